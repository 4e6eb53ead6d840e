/**
 * Pictures and drawings as files: what they are by their content, how large, which way up, whether every reader can
 * show them; and pictures made smaller and turned. All of it depends on their bytes alone, not on the machine, its
 * memory or its Java: sizes come from headers, large pictures are read in bands, and colours are never converted. It
 * knows files that were read, and not who shows them.
 */
package explainer.picture;
