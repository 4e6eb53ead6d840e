package explainer.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils a file as editors, merges, copied text, broken disks and people with bad intentions do. */
final class Mutator {

    private static final String SIGNS = "`*_[](){}<>#|:-\"'&!~^\\/%$@=+;,.? \n\t";
    /** What is known to take Markdown parsers long, or down. */
    private static final List<String> SLOW = List.of("<b>", "[x](#y) ", "&amp;", "*a ", "**a b** ", "_a_", "`a", "`a` ",
            "[a", "[a]", "![a", "a](", "\\*", "<", "<a ", "https://a.b ", "a@b.cd ", "\"a\" ", "'a ", "...", "[^1] ",
            "~~a~~ ", "| a ", "- a\n", "> a\n", "# a\n", "[a]: b\n", "<!-- ", "- [ ] a\n", "[a][b] ", "&#123;", "* * ",
            "[^a]: b\n", "- a\n  - b\n", "**", "a**b", "[a](<b", "[a](b \"c", "***a* ", "<<", ">>", "    a\n", "`` ` ",
            "<div>\n\n", "> - a\n", "- > ", "|a|b|\n|-|-|\n|c|d|\n\n", "[^a] [^a]\n\n[^a]: x\n\n", "a: b\n", "- - ",
            "{a: ", "&x ", "? ", "!!map ", "!<x> ", "|\n  a\n", "17 ", "US$3 million ", "1,", "9");
    private static final List<String[]> NESTS = List.of(new String[][] {{"[", "]"}, {"(", ")"}, {"> ", ""}, {"- ", ""},
            {"*", "*"}, {"**", "**"}, {"_", "_"}, {"`", "`"}, {"<b>", "</b>"}, {"[", "](border.md)"},
            {"![", "](lake.svg)"}, {"{", "}"}, {"{a: ", "}"}, {"\"", "\""}, {"~~", "~~"}, {"1. ", ""}, {"  ", ""}});
    private static final List<String> STRANGE = List.of("\u202E", "\u200F", "\u200B", "\u200D", "\uFEFF", "\u00AD",
            "\u2028", "\u0085", "\u00A0", "\u3000", "\uFFFD", "\uFFFF", "\uD83D\uDE00", "\uD83C\uDDF0\uD83C\uDDFF",
            "\u0633\u0644\u0627\u0645", "\u05E9\u05DC\u05D5\u05DD", "\u0627\u0644\u0646\u0635 12", "e\u0301",
            "o\u02BB", "\uD835\uDC00", "\u0130\u0131", "\u00DF", "\u01C4", "\uFB01", "\u0660\u0661\u0662", "\u2164");

    private final Random random;

    Mutator(Random random) {
        this.random = random;
    }

    /**
     * A spoilt copy of a file.
     *
     * @param other another file, of which a piece may get into it
     */
    byte[] spoil(byte[] file, byte[] other) {
        String text = new String(file, StandardCharsets.UTF_8);
        byte[] spoilt = file;
        int times = 1 + (random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        for (int i = 0; i < times; i++) {
            if (random.nextInt(12) == 0) {
                spoilt = bytes(spoilt);
                text = new String(spoilt, StandardCharsets.UTF_8);
            } else {
                text = change(text, new String(other, StandardCharsets.UTF_8));
                spoilt = text.getBytes(StandardCharsets.UTF_8);
            }
        }
        return spoilt;
    }

    private String change(String text, String other) {
        return switch (random.nextInt(15)) {
            case 0 -> cut(text);
            case 1 -> lines(text, this::cutLines);
            case 2 -> lines(text, this::repeatLines);
            case 3 -> lines(text, this::swapLines);
            case 4 -> insert(text, String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length()))));
            case 5 -> insert(text, nest());
            case 6 -> insert(text, table());
            case 7 -> insert(text, pick(SLOW).repeat(size(4000)));
            case 8, 9 -> strange(text);
            case 10 -> random.nextBoolean() ? text.replace("\n", "\r\n") : "\uFEFF" + text.replace("\n", "\r");
            case 11 -> insert(text, piece(other));
            case 12 -> replaceCharacter(text);
            case 13 -> swapWords(text);
            default -> repeatPiece(text);
        };
    }

    private byte[] bytes(byte[] file) {
        byte[] copy = file.clone();
        for (int i = 1 + random.nextInt(8); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    /** Small numbers mostly, large ones now and then. */
    private int size(int limit) {
        return 1 + (int) Math.pow(limit, random.nextDouble());
    }

    private int place(String text) {
        int place = text.isEmpty() ? 0 : random.nextInt(text.length());
        return place > 0 && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private String insert(String text, String what) {
        int at = place(text);
        boolean block = random.nextInt(3) == 0;
        return text.substring(0, at) + (block ? "\n\n" + what + "\n\n" : what) + text.substring(at);
    }

    private String cut(String text) {
        int start = place(text);
        int end = Math.min(text.length(), start + size(300));
        return text.substring(0, start) + text.substring(end);
    }

    private String piece(String text) {
        int start = place(text);
        return text.substring(start, Math.min(text.length(), start + size(400)));
    }

    private String repeatPiece(String text) {
        int start = place(text);
        int end = Math.min(text.length(), start + size(100));
        return text.substring(0, end) + text.substring(start, end).repeat(size(100)) + text.substring(end);
    }

    private String replaceCharacter(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        String sign = random.nextInt(3) == 0 ? "" : String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return text.substring(0, at) + sign + text.substring(at + 1);
    }

    private String swapWords(String text) {
        List<String> words = new ArrayList<>(List.of(text.split("(?<= )", -1)));
        Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        return String.join("", words);
    }

    private interface Change {
        void apply(List<String> lines);
    }

    private static String lines(String text, Change change) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (!lines.isEmpty()) {
            change.apply(lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private void cutLines(List<String> lines) {
        int start = random.nextInt(lines.size());
        lines.subList(start, Math.min(lines.size(), start + size(10))).clear();
    }

    private void repeatLines(List<String> lines) {
        int start = random.nextInt(lines.size());
        List<String> block = List.copyOf(lines.subList(start, Math.min(lines.size(), start + size(12))));
        for (int i = size(40); i > 0; i--) {
            lines.addAll(start, block);
        }
    }

    private void swapLines(List<String> lines) {
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }

    private String nest() {
        String[] pair = NESTS.get(random.nextInt(NESTS.size()));
        int depth = size(3000);
        return pair[0].repeat(depth) + "x" + (random.nextInt(4) == 0 ? "" : pair[1].repeat(depth));
    }

    private String table() {
        int columns = size(40);
        String row = "| cell ".repeat(columns) + "|\n";
        return "\n\n" + row + "|---".repeat(random.nextInt(8) == 0 ? columns + 1 : columns) + "|\n"
                + (random.nextInt(8) == 0 ? row.strip() + " more |\n" : row).repeat(size(1500)) + "\n";
    }

    private String strange(String text) {
        String changed = text;
        for (int i = size(6); i > 0; i--) {
            int at = place(changed);
            String what = random.nextInt(4) == 0 ? "\u0301".repeat(size(300)) : pick(STRANGE);
            changed = changed.substring(0, at) + what + changed.substring(at);
        }
        return changed;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
