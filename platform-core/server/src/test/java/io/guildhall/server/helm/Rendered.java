package io.guildhall.server.helm;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifests the chart makes of some values. */
record Rendered(String text, List<JsonNode> manifests) {

    static final Path CHART = Path.of("../../helm/guildhall").toAbsolutePath().normalize();

    /** Renders the chart as a release named {@code trade}, with these lines of YAML over the chart's own values. */
    static Rendered with(String... values) {
        String text = template(values);
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<JsonNode> manifests = new ArrayList<>();
        for (Object manifest : new Yaml(new SafeConstructor(options)).loadAll(text)) {
            if (manifest != null) {
                manifests.add(JsonMapper.shared().valueToTree(manifest));
            }
        }
        return new Rendered(text, manifests);
    }

    private static String template(String... values) {
        Path file = null;
        try {
            file = Files.createTempFile("values", ".yaml");
            Files.writeString(file, String.join("\n", values));
            return new Helm(CHART)
                    .template()
                    .withName("trade")
                    .withNamespace("market")
                    .withKubeVersion("1.31.0")
                    .withValuesFile(file)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all(String kind) {
        return manifests.stream()
                .filter(m -> m.path("kind").asString().equals(kind))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(m -> m.at("/metadata/name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + name + " in\n" + text));
    }

    /** Pod specifications of everything that runs. */
    List<JsonNode> pods() {
        return manifests.stream()
                .map(m -> m.at("/spec/template/spec"))
                .filter(JsonNode::isObject)
                .toList();
    }

    /** The server's container. */
    JsonNode server() {
        return one("Deployment", "trade-guildhall").at("/spec/template/spec/containers/0");
    }

    /** The container that migrates the tables before the server starts. */
    JsonNode migration() {
        return one("Deployment", "trade-guildhall").at("/spec/template/spec/initContainers/0");
    }
}
