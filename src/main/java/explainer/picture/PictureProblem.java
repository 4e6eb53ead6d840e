package explainer.picture;

import explainer.diagnostic.Code;

/**
 * Why a file can't be shown as a picture.
 *
 * @param message names the file
 */
public record PictureProblem(Code code, String message, String hint) {
}
