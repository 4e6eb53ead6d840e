package explainer.jbake;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.configuration2.Configuration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.ParserEngine;

import explainer.yaml.YamlList;
import explainer.yaml.YamlMap;
import explainer.yaml.YamlNode;
import explainer.yaml.YamlText;

/** Gives JBake's templates the data files under {@code data.get("name.yaml")}, every scalar as text. */
final class DataEngine implements ParserEngine {

    private final Map<File, YamlMap> files;

    /** @param files what was read, by absolute file */
    DataEngine(Map<File, YamlMap> files) {
        this.files = files;
    }

    /** The document for a data file; nothing for any other YAML file. */
    @Override
    public DocumentModel parse(JBakeConfiguration config, File file) {
        YamlMap map = files.get(file.getAbsoluteFile());
        if (map == null) {
            return null;
        }
        DocumentModel document = new DocumentModel();
        document.putAll(plain(map));
        return document;
    }

    @Override
    @Deprecated
    public Map<String, Object> parse(Configuration config, File file, String contentPath) {
        throw new UnsupportedOperationException("JBake 2.7 does not call this");
    }

    private static Map<String, Object> plain(YamlMap map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.entries().forEach((key, node) -> plain.put(key, plain(node)));
        return plain;
    }

    private static Object plain(YamlNode node) {
        if (node instanceof YamlMap map) {
            return plain(map);
        }
        if (node instanceof YamlList list) {
            List<Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(plain(item)));
            return items;
        }
        return ((YamlText) node).value();
    }
}
