package explainer.diagnostic;

import static explainer.diagnostic.Severity.ERROR;
import static explainer.diagnostic.Severity.WARNING;

import java.util.Locale;

/**
 * The rules an input can break. A code keeps its number for good: editors search for it, scripts filter by it.
 * The hundreds group them: 0 files, 1 front matter and pages, 2 data, 3 links, 4 Markdown, 5 figures in text,
 * 6 templates and assets, 7 configuration and output.
 */
public enum Code {
    NOT_UTF8(1, ERROR, "the file is not UTF-8"),
    FILE_TOO_LARGE(3, ERROR, "the file is larger than a page or data file should be"),
    LINK_LEAVES_FOLDER(4, ERROR, "a symbolic link leads out of the folder"),
    CASE_COLLISION(5, ERROR, "two names differ only in upper and lower case, or in how their letters are composed"),
    UNKNOWN_EXTENSION(6, ERROR, "no engine reads files with this ending"),
    UNREADABLE(7, ERROR, "the file can't be read"),
    CONTROL_CHARACTER(8, ERROR, "the file holds a control character"),
    NO_PICTURE(9, ERROR, "the file is no picture, or not a whole one"),
    UNFIT_PICTURE(10, ERROR, "a picture is of a kind that pages and PDFs can't both show"),
    HUGE_PICTURE(11, ERROR, "a picture has too many pixels"),
    NOT_PLAIN(12, ERROR, "a pipe, a socket or a device stands where a file should"),
    TOO_LARGE_TOGETHER(13, ERROR, "the files together are larger than memory can bear"),

    FRONT_MATTER_MISSING(101, ERROR, "the page has no front matter"),
    FRONT_MATTER_UNCLOSED(102, ERROR, "the front matter is not closed"),
    YAML_SYNTAX(103, ERROR, "the YAML can't be read"),
    UNKNOWN_KEY(104, ERROR, "a key is not known"),
    MISSING_KEY(105, ERROR, "a required key is missing"),
    WRONG_TYPE(106, ERROR, "a value has the wrong form"),
    UNKNOWN_TYPE(107, ERROR, "the page type is not known"),
    UNKNOWN_STATUS(108, ERROR, "the status is not known"),
    BAD_DATE(109, ERROR, "a date can't be read or does not exist"),
    DUPLICATE_ADDRESS(110, ERROR, "two pages have the same address"),
    DUPLICATE_KEY(111, ERROR, "a key stands twice"),
    HEADER_LINE(112, ERROR, "a line of the header is not key=value"),
    TOO_LONG(113, WARNING, "a text is longer than it should be"),
    EMPTY_PAGE(114, WARNING, "the page has no text"),
    NO_TOPIC_ABOVE(115, ERROR, "a page that should be below a topic is below none"),
    BAD_ALIAS(118, ERROR, "an alias can't be an address of the site"),
    ALIAS_TAKEN(119, ERROR, "an alias is the address of a page, or an alias already"),
    NO_ORIGINAL(120, ERROR, "a translation has no page that it translates"),
    NO_WORD(121, ERROR, "a translation states what holds for all languages"),
    TRANSLATION_DIFFERS(122, ERROR, "a translation does not tie the same facts, sources and links as its original"),
    TRANSLATION_BEHIND(123, WARNING, "the original has changed since it was translated"),

    DUPLICATE_ID(201, ERROR, "two entries have the same id"),
    UNKNOWN_REFERENCE(202, ERROR, "an id is referred to that is not defined"),
    BAD_VALUE(203, ERROR, "a value is not a decimal number"),
    UNSOURCED_FACT(204, ERROR, "a fact names no source"),
    UNUSED_FACT(205, WARNING, "a fact is not shown on any page"),
    BAD_FORMULA(206, ERROR, "a formula can't be computed"),
    DIMENSION_MISMATCH(207, ERROR, "a formula mixes units that can't be mixed"),
    FORMULA_DISAGREES(208, ERROR, "a stated value and its formula disagree"),
    CIRCULAR_FORMULA(209, ERROR, "a formula depends on itself"),
    NEEDLESS_DISAGREEMENT(210, ERROR, "a disagreement is declared where there is none"),
    BAD_PLACE(211, ERROR, "a coordinate is out of range"),
    UNUSED_ENTRY(212, WARNING, "an entry is not used on any page"),
    BAD_PERIOD(213, ERROR, "a period can't be read"),
    CIRCULAR_SOURCE(214, ERROR, "a source came through itself"),
    CIRCULAR_SUCCESSION(215, ERROR, "a fact is superseded by itself"),
    UNLIKE_FACTS(216, ERROR, "a fact is held against one that measures something else"),
    NEEDLESS_CHOICE(217, ERROR, "a choice is explained where there is none"),
    MISSING_COPY(220, ERROR, "the kept copy of a source is not there"),
    CHANGED_COPY(221, ERROR, "the kept copy of a source is not the one that was read"),
    WORDS_MISSING(222, ERROR, "the words of a figure are not in the copy of its source"),
    WORDS_AMBIGUOUS(223, ERROR, "the words of a figure stand in the copy of its source more than once"),
    COPY_DISAGREES(224, ERROR, "the copy of a source states another value than the ledger"),
    COPY_UNIT_DISAGREES(225, ERROR, "the copy of a source states another unit than the ledger"),
    COPY_NOT_UNDERSTOOD(226, ERROR, "the figure in the copy of a source can't be read"),
    MISSING_TABLE(230, ERROR, "a series lacks its table or its description"),
    BAD_TABLE(231, ERROR, "a table is not as its description says"),
    BAD_CELL(232, ERROR, "a cell of a table is not what its column says"),
    DUPLICATE_ROW(233, ERROR, "two rows of a table have the same key"),

