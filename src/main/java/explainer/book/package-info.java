/**
 * A part of the third step: the whole briefing to be taken along, as a book for e-readers and as one HTML file for mail and
 * archives. Both are made of the finished page of the briefing, so that there is no second text of it. The package knows the
 * renderer, which does not know it.
 */
package explainer.book;
