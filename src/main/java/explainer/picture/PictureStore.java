package explainer.picture;

import java.util.Optional;

/** Keeps pictures that were made, from run to run. */
public interface PictureStore {

    /** Keeps nothing. */
    PictureStore NONE = new PictureStore() {
        @Override
        public Optional<byte[]> get(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, byte[] picture) {
            // Made anew each time.
        }
    };

    /** What is kept under a name. */
    Optional<byte[]> get(String name);

    /** Keeps a picture under a name that stands for everything it was made of. */
    void put(String name, byte[] picture);
}
