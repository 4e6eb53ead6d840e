/**
 * What the templates see: plain records of text and finished HTML, null where there is nothing to say. No template
 * looks anything up or decides what a figure means; that is done before. It knows the page and the figure that a record
 * passes on, and no class that fills one.
 */
package explainer.render.view;
