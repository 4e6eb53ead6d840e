package explainer.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;
import explainer.diagnostic.Diagnostics;
import explainer.read.SourceFile;

class DrawingTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:h=\"http://www.w3.org/1999/xhtml\">";

    private static Diagnostics check(String text) {
        Diagnostics found = new Diagnostics();
        Drawing.check(new SourceFile("assets/a.svg", text.getBytes(StandardCharsets.UTF_8)), found);
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script/>", "<svg:script/>", "<h:script/>", "<SCRIPT/>", "<script href='a.js'/>",
            "<rect onclick='x()'/>", "<g OnLoad=''/>", "<a href='javascript:x()'/>", "<a xlink:href='JavaScript:x()'/>",
            "<a href='java&#10;script:x()'/>", "<a href='&#106;avascript:x()'/>", "<a href='data:text/html,x'/>",
            "<a href='vbscript:x'/>", "<set attributeName='href' to='javascript:x()'/>",
            "<animate attributeName='xlink:href' values='#a;javascript:x()'/>", "<set attributeName='onclick' to='x()'/>",
            "<foreignObject/>", "<h:p/>", "<iframe src='#'/>", "<handler type='application/ecmascript'/>",
            "<image href='https://example.org/a.png'/>", "<image xlink:href='//example.org/a.png'/>",
            "<image href='a.png'/>", "<image href='data:image/svg+xml;base64,AAAA'/>", "<use href='a.svg#b'/>",
            "<use href='data:image/svg+xml,x#b'/>", "<feImage href='http://example.org/a.png'/>",
            "<style>@import 'a.css';</style>", "<style>@IMPORT url(a.css);</style>",
            "<style>@\\69 mport 'a.css';</style>", "<style><![CDATA[@import 'a.css';]]></style>",
            "<style>rect{fill:url(http://example.org/a.svg#b)}</style>", "<style>rect{fill:u\\72l('a.svg#b')}</style>",
            "<style>@font-face{src:url(\"https://example.org/a.woff2\")}</style>",
            "<rect style='fill:url(//example.org/a)'/>", "<rect fill='url(a.svg#b)'/>",
            "<rect filter='url( \"http://example.org/#a\" )'/>", "<g xml:base='https://example.org/'/>",
            "<?xml-stylesheet href='a.css'?>"})
    void isRefusedForWhatItRunsOrLoads(String content) {
        assertThat(check(OPEN + content + "</svg>").sorted()).extracting(Diagnostic::code).contains(Code.UNSAFE_DRAWING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rect fill='url(#a)' style=\"fill: url('#a'); stroke: red\"/>", "<use xlink:href='#a'/>",
            "<a href='https://example.org/?a=b'><text>https://example.org/ onload=x @import</text></a>",
            "<a href='mailto:a@example.org'/>", "<title>JavaScript: url(http://example.org)</title>",
            "<image href='data:image/png;base64,AAAA'/>", "<style>@namespace url(http://www.w3.org/2000/svg);</style>",
            "<style>@font-face{src:url(data:font/woff2;base64,AAAA)} @media print{rect{fill:red}}</style>",
            "<!-- <script/> --><desc>script</desc>", "<style>/* plain */ rect:hover{fill:red}</style>",
            "<animate attributeName='x' from='0' to='9'/>", "<metadata xmlns:b='urn:b'><b:script-like/></metadata>",
            "<text font-family=\"Noto Sans, 'Source Sans 3'\">x</text>"})
    void isAccepted(String content) {
        assertThat(check(OPEN + content + "</svg>").sorted()).isEmpty();
    }

    /** A font or a picture within a drawing is one word of a hundred thousand letters. */
    @Test
    void mayHoldAFontOfAnyLength() {
        String font = "<style>@font-face{src:url(data:font/woff2;base64," + "A".repeat(200_000) + ")}</style>";

        assertThat(check(OPEN + font + "</svg>").sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?xml version='1.0' encoding='UTF-8'?>\n", "<!-- made by hand -->", "\uFEFF",
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>"})
    void mayBeginLikeThis(String beginning) {
        assertThat(check(beginning + OPEN + "</svg>").sorted()).isEmpty();
    }
}
