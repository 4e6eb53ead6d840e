package explainer.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeftBehindTest {

    @ParameterizedTest
    @ValueSource(strings = {".DS_Store", "._trade.md", ".git", "Thumbs.db", "THUMBS.DB", "ehthumbs.db", "Desktop.ini",
            "Icon\r", "$RECYCLE.BIN", "System Volume Information", "__MACOSX", "@eaDir", "lost+found", "~$trade.docx",
            "~lock.trade.odt#", ".~lock.trade.odt#", "#trade.md#", ".#trade.md", "trade.md~", "trade.md.swp",
            "trade.md.swo", ".trade.md.un~", "trade.md.tmp", "trade.md.bak", "trade.MD.BAK", "trade.md.orig",
            "trade.md.rej", "trade.md.save", "photo.jpg.part", "photo.jpg.crdownload", "~WRL0005.tmp"})
    void isNoneOfTheProjects(String name) {
        assertThat(LeftBehind.isNamed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trade.md", "bak.md", "original.md", "thumbs.md", "desktop.md", "icon.png", "part", "parts",
            "2020", "lost-and-found.md", "lock.svg", "tmp", "rej.md", "backup", "facts.yaml", "a~b.md", "recycle.md"})
    void isOneOfTheProjects(String name) {
        assertThat(LeftBehind.isNamed(name)).isFalse();
    }
}
