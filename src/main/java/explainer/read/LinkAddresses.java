package explainer.read;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Reads addresses between angle brackets as CommonMark does since 0.29: they may hold spaces and escaped brackets. */
final class LinkAddresses implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineParserFactory(InlineParser::new);
        parser.paragraphPreProcessorFactory(new ReferencePreProcessorFactory()); // it goes with flexmark's own factory
    }

    private static final class InlineParser extends CommonmarkInlineParser {

        private static final Pattern IN_BRACKETS = Pattern.compile("^<[^<>\\n\\\\]*+(?:\\\\.?[^<>\\n\\\\]*+)*+>");

        private InlineParser(DataHolder options, BitSet special, BitSet delimiters,
                Map<Character, DelimiterProcessor> processors, LinkRefProcessorData references,
                List<InlineParserExtensionFactory> extensions) {
            super(options, special, delimiters, processors, references, extensions);
        }

        /** What begins with a bracket and does not end with one is no address. */
        @Override
        public BasedSequence parseLinkDestination() {
            return peek() == '<' ? match(IN_BRACKETS) : super.parseLinkDestination();
        }
    }
}