    BROKEN_LINK(301, ERROR, "a link leads nowhere"),
    BROKEN_ANCHOR(302, ERROR, "a link leads to an anchor that is not there"),
    UNKNOWN_FACT(303, ERROR, "a fact is linked that is not in the ledger"),
    UNKNOWN_TERM(304, ERROR, "a term is linked that is not in the glossary"),
    UNKNOWN_PLACE(305, ERROR, "a place is linked that is not in the list"),
    UNKNOWN_SOURCE(306, ERROR, "a source is linked that is not in the list"),
    UNKNOWN_EVENT(307, ERROR, "an event is linked that is not in the list"),
    MISSING_IMAGE(308, ERROR, "an image is not there"),
    UNSAFE_ADDRESS(309, ERROR, "an address could run a script"),
    DRAFT_LINK(310, ERROR, "a published page links to a draft"),
    ADDRESS_GONE(311, ERROR, "the address of a source is gone (`check --links`)"),
    ADDRESS_MOVED(312, WARNING, "the address of a source has moved for good (`check --links`)"),
    ADDRESS_UNREACHABLE(313, WARNING, "the address of a source can't be reached (`check --links`)"),

    DUPLICATE_ANCHOR(401, ERROR, "two headings have the same anchor"),
    HEADING_SKIPPED(402, ERROR, "a heading level is skipped"),
    SECOND_TITLE(403, ERROR, "the text has a heading of the first level"),
    RAW_HTML(404, ERROR, "raw HTML is not allowed"),
    IMAGE_WITHOUT_TEXT(405, ERROR, "an image has no text alternative"),
    TABLE_WITHOUT_HEADER(406, ERROR, "a table has no header"),
    FOOTNOTE_UNDEFINED(407, ERROR, "a footnote is not defined"),
    FOOTNOTE_UNUSED(408, ERROR, "a footnote is not used"),
    EMPTY_LINK(409, ERROR, "a link has no text"),
    TOO_DEEP(410, ERROR, "the text is nested too deeply"),
    UNDEFINED_REFERENCE(411, ERROR, "a link reference is not defined"),
    EMPTY_HEADING(412, ERROR, "a heading has no text"),
    LONG_PARAGRAPH(413, ERROR, "a paragraph is too long to be read"),
    FENCE_UNCLOSED(414, ERROR, "a block of code does not end where it should"),
    RAW_MARKUP(415, ERROR, "markup is shown as it is written"),
    MERGE_CONFLICT(416, ERROR, "the file holds the marks of a merge that was not finished"),
    CUT_TEXT(420, ERROR, "YAML takes a part of a text for something else"),
    REMARK(421, WARNING, "what may be a part of a text is a remark"),

    FIGURE_DISAGREES(501, ERROR, "the text states another value than the ledger"),
    UNLINKED_NUMBER(502, WARNING, "a number in the text is not traced to a fact"),
    FALSE_PRECISION(503, ERROR, "the text is more exact than the ledger"),
    UNKNOWN_BLOCK(504, ERROR, "a fenced block names no figure"),
    BAD_BLOCK(505, ERROR, "a figure can't be drawn as described"),
    UNIT_DISAGREES(506, ERROR, "the text states another unit than the ledger"),
    SUPERSEDED_FIGURE(507, ERROR, "a figure that a later one replaced stands without its year"),

    TEMPLATE_ERROR(601, ERROR, "a template can't be rendered"),
    MISSING_TEMPLATE(602, ERROR, "a template is missing"),
    UNKNOWN_MESSAGE(603, ERROR, "a text of the interface is missing"),
    MISSING_ASSET(604, ERROR, "an asset is missing"),
    UNUSED_ASSET(605, WARNING, "an asset is not used"),
    MISSING_GLYPH(606, ERROR, "a typeface of the PDF lacks a sign"),
    PDF_PROBLEM(607, WARNING, "a PDF does not come out as its style asks"),
    PDF_FAILED(608, ERROR, "a PDF can't be made"),
    UNSAFE_DRAWING(609, ERROR, "a drawing runs a script, or loads something from elsewhere"),
    BAD_DRAWING(610, ERROR, "a drawing can't be read"),
    PDF_CUT(612, WARNING, "text does not fit on the paper of a PDF"),
    SHEET_OVERFULL(613, WARNING, "what is to be one sheet of paper is more"),

    BAD_CONFIGURATION(701, ERROR, "a setting can't be read"),
    UNKNOWN_SETTING(702, ERROR, "a setting is not known"),
    OUTPUT_COLLISION(703, ERROR, "two outputs have the same address"),
    FOREIGN_FILE(704, ERROR, "the output folder holds files that are not the generator's"),
    OUTPUT_FAILED(705, ERROR, "the site can't be written"),
    OUTPUT_LOCKED(706, ERROR, "another run is writing the same output"),
    UNSAFE_OUTPUT(707, ERROR, "the output would lie where it must not"),
    FOREIGN_ARCHIVE(708, ERROR, "the archive would replace what is not the generator's"),
    OUT_OF_MEMORY(709, ERROR, "the site needs more memory than there is");

    private final int number;
    private final Severity severity;
    private final String title;

    Code(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    /**
     * How the code is shown and searched for, such as {@code E012}. The letter tells how much it weighs in this run:
     * a strict one takes warnings for errors.
     */
    public String id(Severity inThisRun) {
        return String.format(Locale.ROOT, "%s%03d", inThisRun == ERROR ? "E" : "W", number);
    }

    /** The severity that a problem of this kind has, unless the run is told to be strict. */
    public Severity severity() {
        return severity;
    }

    /** What the rule is about, in a few words. */
    public String title() {
        return title;
    }
}
