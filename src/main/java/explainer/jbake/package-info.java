/**
 * Where this generator plugs into JBake: a content store in plain memory, engines for Markdown, YAML and FreeMarker,
 * and a renderer that writes into memory. JBake's crawler, document model, document types, configuration and rendering
 * tools are used as they are, so a site written for JBake bakes here too. It knows the renderer, which does not know
 * it.
 *
 * <p>JBake keeps its engines and document types in static fields, so only one site can be read or rendered at a time
 * in one process: {@link explainer.jbake.Oven} waits for the other.
 */
package explainer.jbake;
