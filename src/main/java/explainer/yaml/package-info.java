/**
 * YAML with the place of every value, and the checking of keys and forms. It knows how to report a problem, and not
 * what any key means.
 */
package explainer.yaml;
