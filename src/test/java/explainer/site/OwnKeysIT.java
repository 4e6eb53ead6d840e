package explainer.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Front matter keys that a site declares reach its templates, facts and links in them too, without a line of Java. */
class OwnKeysIT {

    @TempDir
    private Path folder;

    @Test
    void areSeenByTemplates() throws IOException {
        ProjectCopy copy = OtherExplainerIT.copy(folder);
        Files.writeString(folder.resolve("jbake.properties"), """

                template.own.file=own.ftlh
                front-matter.author=text
                front-matter.read-by=day
                front-matter.minutes=number
                front-matter.wide=flag
                front-matter.people=list
                front-matter.aside=markdown
                front-matter.absent=text
                """, StandardOpenOption.APPEND);
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/own.ftlh"), """
                <#import "/layout.ftlh" as layout>
                <@layout.frame>
                <dl id="own"><dt>${page.extra["author"]}</dt><dd>${page.extra["read-by"]}</dd><dd>${page.extra["minutes"] + 1}</dd>
                <dd>${page.extra["wide"]?string("wide", "narrow")}</dd><dd>${page.extra["people"]?join(" and ")}</dd>
                <dd>${page.extra["absent"]!"nothing"}</dd></dl>
                <aside id="aside">${page.extra["aside"]}</aside>
                <#include "/parts/key-points.ftlh">
                <#include "/parts/tiles.ftlh">
                <#include "/parts/text.ftlh">
                <#include "/parts/notes.ftlh">
                </@layout.frame>
                """);
        copy.edit("content/sea/fish.md", text -> text.replaceFirst("\ntype: \\w+\n", """

                type: own
                author: Ann & Bob
                read-by: 2031-05-31
                minutes: 4
                wide: true
                people: [Ann, Bob]
                aside: See [the ferries](../ferries.md).
                """));

        Document page = copy.bake().pages().get("sea/fish.html");

        assertThat(page.select("#own > *").eachText()).containsExactly("Ann & Bob", "2031-05-31", "5", "wide", "Ann and Bob",
                "nothing");
        assertThat(page.select("#aside a").eachAttr("href")).containsExactly("../ferries.html");
    }
}
