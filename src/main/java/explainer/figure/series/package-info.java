/**
 * Figures straight from a series: its table, and lines for any number of countries or groups up to eight. It knows
 * series and figures, and like these neither HTML nor pages.
 */
package explainer.figure.series;
