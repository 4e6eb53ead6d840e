/** What can be wrong with the input, where, and how to say so. Every step reports here; none throws halfway. */
package explainer.diagnostic;
