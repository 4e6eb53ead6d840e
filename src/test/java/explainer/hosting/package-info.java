/** The finished site on real web servers, with the configurations that the docs give as examples. */
package explainer.hosting;
