/** JSON as text, the same on every machine. */
package explainer.json;
