package explainer.picture;

import explainer.diagnostic.Code;

/** A file that can't be shown as a picture; the message goes on after the file's name. */
final class UnfitPicture extends Exception {

    private static final long serialVersionUID = 1;
    private static final String CONVERT = "convert it to PNG or JPEG";

    final Code code;
    final String hint;

    private UnfitPicture(Code code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    /** There is no picture in it, or not all of one. */
    static UnfitPicture none(String message, String hint) {
        return new UnfitPicture(Code.NO_PICTURE, message, hint);
    }

    static UnfitPicture damaged(String message) {
        return none(message, "save it again, or fetch it anew");
    }

    /** A picture that only some readers can show. */
    static UnfitPicture format(String message) {
        return new UnfitPicture(Code.UNFIT_PICTURE, message, CONVERT);
    }

    static UnfitPicture inkColours() {
        return new UnfitPicture(Code.UNFIT_PICTURE, "is a JPEG in the colours of a printing press (CMYK), which readers"
                + " show differently", "convert it to RGB, as PNG or JPEG");
    }

    static UnfitPicture tooLarge(String message) {
        return new UnfitPicture(Code.HUGE_PICTURE, message, "make it smaller; 3,000 pixels across are enough for print");
    }

    PictureProblem of(String path) {
        return new PictureProblem(code, "'" + path + "' " + getMessage(), hint);
    }
}
