package explainer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FontFeaturesTest {

    private static final Path FONT = Path.of(System.getProperty("explainer.root", "."), "assets/fonts/SourceSans3-Regular.ttf");

    private byte[] font;

    @BeforeEach
    void read() throws IOException {
        font = Files.readAllBytes(FONT);
    }

    @Test
    void aTextOfWholeLettersJoinsNoMarks() throws IOException {
        assertThat(idle("after all that \u00B7 \u0423\u0437\u0431\u0435\u043A\u0438\u0441\u0442\u0430\u043D, o\u02BBz")).containsExactly("ccmp");
        assertThat(idle("a b")).containsExactlyInAnyOrder("ccmp", "liga");
    }

    @Test
    void whatATextUsesIsKept() throws IOException {
        assertThat(idle("l\u00B7l")).as("letters that join in this order").doesNotContain("ccmp");
        assertThat(idle("\u00B7ll")).as("the same in another order").contains("ccmp");
        assertThat(idle("off")).doesNotContain("liga");
    }

    @Test
    void hidesAFeatureAndMovesNothing() throws IOException {
        byte[] hidden = FontFeatures.hide(font, Set.of("ccmp"));
        GsubData before = parse(font).getGsubData();
        GsubData after = parse(hidden).getGsubData();

        assertThat(before.isFeatureSupported("ccmp")).isTrue();
        assertThat(after.isFeatureSupported("ccmp")).isFalse();
        assertThat(after.getSupportedFeatures()).hasSameSizeAs(before.getSupportedFeatures()).contains("liga");
        assertThat(hidden).hasSameSizeAs(font);
        assertThat(IntStream.range(0, font.length).filter(i -> hidden[i] != font[i])
                .map(i -> hidden[i]).distinct())
                .containsExactly((int) '0');
        assertThat(FontFeatures.hide(font, Set.of())).isEqualTo(font);
    }

    private Set<String> idle(String text) throws IOException {
        TrueTypeFont parsed = parse(font);
        GsubData data = parsed.getGsubData();
        List<ScriptFeature> features = Stream.of("ccmp", "liga").map(data::getFeature).toList();
        var letters = parsed.getUnicodeCmapLookup();
        return FontFeatures.idle(features, text.codePoints().map(letters::getGlyphId).boxed().toList());
    }

    private static TrueTypeFont parse(byte[] bytes) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }
}
