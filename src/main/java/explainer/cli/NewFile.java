package explainer.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import explainer.disk.PlainFile;

/** A file that a command leaves for somebody to edit: it takes no other file's place, and stays in its folder. */
final class NewFile {

    private final Surroundings surroundings;
    private final Path folder;
    private final String folderName;

    /**
     * @param folder     the file's place, with folders of its own perhaps, is below this one
     * @param folderName how a message calls it, such as 'the content folder'
     */
    NewFile(Surroundings surroundings, Path folder, String folderName) {
        this.surroundings = surroundings;
        this.folder = folder;
        this.folderName = folderName;
    }

    /**
     * Writes it, or says why not.
     *
     * @param target where
     * @param path   how messages name it
     * @return the exit code
     */
    int write(Path target, String path, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path above = target.getParent();
            while (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                above = above.getParent();
            }
            if (!above.toRealPath().startsWith(folder.toRealPath())) {
                surroundings.err().println("explainer: '" + path + "' would not lie in " + folderName + ", for a symbolic"
                        + " link leads out of it");
                return ExitCode.NOT_WRITTEN;
            }
            Files.createDirectories(target.getParent());
            Files.write(target, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return ExitCode.OK;
        } catch (FileAlreadyExistsException e) {
            if (Files.isRegularFile(target)) {
                surroundings.err().println("explainer: there is a file '" + path + "' already; it was left as it is");
                return ExitCode.NOT_WRITTEN;
            }
            return refuse(path, e);
        } catch (IOException e) {
            return refuse(path, e);
        }
    }

    private int refuse(String path, IOException e) {
        surroundings.err().println("explainer: '" + path + "' can't be written: " + PlainFile.reason(e));
        return ExitCode.NOT_WRITTEN;
    }
}
