package explainer.figure;

import static explainer.figure.Sample.block;

import java.util.Map;

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

    static final String FLOWS = block("flows", "title: Both ways", "flows:",
            "  - fact: exports-year", "    label: Syldavia sold", "    goods: Tin and *salt*",
            "  - fact: sold-year", "caption: By two counts.");
    static final String STRIP = block("strip", "title: From a treaty to an airline", "to: 2022", "rows:",
            "  - label: On paper", "    marks:", "      - event: treaty", "        label: The treaty",
            "      - event: treaty", "        until: ferry", "        label: Talks",
            "  - label: On the way", "    marks:", "      - event: ferry", "        until: airline",
            "        label: Only by sea", "      - event: airline", "        label: The airline");
    static final String STATUSES = block("statuses", "title: Ways across", "rows:",
            "  - name: The ferry", "    status: runs", "    event: ferry", "    text: Twice a day.",
            "  - name: A bridge", "    status: asked", "  - name: A tunnel", "    status: never");
    static final String STEPS = block("steps", "title: Step by step", "steps:",
            "  - event: ferry", "    text: The ferry begins", "  - fact: exports-year", "    text: is sold",
            "  - fact: goal", "    goal: true", "    text: is to be traded");
    static final String COMPARE = block("compare", "title: Side by side", "rows:",
            "  - label: Sales", "    as: squares", "    facts: [exports, exports-year]",
            "  - label: Purchases", "    facts: [imports-year, imports]",
            "  - label: Border", "    facts: [border]");
    static final String COLUMNS = block("columns", "title: Who sells what", "columns:",
            "  - country: sy", "    label: Syldavia sells", "    items: [tin, salt]",
            "  - country: bo", "    label: Borduria sells", "    items: [ships]");

    /** Each type of chart that is drawn as a {@link Plot}, by its name. */
    static final Map<String, String> CHARTS = Map.ofEntries(
            Map.entry("line", block("chart", "type: line", "title: The goods that fell", "groups:",
                    "  - {label: Tin, facts: [tin-2016, tin-2017, tin-2018, tin-2020]}",
                    "  - {label: Salt, facts: [salt-2016, salt-2017, salt-2018, salt-2019, salt-2020]}",
                    "marks: [{at: 2018, label: The new duty}]")),
            Map.entry("column", block("chart", "type: column", "title: Less tin", "facts: [tin-2016, tin-2017, tin-2018, tin-2020]")),
            Map.entry("diverging", block("chart", "type: diverging", "title: One gains what the other loses",
                    "facts: [balance-2019, balance-2020, loss-2019, loss-2020]")),
            Map.entry("slope", block("chart", "type: slope", "title: Two ways down", "facts: [balance-2019, balance-2020, loss-2019, loss-2020]")),
            Map.entry("stacked", block("chart", "type: stacked", "title: Tin before salt", "groups:",
                    "  - {label: \"2016\", facts: [tin-2016, salt-2016]}", "  - {label: \"2020\", facts: [tin-2020, salt-2020]}")),
            Map.entry("area", block("chart", "type: area", "title: All together", "groups:",
                    "  - {label: Tin, facts: [tin-2016, tin-2018, tin-2020]}", "  - {label: Salt, facts: [salt-2016, salt-2018, salt-2020]}")),
            Map.entry("range", block("chart", "type: range", "title: They come nearer", "groups:",
                    "  - {label: \"2016\", facts: [tin-2016, salt-2016]}", "  - {label: \"2020\", facts: [tin-2020, salt-2020]}")),
            Map.entry("multiples", block("chart", "type: multiples", "title: One by one", "groups:",
                    "  - {label: Tin, facts: [tin-2016, tin-2018, tin-2020]}", "  - {label: Salt, facts: [salt-2016, salt-2018, salt-2020]}")),
            Map.entry("scatter", block("chart", "type: scatter", "title: More tin, more salt", "groups:",
                    "  - {label: \"2016\", facts: [tin-2016, salt-2016]}", "  - {label: \"2018\", facts: [tin-2018, salt-2018]}",
                    "  - {label: \"2020\", facts: [tin-2020, salt-2020]}")),
            Map.entry("choropleth", block("chart", "type: choropleth", "title: Who gains", "facts: [balance-2019, loss-2019]")));

    private Gallery() {
    }
}
