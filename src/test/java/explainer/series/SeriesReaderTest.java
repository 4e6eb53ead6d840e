package explainer.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class SeriesReaderTest {

    @Test
    void readsWhatAnAnalystExported() {
        Tabled read = Tabled.read(Tabled.YEARS.replace("title: Trade", "delimiter: \";\"\ndecimalChar: \",\"\ntitle: Trade"),
                "\uFEFFyear;exports;imports\r\n2018;\"1,5\";2\r\n2019;2,25;\"3\"\r\n");

        assertThat(read.reports()).isEmpty();
        assertThat(read.series().rows()).extracting(Row::key).containsExactly(List.of("2018"), List.of("2019"));
        assertThat(read.series().rows().get(1).cells().get(1).value()).isEqualTo(new BigDecimal("2.25E+6"));
        assertThat(read.series().dataset().period().orElseThrow().iso()).isEqualTo("2018/2019");
    }

    @Test
    void findsColumnsByTheirHeadersInAnyOrder() {
        Tabled read = Tabled.read(Tabled.YEARS.replace("{name: exports,", "{name: exports, header: \"Exports, US$ m\","),
                "imports,\"Exports, US$ m\",year\n2,1,2018\n");

        assertThat(read.reports()).isEmpty();
        assertThat(read.series().rows().get(0).cells()).extracting(Cell::text).containsExactly("2018", "1", "2");
    }

    @Test
    void takesATabAndCellsOfSeveralLines() {
        Tabled read = Tabled.read(Tabled.YEARS.replace("title: Trade", "delimiter: tab\ntitle: Trade")
                + "  - {name: remark, title: Remark}\n",
                "year\texports\timports\tremark\n2018\t1\t2\t\"two\nlines, \"\"so called\"\"\"\n2019\tx\t2\t\n");

        assertThat(read.reports()).containsExactly("data/series/trade.csv:4:6+1 BAD_CELL 'x' is not a number");
    }

    @Test
    void tellsWhatIsMissingEstimatedAndPreliminary() {
        Tabled read = Tabled.read(Tabled.YEARS + "missingValues: [\"..\", n/a]\nmarks: {e: estimated, \"*\": preliminary}\n",
                "year,exports,imports\n2018,..,n/a\n2019,1.5 e,2*\n2020,,3\n");

        assertThat(read.reports()).isEmpty();
        assertThat(read.series().rows()).flatExtracting(row -> row.cells().subList(1, 3)).extracting(Cell::status)
                .containsExactly(Cell.Status.NORMAL, Cell.Status.NORMAL, Cell.Status.ESTIMATED, Cell.Status.PRELIMINARY,
                        Cell.Status.NORMAL, Cell.Status.NORMAL);
        assertThat(read.value("trade/exports@2018")).isEqualTo("the cell 'trade/exports@2018' has no value");
        assertThat(SeriesDownloads.csv(read.series())).isEqualTo("year,exports,imports,exports_status,imports_status\r\n"
                + "2018,,,,\r\n2019,1.5,2,estimated,preliminary\r\n2020,,3,,\r\n");
    }

    @Test
    void reportsEachCellAtItsPlaceAndStopsCountingOutLoud() {
        StringBuilder csv = new StringBuilder("year,exports,imports\n");
        for (int year = 1900; year < 1940; year++) {
            csv.append(year).append(",1,\"x").append("\"\n");
        }

        List<String> reports = Tabled.read(Tabled.YEARS, csv.toString()).reports();

        assertThat(reports).hasSize(21).contains("data/series/trade.csv:2:8+3 BAD_CELL 'x' is not a number",
                "data/series/trade.csv+0 BAD_TABLE the table has 40 mistakes, of which 20 are told");
    }

    @Test
    void refusesAnotherEncoding() {
        byte[] latin = "year,exports,imports\n2018,1,2\n2019,\u00E9,2\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Tabled.bytes(Tabled.YEARS, latin).reports())
                .containsExactly("data/series/trade.csv:3+0 NOT_UTF8 the file is not UTF-8");
    }

    @Test
    void refusesWhatGoesOnBehindAQuote() {
        assertThat(Tabled.read(Tabled.YEARS, "year,exports,imports\n2018,1,2\n2019,\"1\"x,2\n").reports())
                .containsExactly("data/series/trade.csv:3+0 BAD_TABLE a quoted cell goes on behind its quotes");
    }

    @Test
    void refusesDecimalsInWholeNumbersAndDaysThatAreNone() {
        String yaml = Tabled.YEARS.replace("type: number, title: Imports", "type: integer, title: Imports")
                .replace("type: year,", "type: date,");

        assertThat(Tabled.read(yaml, "year,exports,imports\n2018-02-30,1,2.5\n2018-02-28,1,2.0\n").reports())
                .containsExactly("data/series/trade.csv:2:1+10 BAD_CELL '2018-02-30' is no date",
                        "data/series/trade.csv:2:14+3 BAD_CELL '2.5' has decimals, but 'imports' is of whole numbers");
    }

    @Test
    void keepsAsManyDecimalsAsCount() {
        Tabled read = Tabled.read(Tabled.YEARS.replace("scale: million}", "scale: million, decimals: 1}"),
                "year,exports,imports\n2018,1,2.449\n2019,1,2.45\n");

        assertThat(read.value("trade/imports@2018")).isEqualTo("2400000 usd");
        assertThat(read.value("trade/imports@2019")).isEqualTo("2500000 usd");
        assertThat(SeriesDownloads.csv(read.series())).as("what is published keeps every digit").contains("2018,1,2.449");
    }

    @Test
    void aFormulaInATableStaysText() {
        Tabled read = Tabled.read(Tabled.YEARS + "  - {name: remark, title: Remark}\n",
                "year,exports,imports,remark\n2018,1,2,=1+1\n");

        assertThat(SeriesDownloads.csv(read.series())).contains("2018,1,2,'=1+1");
    }

    @Test
    void anEmptyTableIsNone() {
        assertThat(Tabled.read(Tabled.YEARS, "year,exports,imports\n").reports())
                .containsExactly("data/series/trade.csv+0 BAD_TABLE the table has no rows");
        assertThat(Tabled.read(Tabled.YEARS, "").reports()).hasSize(1);
    }

    @Test
    void aDescriptionThatIsWrongIsTold() {
        String yaml = """
                title: Trade
                source: office
                delimiter: "#"
                marks: {1: estimated}
                primaryKey: [year, yaer]
                fields:
                  - {name: Year, type: year, title: Year}
                  - {name: exports, type: number, title: Exports, scale: lots, decimals: 99}
                origin: {processing: minor, page: here}
                """;

        assertThat(Tabled.read(yaml, "year,exports\n2018,1\n").reports()).extracting(line -> line.replaceFirst("^\\S+ ", ""))
                .contains("BAD_VALUE '#' can't part columns", "BAD_VALUE '1' can't mark a number so",
                        "WRONG_TYPE 'Year' can't be the name of a column", "BAD_VALUE 'lots' is not a size",
                        "BAD_VALUE there can't be 99 decimals", "MISSING_KEY the key 'unit' is missing",
                        "MISSING_KEY the key 'processed' is missing", "BAD_VALUE 'page': 'here' is not an address on the web");
    }
}
