package explainer.figure;

import explainer.ledger.Fact;
import explainer.yaml.YamlText;

/** A fact and the place where a figure names it. */
record Named(YamlText name, Fact fact) {
}
