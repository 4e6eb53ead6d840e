/**
 * Maps: from TopoJSON and the ledger's places and routes to what a template draws.
 *
 * <p>An {@link explainer.figure.map.Atlas} is the map file, projected. A {@link explainer.figure.map.MapBuilder} makes
 * a {@link explainer.figure.map.MapFigure} of it for each map that a page asks for.
 *
 * <p>It knows the ledger and what was read, and of figures only that it makes one. It lends the ledger the length of a
 * border, through {@link explainer.ledger.Borders}.
 */
package explainer.figure.map;
