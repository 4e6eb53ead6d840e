package explainer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the system's notifications and by comparing alone. */
class WatcherIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path root;
    private Path page;
    private Watcher watcher;

    void start(boolean notified) throws IOException {
        page = Files.createDirectories(root.resolve("content/deep/er")).resolve("trade.md");
        Files.createDirectories(root.resolve("target"));
        Files.writeString(page, "one");
        Files.writeString(root.resolve("jbake.properties"), "a=b");
        Sources sources = new Sources(root, root.resolve("jbake.properties"),
                List.of(root.resolve("content"), root.resolve("templates")));
        watcher = notified ? Watcher.open(sources) : Watcher.comparing(sources);
    }

    @AfterEach
    void close() throws IOException {
        watcher.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesAnEdit(boolean notified) throws Exception {
        start(notified);
        Files.writeString(page, "two words");

        assertThat(watcher.await(LONG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesANewFileADeletedOneAndARenamedOne(boolean notified) throws Exception {
        start(notified);
        Path other = page.resolveSibling("new.md");
        Files.createFile(other);
        assertThat(watcher.await(LONG)).isTrue();
        Files.move(other, page.resolveSibling("newer.md"));
        assertThat(watcher.await(LONG)).isTrue();
        Files.delete(page);
        assertThat(watcher.await(LONG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesWhatHappensInFoldersThatAreNew(boolean notified) throws Exception {
        start(notified);
        Path folder = Files.createDirectories(root.resolve("templates/pages/parts"));
        Files.writeString(folder.resolve("x.ftlh"), "x");
        assertThat(watcher.await(LONG)).isTrue();
        awaitQuiet();
        Files.move(root.resolve("templates/pages"), root.resolve("templates/moved"));
        assertThat(watcher.await(LONG)).isTrue();
        awaitQuiet();
        Files.writeString(root.resolve("templates/moved/parts/x.ftlh"), "more");
        assertThat(watcher.await(LONG)).isTrue();
    }

    /** A link out of a folder is refused by a bake; followed, one to the root of the disk would be all of it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void followsNoLinkOutOfItsFolderAndGoesOnBehindOneThatGoesRound(boolean notified) throws Exception {
        Path outside = Files.createDirectories(root.resolve("outside"));
        Files.createDirectories(root.resolve("content"));
        Files.createSymbolicLink(root.resolve("content/a-link"), outside);
        Files.createSymbolicLink(root.resolve("content/b-loop"), root.resolve("content"));
        start(notified);
        Files.writeString(outside.resolve("other.md"), "not of this site");

        assertThat(watcher.await(Duration.ofMillis(300))).isFalse();

        Files.writeString(page, "two words");
        assertThat(watcher.await(LONG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void seesTheConfigurationSavedThroughATemporaryFile(boolean notified) throws Exception {
        start(notified);
        Path temporary = root.resolve("jbake.properties~");
        Files.writeString(temporary, "a=c2");
        Files.move(temporary, root.resolve("jbake.properties"), StandardCopyOption.REPLACE_EXISTING);

        assertThat(watcher.await(LONG)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesAHundredChangesForOne(boolean notified) throws Exception {
        start(notified);
        for (int i = 0; i < 100; i++) {
            Files.writeString(page.resolveSibling(i + ".md"), "text");
        }

        assertThat(watcher.await(LONG)).isTrue();
        assertThat(watcher.await(Duration.ofMillis(100))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void passesOverWhatNoBakeLooksAt(boolean notified) throws Exception {
        start(notified);
        Files.writeString(page.resolveSibling(".trade.md.swp"), "x");
        Files.writeString(page.resolveSibling("trade.md~"), "x");
        Files.createDirectories(root.resolve("content/.git/objects"));
        Files.writeString(root.resolve("target/site.html"), "x");
        Files.writeString(root.resolve("README.md"), "x");

        assertThat(watcher.await(Duration.ofMillis(300))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void watchesOtherFoldersWhenTheSettingsSaySo(boolean notified) throws Exception {
        start(notified);
        Path other = Files.createDirectories(root.resolve("texts")).resolve("a.md");
        watcher.watch(new Sources(root, root.resolve("jbake.properties"), List.of(root.resolve("texts"))));
        Files.writeString(page, "two words");
        assertThat(watcher.await(Duration.ofMillis(200))).isFalse();
        Files.writeString(other, "x");

        assertThat(watcher.await(LONG)).isTrue();
    }

    /** Where nothing notifies, such as in a folder of another machine, a change is found all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"two", "one"})
    void comparesTimesAsWellAsSizes(String text) throws Exception {
        start(false);
        Files.writeString(page, text);
        Files.setLastModifiedTime(page, FileTime.fromMillis(0));

        assertThat(watcher.await(LONG)).isTrue();
    }

    /** Notifications of one change may come in two parts, on a busy machine. */
    private void awaitQuiet() throws InterruptedException {
        while (watcher.await(Duration.ofMillis(100))) {
            continue;
        }
    }
}
