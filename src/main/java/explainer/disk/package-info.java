/**
 * What is read from the disk and written to it: regular files of a known size, and changes that a test can interrupt.
 * It knows no other package.
 */
package explainer.disk;
