package explainer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;

/** Markup that comes out as it is written is reported, in whatever text it stands; signs that are no markup are not. */
class RawMarkupRuleTest {

    /** What is written, and the part that readers would see. */
    static final List<String[]> RAW = Stream.of("""
            [a](my page.md) => ](my page.md)
            [a](my page.md "Title") => ](my page.md "Title")
            [a](  my page.md  ) => ](  my page.md  )
            [d](index.md "x) => ](index.md "x)
            [d](index.md 'x) => ](index.md 'x)
            [e](index.md and on => ](
            [f](a(b.md) => ](a(b.md)
            text](index.md) => ](index.md)
            ![picture](my map.png) => ](my map.png)
            [g](<a b.md) => ](<a b.md)
            [a [b](#x) c](#x) => ](#x)
            [b] (index.md) => ] (index.md)
            [b] (https://example.org/x) => ] (https://example.org/x)
            [b] (#part) => ] (#part)
            [b] (fact:gone) => ] (fact:gone)
            (c)[index.md] => (c)[index.md]
            (c)[https://example.org] => (c)[https://example.org]
            (12 km)[fact:road] => (12 km)[fact:road]
            [[index]] => [[index]]
            [[index|Home]] => [[index|Home]]
            [[Some page#Part]] => [[Some page#Part]]
            ![[picture.png]] => ![[picture.png]]
            [a]{index.md} => ]{index.md}
            [a]（index.md） => ]（index.md）
            ［a］（index.md） => ］（index.md）
            [a]<index.md> => <index.md>
            **Note:**text => **Note:**
            - [] a task => []
            - [ x ] a task => [ x ]
            · item => · item
            ＃＃ Goods => ＃＃ Goods
            A <!- comment -> => <!
            12 km (fact:road) => (fact:road)
            12 km [fact:road] => [fact:road]
            12 km {source:office} => {source:office}
            [name]: my page.md => [name]: my page.md
            [^1 is open => [^1
            note^[inline note] => ^[inline note]
            [TOC] => [TOC]
            [[_TOC_]] => [[_TOC_]]
            [url=x]y[/url] => [/url]
            [h](#x){target=_blank} => {target=_blank}
            [h](#x){: target="_blank" } => {: target="_blank" }
            text{.class} => {.class}
            text {#id} => {#id}
            text {:toc} => {:toc}
            ![x](x.png){width=50%} => {width=50%}
            {{ name }} => {{ name }}
            {{< figure src="x" >}} => {{< figure src="x" >}}
            {{% note %}} => {{% note %}}
            {% include x %} => {% include x %}
            {# comment #} => {# comment #}
            <%= name %> => <%= name %>
            <#if name> => <#if name>
            <@macro /> => <@macro />
            ${name} => ${name}
            ${name.length?c} => ${name.length?c}
            #{name} => #{name}
            A comment <!-- never closed => <!--
            See <www.example.org> => <www.example.org>
            See <index.md> => <index.md>
            Line <br\\nbreak => <br
            Salt &nbps; water => &nbps;
            Salt&nbsp water => &nbsp
            $$x^2$$ => $$
            :::note => :::note
            ::: {.note} => ::: {.note}
            !!! note "Title" => !!! note "Title"
            ??? note => ??? note
            .. note:: Careful => .. note:: Careful
            [!NOTE] Careful => [!NOTE]
            > [!NOTE] Careful => [!NOTE]
            ==marked== => ==marked==
            ++inserted++ => ++inserted++
            10^th^ => ^th^
            %%hidden%% => %%hidden%%
            Well done :smile: => :smile:
            Well done :+1: => :+1:
            [ ] a task => [ ]
            [x] a task => [x]
            -[ ] a task => -[ ] a task
            ##Goods => ##Goods
            ##2019 => ##2019
            ##\u00A0Goods => ##\u00A0Goods
            ##\u00A0 Goods => ##\u00A0 Goods
            #\u00A0Goods => #\u00A0Goods
            #Goods => #Goods
            ##\u2009Goods => ##\u2009Goods
            ####### Goods => ####### Goods
            ## Goods## => ##
            Text\\n    ## Goods => ## Goods
            -\u00A0item => -\u00A0item
            -\u00A0 item => -\u00A0 item
            *\u00A0item => *\u00A0item
            +\u202Fitem => +\u202Fitem
            1.\u00A0item => 1.\u00A0item
            1)\u00A0item => 1)\u00A0item
            -item => -item
            *item => *item
            1.item => 1.item
            1)item => 1)item
            \u2022 item => \u2022 item
            Text\\n    - item => - item
            Two\\n2. items\\n3. more => 2. items 3. more
            ======= => =======
            Term\\n:what it means => :what it means
            ** bold** => ** bold**
            Some ** bold** and => ** bold**
            Some **bold ** and => **bold **
            Some ** bold ** and => ** bold **
            Some **bold and => **bold
            Some bold** and => **
            Some __bold and => __bold
            Some __ bold__ and => __ bold__
            Some *bold and => *bold
            Some * bold* and => * bold*
            Some _bold and => _bold
            Some _ bold_ and => _ bold_
            Some ~~struck and => ~~struck
            Some ~~ struck ~~ and => ~~ struck ~~
            ~~~x~~~ => ~~~x~~~
            Some `code and => `code
            Some ``code` and => ``code
            O`zbekiston => `zbekiston
            The end\\\\ => \\\\
            """.split("\n")).map(line -> line.replace("\\n", "\n").replace("\\\\", "\\").split(" => ", -1)).toList();

