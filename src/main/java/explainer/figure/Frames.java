package explainer.figure;

import java.util.List;
import java.util.Optional;

import explainer.ledger.Fact;
import explainer.read.MarkdownText;

/** Makes what surrounds a chart: basis, table, download. */
record Frames(FactTexts texts) {

    /** A frame with a basis of its own. */
    Frame of(String title, Optional<MarkdownText> caption, String id, String csvPath, List<Fact> facts, String basis) {
        List<Fact> distinct = facts.stream().distinct().toList();
        List<FactRow> rows = distinct.stream().map(texts::row).toList();
        List<String> sources = rows.stream().map(FactRow::source).distinct().toList();
        return new Frame(id, title, basis, caption, rows, !FactTexts.onePeriod(distinct), sources.size() > 1,
                String.join("; ", sources), distinct.stream().anyMatch(fact -> texts.country(fact) == 2), csvPath,
                Csv.of(distinct));
    }
}
