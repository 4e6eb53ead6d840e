package explainer.render;

/** Text inside a field of a BibTeX entry, where TeX gives ten signs a meaning of its own. */
final class BibTeX {

    private BibTeX() {
    }

    /**
     * The text with those signs spelt out (Lamport, LaTeX, section 2.1), on one line. Braces stay balanced whatever the
     * text holds, so nothing in it can end the field.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (char c : text.toCharArray()) {
            switch (c) {
                case '#', '$', '%', '&', '_' -> escaped.append('\\').append(c);
                // BibTeX counts braces and knows no escape for them: a name in place of the sign keeps them even.
                case '{' -> escaped.append("\\textbraceleft{}");
                case '}' -> escaped.append("\\textbraceright{}");
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '\n', '\r', '\t' -> escaped.append(' ');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
