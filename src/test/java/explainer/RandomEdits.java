package explainer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import explainer.read.PageDraft;

/** Edits as people make them in a project, and as accidents do. The same seed gives the same ones. */
final class RandomEdits {

    private final Random random;
    private final Map<String, Consumer<Map<String, byte[]>>> kinds = new LinkedHashMap<>();
    private int count;

    RandomEdits(Random random) {
        this.random = random;
        kinds.put("text", files -> changeBody(files, line -> line + " More " + "and more ".repeat(1 + count % 3)
                + "*words*."));
        kinds.put("paragraph twice", files -> changeBody(files, line -> line + "\n\n" + line));
        kinds.put("paragraph gone", files -> changeBody(files, line -> ""));
        kinds.put("new section", files -> changeBody(files, line -> line + "\n\n## Section "
                + "x".repeat(1 + count % 40)
                + "\n\nSome text[^n" + count + "].\n\n[^n" + count + "]: A note with `code`.\n"));
        kinds.put("letter gone", files -> changeBody(files, this::dropLetter));
        kinds.put("title", files -> changeHead(files, "title: ", old -> old + "again "));
        kinds.put("summary", files -> changeHead(files, "summary: ", old -> old + "In short: "));
        kinds.put("order", files -> changeHead(files, "order: ", old -> old + (1 + random.nextInt(2))));
        kinds.put("date", files -> changeHead(files, "date: ", old -> old + "20"));
        kinds.put("draft", files -> change(files, this::isPage, text -> text.replaceFirst("\nstatus: published\n",
                "\nstatus: draft\n")));
        kinds.put("published", files -> change(files, this::isPage, text -> text.replaceFirst("\nstatus: draft\n",
                "\nstatus: published\n")));
        kinds.put("data label", files -> changeData(files, "label: |name: |title: ", "$0More "));
        kinds.put("data text", files -> changeData(files, "note: |text: |definition: ", "$0Truly: "));
        kinds.put("data number", files -> changeData(files,
                "(latitude: [0-9]+\\.[0-9]|value: [0-9.]*)(?=[0-9])", "$11"));
        kinds.put("data line gone", files -> change(files, path -> path.startsWith("content/data/")
                && path.endsWith(".yaml"), this::dropLine));
        kinds.put("map", files -> change(files, path -> path.startsWith("content/data/map/") && path.endsWith("json"),
                text -> replaceSome(text, "\\[-?[0-9]+,-?[0-9]+\\],\\[", "[1,-1],[")));
        kinds.put("settings", files -> change(files, path -> path.equals("jbake.properties"), text -> switch (random
                .nextInt(3)) {
            case 0 -> text.replaceFirst("(?m)^site.title=", "site.title=New ");
            case 1 -> text.replaceFirst("(?m)^map.projection=\\d+", "map.projection=" + (35 + random.nextInt(10)));
            default -> dropLine(text);
        }));
        kinds.put("words of the interface", files -> change(files, path -> path.endsWith("messages.properties"),
                text -> random.nextInt(4) == 0 ? dropLine(text)
                        : replaceSome(text, "(?m)^([a-z.-]+=)(?=[A-Z])", "$1Very ")));
        kinds.put("template", files -> change(files, path -> path.matches("templates/.*\\.ftl[hx]"),
                text -> switch (random.nextInt(4)) {
            case 0 -> text + "<#-- " + count + " -->";
            case 1 -> replaceSome(text, "</(p|h2|div)>", " " + count + "$0");
            case 2 -> replaceSome(text, "\n", "\n<#assign unused = " + count + ">\n");
            default -> dropLine(text);
        }));
        kinds.put("style", files -> change(files, path -> path.endsWith(".css"), text -> random.nextInt(2) == 0
                ? dropLine(text) : text + "\n.x { margin: " + count + "px }\n"));
        kinds.put("asset", files -> change(files, path -> path.endsWith(".svg"),
                text -> text + "<!-- " + count + " -->"));
        kinds.put("new asset", files -> files.put("assets/" + (random.nextInt(3) == 0 ? "" : "root/") + "new-" + count
                + ".txt", bytes("text")));
        kinds.put("new page", files -> files.put("content/" + (random.nextInt(3) == 0 ? "deep/" : "") + "new-" + count
                + ".md", bytes(new PageDraft(random.nextInt(2) == 0 ? "topic" : "page", "New " + count,
                        LocalDate.of(2020, 1, 1 + count % 28), Optional.of(count)).text())));
        kinds.put("page renamed", files -> rename(files, this::isPage, ".md"));
        kinds.put("page deleted", files -> pick(files, this::isPage).ifPresent(files::remove));
        kinds.put("template renamed", files -> rename(files, path -> path.endsWith(".ftlh"), ".ftlh"));
        kinds.put("asset renamed", files -> rename(files, path -> path.startsWith("assets/root/"), ".png"));
        kinds.put("saved as it was", files -> { });
        kinds.put("many files", files -> {
            for (int i = 0; i < 10; i++) {
                changeBody(files, line -> line + " Still " + "more ".repeat(count % 5) + "words.");
            }
        });
    }

