package explainer.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvTest {

    @Provide
    Arbitrary<List<String>> fields() {
        return Arbitraries.strings().withChars("ab,\"\r\n =é–").ofMaxLength(8).list().ofMinSize(2).ofMaxSize(6);
    }

    @Property
    void aFieldComesBackAsItWasWhateverIsInIt(@ForAll("fields") List<String> fields) {
        assertThat(parse(Csv.line(fields))).containsExactly(fields.stream()
                .map(field -> field.strip().startsWith("=") ? "'" + field : field).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", " =1", "\t=1", "-"})
    void aTextThatASpreadsheetWouldComputeIsMarkedAsText(String text) {
        assertThat(parse(Csv.line(List.of(text, "-5", "-0.25", "a=b")))).containsExactly(List.of("'" + text, "-5", "-0.25", "a=b"));
    }

    @Test
    void holdsValuesAsPlainDecimalsWithTheirUnitPeriodAndSource() {
        Sample sample = new Sample();
        String csv = Csv.of(List.of(sample.ledger.facts().get("imports-year"), sample.ledger.facts().get("works")));
        assertThat(csv).isEqualTo("""
                id,label,value,value_to,unit,qualifier,period,source,publisher,computed\r
                imports-year,Imports from Borduria,2000000000,,crowns,about,2019,"Trade, ""by partner""\",\
                Syldavian Customs,no\r
                works,Building time,2,3,years,exact,,Foreign trade,Bordurian Statistics,no\r
                """);
    }

    /** A reader of RFC 4180 as its grammar has it. */
    private static List<List<String>> parse(String text) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                i++;
                while (text.charAt(i) != '"' || i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i += text.charAt(i) == '"' ? 1 : 0;
                    field.append(text.charAt(i++));
                }
                i++;
            } else {
                while (",\r".indexOf(text.charAt(i)) < 0) {
                    field.append(text.charAt(i++));
                }
            }
            fields.add(field.toString());
            field.setLength(0);
            if (text.charAt(i) == ',') {
                i++;
                if (i == text.length()) {
                    throw new AssertionError("a record ends in a comma");
                }
            } else {
                assertThat(text.substring(i)).startsWith("\r\n");
                records.add(fields);
                fields = new ArrayList<>();
                i += 2;
            }
        }
        return records;
    }
}
