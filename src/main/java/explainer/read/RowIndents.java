package explainer.read;

import java.util.Set;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Takes the indent off the lines of a paragraph that may become a table. flexmark keeps it as the columns that it fills,
 * and goes back as many characters for a row: one that begins with a tab would begin in the row before.
 */
final class RowIndents implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.paragraphPreProcessorFactory(new Factory());
    }

    private static int takeOff(Paragraph paragraph) {
        if (paragraph.getChars().indexOf('|') >= 0) {
            int[] indents = paragraph.getLineIndents().clone();
            for (int line = 0; line < indents.length; line++) {
                paragraph.setContentLine(line, paragraph.getLineChars(line).subSequence(indents[line]));
                indents[line] = 0;
            }
            paragraph.setLineIndents(indents);
        }
        return 0; // nothing of the paragraph is used up
    }

    private static final class Factory implements ParagraphPreProcessorFactory {

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            return (paragraph, of) -> takeOff(paragraph);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(TableParagraphPreProcessor.Factory().getClass());
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