    /**
     * A project after an edit.
     *
     * @param name  what kind of edit it was
     * @param files the project's files, all of them
     */
    record Edit(String name, Map<String, byte[]> files) {
    }

    /** The next edit of a project. */
    Edit next(Map<String, byte[]> files) {
        count++;
        List<String> names = new ArrayList<>(kinds.keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, byte[]> edited = new TreeMap<>(files);
        kinds.get(name).accept(edited);
        return new Edit(name, edited);
    }

    private boolean isPage(String path) {
        return path.startsWith("content/") && path.endsWith(".md") && !path.startsWith("content/data/");
    }

    /** A paragraph of a page is changed. */
    private void changeBody(Map<String, byte[]> files, UnaryOperator<String> change) {
        change(files, this::isPage, text -> {
            List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
            int body = lines.subList(1, lines.size()).indexOf("---") + 2;
            List<Integer> paragraphs = new ArrayList<>();
            for (int i = body; i < lines.size() - 1; i++) {
                if (lines.get(i).matches("[A-Z].*\\.") && lines.get(i + 1).isEmpty()) {
                    paragraphs.add(i);
                }
            }
            if (!paragraphs.isEmpty()) {
                int chosen = paragraphs.get(random.nextInt(paragraphs.size()));
                lines.set(chosen, change.apply(lines.get(chosen)));
            }
            return String.join("\n", lines);
        });
    }

    private void changeHead(Map<String, byte[]> files, String key, UnaryOperator<String> change) {
        change(files, this::isPage, text -> text.replaceFirst("\n" + key, "\n" + change.apply(key)));
    }

    private void changeData(Map<String, byte[]> files, String pattern, String replacement) {
        change(files, path -> path.matches("content/data/.*\\.yaml"), text -> replaceSome(text, pattern, replacement));
    }

    private void change(Map<String, byte[]> files, Predicate<String> which, UnaryOperator<String> change) {
        pick(files, which).ifPresent(path -> files.put(path, bytes(change.apply(new String(files.get(path),
                StandardCharsets.UTF_8)))));
    }

    private void rename(Map<String, byte[]> files, Predicate<String> which, String ending) {
        pick(files, which).ifPresent(path -> files.put(path.substring(0, path.lastIndexOf('/') + 1) + "renamed-" + count
                + ending, files.remove(path)));
    }

    private Optional<String> pick(Map<String, byte[]> files, Predicate<String> which) {
        List<String> paths = files.keySet().stream().filter(which).toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths.get(random.nextInt(paths.size())));
    }

    /** Replaces one of the places that match. */
    private String replaceSome(String text, String pattern, String replacement) {
        java.util.regex.Matcher matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        List<Integer> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(matcher.start());
        }
        if (places.isEmpty()) {
            return text;
        }
        int place = places.get(random.nextInt(places.size()));
        return text.substring(0, place) + text.substring(place).replaceFirst(pattern, replacement);
    }

    private String dropLine(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        lines.remove(random.nextInt(lines.size()));
        return String.join("\n", lines);
    }

    private String dropLetter(String text) {
        int place = random.nextInt(text.length());
        return text.substring(0, place) + text.substring(place + 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
