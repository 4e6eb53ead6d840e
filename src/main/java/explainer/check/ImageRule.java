package explainer.check;

import java.util.Optional;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

import explainer.check.Target.AssetTarget;
import explainer.check.Target.BrokenTarget;
import explainer.check.Target.FactTarget;
import explainer.diagnostic.Code;
import explainer.diagnostic.Diagnostics;
import explainer.diagnostic.Location;
import explainer.picture.Pictures;
import explainer.read.InlineText;

/** Images are files of the site that every reader can show, and say in words what they show. */
final class ImageRule implements TextRule {

    private final LinkResolver resolver;
    private final Pictures pictures;

    ImageRule(LinkResolver resolver, Pictures pictures) {
        this.resolver = resolver;
        this.pictures = pictures;
    }

    @Override
    public void check(CheckedText text, Diagnostics diagnostics) {
        for (Node node : text.nodes()) {
            if (node instanceof Image image) {
                checkAlternative(text, image, diagnostics);
                Location at = image.getUrl().isEmpty() ? text.at(image) : locate(text, image.getUrl());
                checkFile(text.resolve(resolver, image.getUrl()), at, diagnostics);
            } else if (node instanceof ImageRef image && image.isDefined()) {
                checkAlternative(text, image, diagnostics);
                Reference reference = image.getReferenceNode(text.text().document());
                Target target = text.resolve(resolver, reference.getUrl());
                if (!(target instanceof BrokenTarget)) { // else reported as any other address
                    checkFile(target, locate(text, reference.getUrl()), diagnostics);
                }
            }
        }
    }

    private static Location locate(CheckedText text, BasedSequence url) {
        return text.text().locate(url.getStartOffset(), url.getEndOffset());
    }

    private void checkAlternative(CheckedText text, Node image, Diagnostics diagnostics) {
        boolean blank = InlineText.name(image, address -> Optional.of(address)
                .filter(link -> text.resolve(resolver, link) instanceof FactTarget)).isEmpty();
        if (blank) {
            diagnostics.add(Code.IMAGE_WITHOUT_TEXT, text.at(image), "the image has no text alternative",
                    "write between the brackets what a reader would miss without it");
        }
    }

    private void checkFile(Target target, Location at, Diagnostics diagnostics) {
        if (target instanceof BrokenTarget broken && broken.reported()) {
            return;
        } else if (target instanceof BrokenTarget broken) {
            diagnostics.add(broken.code() == Code.UNSAFE_ADDRESS ? Code.UNSAFE_ADDRESS : Code.MISSING_IMAGE, at,
                    broken.message(), broken.hint());
        } else if (target instanceof AssetTarget asset) {
            pictures.problem(asset.path()).ifPresent(problem -> diagnostics.add(problem.code(), at, problem.message(),
                    problem.hint()));
        } else {
            diagnostics.add(Code.MISSING_IMAGE, at, "the image is not a file of this site",
                    "put a copy into the asset folder and name that");
        }
    }
}
