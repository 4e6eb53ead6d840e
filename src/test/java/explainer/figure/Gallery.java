package explainer.figure;

import static explainer.figure.Sample.block;

/** One block of each kind, as an editor writes it. */
final class Gallery {

    static final String BAR = block("chart", "type: bar", "title: Trade, January to August 2020",
            "facts: [exports, imports, exports-year, goal]", "caption: A goal is drawn as an outline.");
    static final String BAR_BELOW_ZERO = block("chart", "type: bar", "title: Balances",
            "facts: [balance-2019, balance-2020, loss-2019, loss-2020]");
    static final String PAIRED = block("chart", "type: paired", "title: Who sells what", "groups:",
            "  - label: Exports", "    facts: [exports, exports-year]",
            "  - label: Imports", "    facts: [imports, imports-year]");
    static final String SHARE = block("chart", "type: share", "title: The share of exports", "whole: imports-year",
            "rest: Everything else", "facts: [exports, exports-year]");
    static final String LINE = block("chart", "type: line", "title: Balance of trade",
            "facts: [balance-2020, balance-2019]");
    static final String TWO_LINES = block("chart", "type: line", "title: Two balances",
            "facts: [balance-2019, balance-2020, loss-2019, loss-2020]");
    static final String DOT = block("chart", "type: dot", "title: Balances by year",
            "facts: [balance-2019, balance-2020, loss-2019, loss-2020]");
    static final String TILES = block("figures", "facts: [imports-year, border, rank, works]");
    static final String MIRROR = block("mirror", "title: Two countries, one trade", "rows:",
            "  - label: From Borduria to Syldavia", "    reporters:",
            "      - {country: sy, fact: imports-year}", "      - {country: bo, fact: exports}",
            "  - label: From Syldavia to Borduria", "    reporters:",
            "      - {country: bo, fact: imports}", "      - {country: sy, fact: exports-year}",
            "note: Each counts in its own way.");
    static final String STATEMENTS = block("statements", "title: How long the border is", "fact: border",
            "caption: Both are measured.");
    static final String TIMELINE = block("timeline", "title: How it went", "topic: transport");

    private Gallery() {
    }
}
