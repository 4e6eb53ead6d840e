package explainer.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import explainer.theme.Theme.Part;

class ThemeTest {

    private static final Theme THEME = Theme.own();
    private static final Path PROJECT = Path.of(System.getProperty("explainer.root", "."));

    @Test
    void isThisProjectsOwnLook() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("templates"))) {
            assertThat(THEME.names(Part.TEMPLATES)).isEqualTo(files.filter(Files::isRegularFile)
                    .map(file -> PROJECT.resolve("templates").relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(THEME.read(Part.ASSETS, "css/base.css"))
                .isEqualTo(Files.readAllBytes(PROJECT.resolve("assets/css/base.css")));
    }

    @Test
    void holdsStylesScriptsTypefacesAndIconsAndNothingElse() {
        assertThat(THEME.names(Part.ASSETS)).contains("css/base.css", "js/search.js", "root/favicon.svg")
                .anyMatch(name -> name.startsWith("fonts/")).allMatch(name -> name.matches("(css|fonts|js|root)/.+"));
    }

    /** Its icons are those of no site in particular. */
    @Test
    void hasAnIconForEachThatThisSiteHas() throws IOException {
        try (Stream<Path> icons = Files.list(PROJECT.resolve("assets/root"))) {
            for (Path icon : icons.toList()) {
                assertThat(THEME.read(Part.ASSETS, "root/" + icon.getFileName())).isNotEqualTo(Files.readAllBytes(icon));
            }
        }
    }

    @Test
    void namesEachFileOnceForBothFolders() {
        assertThat(THEME.names(Part.TEMPLATES)).doesNotContainAnyElementsOf(THEME.names(Part.ASSETS));
        assertThat(THEME.partOf("parts/header.ftlh")).contains(Part.TEMPLATES);
        assertThat(THEME.partOf("css/base.css")).contains(Part.ASSETS);
        assertThat(THEME.partOf("../theme.properties")).isEmpty();
    }

    @Test
    void drawsEachPageTypeThatItHasATemplateFor() {
        assertThat(THEME.settings()).containsEntry("template.topic.file", "pages/topic.ftlh")
                .containsEntry("template.error.file", "pages/error.ftlh").containsEntry("render.feed", "true");
        assertThat(THEME.language()).isEqualTo("en");
    }
}
