/** JSON as text, the same on every machine. It knows no other package. */
package explainer.json;