    @ParameterizedTest
    @FieldSource("RAW")
    void isReported(String markdown, String shown) {
        List<Diagnostic> found = new Site().asset("x.png").file("a.md", page("Before.\n\n" + markdown
                + "\n\n## X\n")).check().stream().filter(d -> d.code() == Code.RAW_MARKUP).toList();

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).message()).isEqualTo("'" + shown.replaceAll("\\s+", " ") + "' is shown as it is written");
        assertThat(found.get(0).hint()).isNotEmpty().doesNotContain("{1}", "{2}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 * 3 * 4", "2*3", "2 ** 3", "2**10", "a ** b", "a_b_c", "snake_case_name", "[sic]", "[sic] (see below)",
        "He [the president] (in office since 2016) said", "C5+1", "C++ and C++", "5 + 3 = 8", "x == y", "a = b == c",
        "US$5 and US$6", "100%", "5 < 6 and 7 > 3", "a < b", "x<y", "Q&A", "R&D; more", "AT&T", "Fish &amp; chips",
        "10:30:15", "at 10:30", "https://example.org/a_b", "C:\\new", "~5 and ~6", "O'zbekiston", "Oʻzbekiston",
        "#1 in trade", "#hashtag is trending.", "## C#", "## The year 2019 {#y2019}", "## Goods ##", "## Goods #",
        "-5 degrees", "- item", "* item", "1. item", "in the year\n2019. And then", "12.5 km", "1.5", "3.5m",
        "1.\u00A0Mai 1990", "1990.\u00A0And", "– said", "Name: ______", "hotel ***", "GDP* grew", "5'", "the so-called [new] era",
        "\\[b\\](index.md", "\\*\\*bold", "\\## Goods", "\\`code", "\\{\\{ x }\\}", "\\[\\[index\\]\\]", "\\==x==", "\\:smile:",
        "`[a](my page.md)`", "`**bold`", "``a ` b``", "```\n[a](my page.md)\n##Goods\n{{ x }}\n```",
        "```text\n<!-- \n** bold**\n```", "    ##Goods", "<!-- {{ x }} **x -->", "> [!NOTE]\n> x", "> [!warning]\n> x", "> [!WARNING]\n>\n> x",
        "- [ ] a task\n- [x] a task", "| a | b |\n|---|---|\n| 2 * 3 | a_b |", "Term\n: what", "one\\\ntwo", "one  \ntwo",
        "a[^n]\n\n[^n]: note", "[d]\n\n[d]: #x", "![x](x.png)", "[a](<x.png> \"t\")", "<https://example.org/{x}>",
        "[a](https://example.org/{x}?a=**b)", "~gone~ and ~~gone~~", "{1, 2, 3}", "{x | x > 1}", "a (b) [c] {d}",
        "[1] (2) {3}", "f(x)[0]", "&copy; &#8212; &mdash;", "A…B", "¿Qué?", "¡Hola!", "50/50", "a/b", "he/she",
        "“quoted” ‘text’", "\"quoted *text*\" and 'it'", "*a* **b** ***c*** _d_ __e__", "**a**b", "*a*b", "**bold**: text",
        "The **[x](#x)** and *`y`*", "(see [x](#x))", "[x](#x) (see #3)", "[x](#x) (index.md)", "No. 5:text", "a::b", "...", "e.g. :-) or ;-)",
        "Line one\n: no definition:", "10^3", "e^x", "x^2 + y^2", "±5", "A & B", "<b>a</b> <br> H<sub>2</sub>O",
        "See\n[this](#x)\n*that*", "[`code`](#x)", "[**bold**](#x)", "a — b", "a--b", "1) one\n2) two", "\\- item", "1\\. item",
        "1988–1990", "<<quoted>>", "[a](#x)（b）", "5-year plan", "[Link]: it is"})
    void isNotWhatStandsForItself(String markdown) {
        List<Diagnostic> found = new Site().asset("x.png").file("a.md", page("Before.\n\n" + markdown + "\n\n### X\n"))
                .check().stream().filter(d -> d.code() == Code.RAW_MARKUP || d.code() == Code.FENCE_UNCLOSED).toList();

        assertThat(found).isEmpty();
    }

    /** Titles, summaries and labels are no Markdown: what would be markup elsewhere is shown there. */
    @ParameterizedTest
    @ValueSource(strings = {"Trade in **2019**", "The *new* trade", "Trade [x](a.md)", "CO<sub>2</sub>", "Trade in `2019`", "## Trade",
        "Trade &amp; more", "~Trade~", "{{ title }}", "[[Trade]]", "Trade {.big}", "Trade](a.md)"})
    void plainTextsHoldNoMarkup(String text) {
        String header = page("").replace("title: T", "title: '" + text + "'").replace("summary: S", "summary: '" + text + "'");
        assertThat(new Site().file("a.md", header + "```map\ntitle: '" + text + "'\n```\n").check())
                .filteredOn(d -> d.code() == Code.RAW_MARKUP).extracting(d -> d.location().line())
                .containsExactly(2, 6, Site.HEADER + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trade [sic]", "C++ & C#", "Trade: 2 * 3 * 4", "2*3*4", "~5 to ~6", "US$5 billion (2019)", "#1 in trade", "a_b_c", "50% & more",
        "Kazakhstan’s trade – a history", "R&D", "5 < 6", "(a) [b] {c}", "\u201Cnew\u201D trade", "10:30", "2019. A year"})
    void plainTextsMayHoldSigns(String text) {
        String header = page("").replace("title: T", "title: '" + text + "'").replace("summary: S", "summary: '" + text + "'");
        assertThat(new Site().file("a.md", header + "Text.\n").check())
                .filteredOn(d -> d.code() == Code.RAW_MARKUP).isEmpty();
    }

    @Test
    void dataAndCaptionsAreHeldAgainstTheSame() {
        assertThat(new Site().page("a.md", "Text [x](term:duty)\n\n```map\ntitle: M\ncaption: See [[a]].\n```\n")
                .term("duty", "A **tax.").check()).filteredOn(d -> d.code() == Code.RAW_MARKUP)
                .extracting(Diagnostic::message).containsExactly("'[[a]]' is shown as it is written",
                        "'**tax.' is shown as it is written");
    }

    private static String page(String body) {
        return "---\ntitle: T\ntype: page\nstatus: published\ndate: 2020-10-15\nsummary: S\n---\n" + body;
    }
}
