package explainer.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import explainer.Checked;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.read.Page;
import explainer.read.PageReader;
import explainer.read.SectionDigests;
import explainer.read.SourceFile;

/**
 * Gives an entry another id, in the data and wherever it is named, in all languages. What it says stays, so a translation that
 * was up to date is so afterwards.
 */
final class Rename {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final OpenSite.State state;
    private final Texts texts;
    private final Navigation navigation;

    /** @param file in which the entry is named, relative to the site */
    Rename(OpenSite.State state, Texts texts, String file) {
        this.state = state;
        this.texts = texts;
        this.navigation = new Navigation(state, texts, file);
    }

    /** What is to get another name when somebody asks for it at a place; nothing where no entry is named. */
    Optional<PrepareRenameResult> prepare(Position place) {
        return navigation.at(place).filter(this::isEntry).map(mention -> new PrepareRenameResult(
                texts.of(mention.at().file()).orElseThrow().range(mention.at()), mention.id()));
    }

    /**
     * All that changes.
     *
     * @throws ResponseErrorException with the reason why it can't be done
     */
    WorkspaceEdit edit(Position place, String name) {
        Mention mention = navigation.at(place).filter(this::isEntry)
                .orElseThrow(() -> refusal("there is no entry of the data to rename here"));
        if (!ID.matcher(name).matches()) {
            throw refusal("'" + name + "' is no id: write small letters, digits and single hyphens between them");
        }
        if (isEntry(new Mention(mention.kind(), name, mention.at(), false))) {
            throw refusal("there is a " + mention.kind() + " '" + name + "' already");
        }
        Map<String, List<Location>> places = new TreeMap<>();
        navigation.all(mention).forEach(other -> places.computeIfAbsent(other.at().file(), any -> new ArrayList<>()).add(other.at()));
        state.languages().stream().flatMap(site -> site.project().refused().stream())
                .filter(file -> file.matches(".+\\.(md|ya?ml)")).findFirst().ifPresent(file -> {
                    throw refusal("'" + file + "' can't be read, and may name it too: mend that first");
                });
        Map<String, List<TextEdit>> edits = new HashMap<>();
        places.forEach((file, all) -> all.forEach(at -> add(edits, file, new TextEdit(texts.of(file).orElseThrow().range(at),
                name))));
        places.forEach((file, all) -> keepFresh(file, all, name, edits));
        return new WorkspaceEdit(edits);
    }

    private boolean isEntry(Mention mention) {
        return navigation.all(mention).stream().anyMatch(Mention::defines);
    }

    private void add(Map<String, List<TextEdit>> edits, String file, TextEdit edit) {
        edits.computeIfAbsent(texts.uri(file), any -> new ArrayList<>()).add(edit);
    }

    /** Translations know the state of a page that they render by a digest, which the new id changes. */
    private void keepFresh(String file, List<Location> places, String name, Map<String, List<TextEdit>> edits) {
        Checked first = state.languages().get(0);
        first.project().pages().stream().filter(page -> page.file().equals(file)).findFirst().ifPresent(page -> {
            Map<String, String> before = SectionDigests.of(page);
            renamed(first, file, places, name).map(SectionDigests::of).orElse(before).forEach((anchor, digest) -> {
                String old = before.get(anchor);
                if (old != null && !old.equals(digest)) {
                    state.languages().stream().skip(1).flatMap(site -> site.project().pages().stream())
                            .filter(translated -> translated.path().equals(page.path()) && translated.borrowed().isEmpty())
                            .forEach(translated -> replaceDigest(translated, anchor, old, digest, edits));
                }
            });
        });
    }

    private Optional<Page> renamed(Checked site, String file, List<Location> places, String name) {
        Text text = texts.of(file).orElseThrow();
        List<String> lines = text.from(0);
        places.stream().sorted((a, b) -> b.compareTo(a)).forEach(at -> lines.set(at.line() - 1, lines.get(at.line() - 1)
                .substring(0, at.column() - 1) + name + lines.get(at.line() - 1).substring(at.column() - 1 + at.length())));
        return new PageReader(site.project().settings(), new Diagnostics()).read(new SourceFile(file,
                String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private void replaceDigest(Page translated, String anchor, String old, String digest, Map<String, List<TextEdit>> edits) {
        Text text = texts.of(translated.file()).orElseThrow();
        Matcher kept = Pattern.compile("(?m)^[ \\t]+[\"']?" + Pattern.quote(anchor) + "[\"']?:[ \\t]*[\"']?(" + old + ")\\b")
                .matcher(text.seen());
        if (kept.find()) {
            add(edits, translated.file(), new TextEdit(text.range(kept.start(1), kept.end(1)), digest));
        }
    }

    private static ResponseErrorException refusal(String message) {
        return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
    }
}
