package explainer.check;

import static explainer.check.Site.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostic;

/** Code that takes in what stands below it is reported where it begins. */
class FenceRuleTest {

    private static final String LOST = "\n## Lost\n\n[bad](missing.md) and 17 things.\n";

    /** Lines are parted by bars; the number is the line where the code opens that does not end where it should. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "1, ```|code", "1, ~~~|code", "1, ````|code|```", "1, ~~~~|code|~~~", "1, ```|code|~~~", "1, ~~~|code|```",
        "1, ```|code|    ```", "1, ~~~|code|     ~~~", "1, ```|code|``` end", "1, ~~~|code|~~~ end", "1, ```|code|```.",
        "1, ```|code|`` `", "1, ```java", "1, ```", "1, \"```|code|\\```\"", "1, \"   ```|code\"",
        "4, ```|code|```|```", "4, ```|code|```|~~~", "5, ```|code|```||```", "5, ```|a|```||```|b", "4, ~~~|a|~~~|~~~",
        "1, ```chart|type: bar|title: A|facts: [a]", "1, ````chart|type: bar|title: A|facts: [a]|```",
        "1, ```chart|type: bar|title: A|facts: [a]|~~~", "1, ```map|title: A|", "1, ```timeline",
        "1, ```|code|``` end|||```", "1, ```chart|type: bar||```chart|type: bar|```",
        "4, ```|a|```|```||## Part||```|b|```", "4, ```|a|```|```|## Part|```", "5, ```|a|```||```||[x](fact:x)||```",
        "1, ```||## Part||```", "1, ``` end of the chart||## Part||```", "1, ```|a|```chart|b|```",
        "2, Text|```|code", "3, \"- item||  ```|  code||text\"", "1, \"> ```|> code||text\"", "2, \"> text|> ```|> code\"",
        "1, \"- ```|  code|- item\"", "1, \"1. ```|   code||text\"", "3, \"> - a|>|>   ~~~|>   code||text\"",
        "1, \"    ```|    code|    ```\"", "1, \"    see [x](fact:x)\"", "3, \"- a||      see [x](a.md#part)\""})
    void codeEndsWhereItShould(int line, String lines) {
        String body = lines.replace('|', '\n') + "\n" + LOST;

        assertThat(fences(body)).isNotEmpty();
        assertThat(fences(body).get(0)).startsWith("FENCE_UNCLOSED " + line + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"```\ncode\n```\n", "~~~\n```\n~~~\n", "````\n```\ncode\n```\n````\n", "```java\ncode\n   ```  \n",
        "```\ncode\n`````\n", "```\n```\n", "```\n\n```\n", "```\n\n# comment\n```\n", "```\n## comment\n[a](my page.md)\n```\n",
        "```markdown\n\n## Part\n[x](fact:x)\n```\n", "~~~text\n```chart\nx\n```\n~~~\n", "- item\n\n  ```\n  code\n  ```\n",
        "> ```\n> code\n> ```\n", "```md\n- a\n\n    ```js\n    b\n    ```\n```\n", "    code\n", "    a[1](2)\n", "`` ``` ``\n",
        "```\na\n```\n\n```\nb\n```\n\n~~~\nc\n~~~\n", "```js title=\"a b\"\ncode\n```\n"})
    void otherCodeMayStand(String body) {
        assertThat(fences("Text.\n\n" + body + "\nText.\n")).isEmpty();
    }

    @Test
    void saysWhichLineDoesNotCloseIt() {
        assertThat(hint("```\ncode\n~~~\n")).isEqualTo(
                "end the code with a line ```; line " + (Site.HEADER + 3) + " has another sign, is too short or indented too far");
        assertThat(hint("```\ncode\n    ```\n\ntext\n\n```\nmore\n```\n")).isEqualTo(
                "end the code with a line ```, or look at line " + (Site.HEADER + 3)
                        + ", which does not close the code before");
    }

    /** A figure that is not closed is no fault of its YAML, in a page made for JBake either. */
    @Test
    void figuresAreNotReadWithoutTheirEnd() {
        assertThat(problems("```chart\ntype: bar\n\n## More\n")).containsExactly("FENCE_UNCLOSED 1:1+8");
        assertThat(new Site().file("a.md", "title=T\ntype=page\nstatus=published\n~~~~~~\n```\ncode\n").check()).isEmpty();
        assertThat(new Site().file("a.md", "title=T\ntype=page\nstatus=published\n~~~~~~\n```chart\ntype: bar\n").check())
                .extracting(Diagnostic::code).containsExactly(Code.FENCE_UNCLOSED);
    }

    @Test
    void textsOfTheDataCloseTheirFencesToo() {
        assertThat(new Site().page("a.md", "Text [x](term:duty)\n").term("duty", "A tax.\n\n```\ncode").check())
                .extracting(Diagnostic::code).containsExactly(Code.FENCE_UNCLOSED);
    }

    private static List<String> fences(String body) {
        return problems(body).stream().filter(problem -> problem.startsWith("FENCE")).toList();
    }

    private static String hint(String body) {
        return new Site().page("a.md", body).check().get(0).hint();
    }
}
