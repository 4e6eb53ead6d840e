package explainer.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A disk that does what it is told until a given moment, just before or just after a step, and then fails once. */
public final class FailingDisk extends Disk {

    private final Callable<Throwable> fault;
    private int left;
    private boolean struck;

    /**
     * @param moments how many pass before the fault: two to each step
     * @param fault   what is thrown then
     */
    public FailingDisk(int moments, Callable<Throwable> fault) {
        this.left = moments;
        this.fault = fault;
    }

    /** What the end of a process is to the code that was running: nothing after it happens. */
    public static final class Kill extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A disk that is left alone from a given moment on. */
    public static FailingDisk killedAt(int moments) {
        return new FailingDisk(moments, Kill::new);
    }

    /** Whether the moment came. */
    public boolean hasStruck() {
        return struck;
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        moment();
        super.createFolder(folder);
        moment();
    }

    @Override
    public void write(Path file, Content content) throws IOException {
        if (left == 0) { // A disk fills up, and a process ends, in the midst of a file.
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            content.writeTo(whole);
            super.write(file, out -> out.write(whole.toByteArray(), 0, whole.size() / 2));
        }
        moment();
        super.write(file, content);
        moment();
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        moment();
        super.move(from, to);
        moment();
    }

    @Override
    public void copyRights(Path from, Path to) throws IOException {
        moment();
        super.copyRights(from, to);
        moment();
    }

    @Override
    protected void deleteOne(Path path) throws IOException {
        moment();
        super.deleteOne(path);
        moment();
    }

    private void moment() throws IOException {
        if (left-- == 0) {
            struck = true;
            try {
                throw fault.call();
            } catch (IOException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}
