/** YAML with the place of every value, and the checking of keys and forms. */
package explainer.yaml;
