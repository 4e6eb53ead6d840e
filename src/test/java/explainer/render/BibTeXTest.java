package explainer.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;

import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BibTeXTest {

    @Test
    void spellsOutWhatTeXReadsOtherwise() {
        assertThat(BibTeX.escape("R&D: 5% of $3_000 #1")).isEqualTo("R\\&D: 5\\% of \\$3\\_000 \\#1");
        assertThat(BibTeX.escape("a\\b{c}~^")).isEqualTo(
                "a\\textbackslash{}b\\textbraceleft{}c\\textbraceright{}\\textasciitilde{}\\textasciicircum{}");
        assertThat(BibTeX.escape("Oʻzbekiston\nва")).isEqualTo("Oʻzbekiston ва");
    }

    /** Whatever a title holds, the entry is one entry, and the field is all of it. */
    @Property(tries = 300)
    void staysInsideItsField(@ForAll @StringLength(min = 1, max = 20) @Chars({'{', '}', '\\', '%', '"', '@', ',', '=', '\n', '#',
            '$', '&', '_', '~', '^'}) @CharRange(from = 'a', to = 'f') String text) throws Exception {
        String entry = "@misc{key,\n  title = {{" + BibTeX.escape(text) + "}},\n  year = {2020}\n}\n";
        var database = new BibTeXParser().parse(new StringReader(entry));

        assertThat(database.getEntries()).containsOnlyKeys(new Key("key"));
        var fields = database.getEntries().get(new Key("key")).getFields();
        assertThat(fields).containsOnlyKeys(new Key("title"), new Key("year"));
        String title = fields.get(new Key("title")).toUserString();
        assertThat(title).isEqualTo("{" + BibTeX.escape(text) + "}");
        assertThat(new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(title)))).isNotNull();
    }
}
