/** Figures straight from a series: its table, and lines for any number of countries or groups up to eight. */
package explainer.figure.series;
