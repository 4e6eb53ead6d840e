package explainer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroundsTest {

    private static final String SOURCES = """
            sources:
              - {id: text, title: P, publisher: P, date: 2020, covers: c, copy: {file: p.txt, sha256: %s}}
              - {id: minister, title: M, publisher: M, date: 2020, covers: c, through: text}
              - {id: page, title: W, publisher: W, date: 2020, covers: c, url: "https://a.example/", through: text}
              - {id: entry, title: E, publisher: E, date: 2020, covers: c, copy: {entry: x}}
            """.formatted("0".repeat(64));

    @Test
    void figuresRestOnWordsOnOthersOrOnASourceAlone() {
        Data data = Data.read("""
                facts:
                  - {id: a, label: A, value: 1, unit: usd, source: text, at: one}
                  - {id: b, label: B, value: 2, unit: usd, source: minister, at: two}
                  - {id: c, label: C, value: 3, unit: usd, source: page, at: three}
                  - {id: d, label: D, value: 4, unit: usd, source: entry, at: four}
                  - {id: e, label: E, value: 5, unit: usd, source: text}
                  - {id: f, label: F, unit: usd, formula: a + c}
                  - {id: g, label: G, unit: usd, formula: f + b}
                  - {id: h, label: H, unit: usd, formula: f + e}
                """ + SOURCES);

        assertThat(data.reports()).isEmpty();
        assertThat(Grounds.of(data.ledger)).isEqualTo(new Grounds(2, 2, 3, 2, 1));
        assertThat(Grounds.of(data.ledger).areQuoted()).isTrue();
        assertThat(Grounds.of(Data.read("""
                facts:
                  - {id: e, label: E, value: 5, unit: usd, source: text}
                """ + SOURCES).ledger).areQuoted()).isFalse();
    }
}
