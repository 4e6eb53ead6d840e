package explainer.read;

import java.util.Set;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Reads a line that begins with a bar as one of a paragraph, which flexmark later makes a table of, without asking each
 * kind of block whether it begins there. None does; but flexmark itself spares the question only for lines that begin
 * with a letter, and with tables it is a sixth of its work.
 */
final class BarLines implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new Factory());
    }

    private static boolean isBarLine(ParserState state) {
        return state.getIndent() == 0 && !state.isBlank()
                && state.getLine().charAt(state.getNextNonSpaceIndex()) == '|';
    }

    /** It comes before all others by the place of this extension before them. */
    private static final class Factory implements CustomBlockParserFactory {

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return Factory::start;
        }

        /** Begins a paragraph, unless one is open, which the line may go on with where its list or quote does not. */
        private static BlockStart start(ParserState state, MatchedBlockParser matched) {
            return isBarLine(state) && !state.getActiveBlockParser().isParagraphParser()
                    ? BlockStart.of(new Lines()).atIndex(state.getNextNonSpaceIndex()) : BlockStart.none();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    /** A paragraph that no other block can interrupt at a line that begins with a bar. */
    private static final class Lines extends ParagraphParser {
        private boolean bar;

        @Override
        public BlockContinue tryContinue(ParserState state) {
            bar = isBarLine(state);
            return super.tryContinue(state);
        }

        @Override
        public boolean isInterruptible() {
            return !bar;
        }
    }
}
