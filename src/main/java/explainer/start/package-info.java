/** What a new site begins with: its files, made from a few answers. */
package explainer.start;
