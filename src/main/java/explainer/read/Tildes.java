package explainer.read;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Strikes text between tildes as GitHub does: between one or two, as many before the text as behind it. */
final class Tildes implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    private final StrikethroughExtension drawing = StrikethroughExtension.create();

    @Override
    public void parserOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(new Pairs());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String type) {
        drawing.extend(renderer, type);
    }

    private static final class Pairs extends StrikethroughDelimiterProcessor {

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() == closer.length() && opener.length() <= 2 ? opener.length() : 0;
        }
    }
}
