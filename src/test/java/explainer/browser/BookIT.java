package explainer.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The book of the briefing on a small reader, which has a browser's engine for its pages. */
@ExtendWith(BrowserExtension.class)
class BookIT {

    @TempDir
    private static Path folder;

    private final Browser browser;

    BookIT(Browser browser) {
        this.browser = browser;
    }

    @Test
    void fitsASmallReader() throws IOException {
        List<Path> parts = unpack();

        assertThat(parts).hasSizeGreaterThan(8).allSatisfy(part -> {
            browser.view(part.toUri(), Screen.WIDE.at(Screen.PHONE));
            assertThat(browser.<Long>ask("return document.documentElement.scrollWidth")).as("width of %s", part.getFileName())
                    .isLessThanOrEqualTo(Screen.PHONE);
            // Letters of maps become smaller with them: what they name stands in a list below.
            assertThat(browser.list("return texts().filter(text => size(text.element) < 9 && !text.element.closest('.map svg'))"
                    + ".map(text => name(text.element) + ' is too small')")).as("%s", part.getFileName()).isEmpty();
        });
    }

    private static List<Path> unpack() throws IOException {
        try (InputStream file = Files.newInputStream(Site.FOLDER.resolve("briefing.epub"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, zip.readAllBytes());
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("EPUB"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        }
    }
}
