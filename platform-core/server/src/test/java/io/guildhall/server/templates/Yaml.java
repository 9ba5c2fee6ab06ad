package io.guildhall.server.templates;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads YAML files of plain data; a key that stands twice in one mapping is refused. */
public final class Yaml {

    private Yaml() {}

    public static JsonNode read(Path file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            Object data = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(reader);
            return JsonMapper.shared().valueToTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements of a list, none where the key is absent. */
    public static List<JsonNode> list(JsonNode parent, String key) {
        return parent.path(key).valueStream().toList();
    }

    public static List<String> texts(JsonNode parent, String key) {
        return list(parent, key).stream().map(JsonNode::asString).toList();
    }

    public static String text(JsonNode parent, String key) {
        return parent.path(key).asString("");
    }
}
