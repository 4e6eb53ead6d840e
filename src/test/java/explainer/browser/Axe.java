package explainer.browser;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;

/** What axe-core finds in the page that is open. */
final class Axe {

    private static final String SCRIPT = Browser.resource("/axe.min.js");

    private final Browser browser;
    private final AxeRunOptions options = new AxeRunOptions();
    private final Map<String, AxeRuleOptions> rules = new TreeMap<>();

    private Axe(Browser browser, String... tags) {
        this.browser = browser;
        AxeRunOnlyOptions only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(List.of(tags));
        options.setRunOnly(only);
        options.setRules(rules);
        // What is in order need not be described.
        options.setResultTypes(List.of("violations", "incomplete"));
    }

    /** The rules that every page has to keep. AAA asks for more contrast everywhere than AA. */
    static Axe of(Browser browser) {
        return new Axe(browser, "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
                .rule("target-size", true).rule("color-contrast", false).rule("color-contrast-enhanced", true);
    }

    /** Adds a rule, or leaves one out. */
    private Axe rule(String id, boolean wanted) {
        AxeRuleOptions rule = new AxeRuleOptions();
        rule.setEnabled(wanted);
        rules.put(id, rule);
        return this;
    }

    Findings run() {
        AxeBuilder builder = new AxeBuilder().withOptions(options).disableIframeTesting();
        // There are no frames: the page itself is asked, without a second window, and gets the script once.
        builder.setLegacyMode(true);
        builder.setInjectAxe(driver -> {
            if (!browser.<Boolean>ask("return typeof axe === 'object'")) {
                browser.driver().executeScript(SCRIPT);
            }
        });
        Results results = builder.analyze(browser.driver());
        if (results.isErrored()) {
            throw new IllegalStateException(results.getErrorMessage());
        }
        return new Findings(findings(results.getViolations()), findings(results.getIncomplete()));
    }

    private static List<Finding> findings(List<Rule> rules) {
        return rules.stream().flatMap(rule -> rule.getNodes().stream()
                .map(node -> new Finding(rule.getId(), String.valueOf(node.getTarget()), why(rule, node)))).toList();
    }

    private static String why(Rule rule, CheckedNode node) {
        return Stream.of(node.getAny(), node.getAll(), node.getNone()).flatMap(List::stream)
                .map(check -> check.getMessage()).findFirst().orElse(rule.getHelp());
    }

    /**
     * All that was found.
     *
     * @param violations what is wrong
     * @param doubts what axe-core cannot judge by itself
     */
    record Findings(List<Finding> violations, List<Finding> doubts) {
    }

    /**
     * One place that breaks, or may break, one rule.
     *
     * @param rule the rule's id
     * @param place a selector
     * @param why what axe-core says about it
     */
    record Finding(String rule, String place, String why) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %s: %s", rule, place, why);
        }
    }
}
