package io.guildhall.server.templates;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Vertical;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One template of the folder {@code tenant-templates}, together with the vertical it names. */
record Template(JsonNode document, Optional<Vertical> vertical) {

    static final Path FOLDER = Path.of("../../tenant-templates");

    static List<Template> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(Files::isDirectory).sorted().map(Template::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String code) {
        return read(FOLDER.resolve(code));
    }

    private static Template read(Path folder) {
        JsonNode document = Yaml.read(folder.resolve("template.yaml"));
        String named = text(document, "vertical");
        Optional<Vertical> vertical = ServiceLoader.load(Vertical.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(v -> v.code().equals(named))
                .findFirst();
        return new Template(document, vertical);
    }

    String code() {
        return text(document, "code");
    }

    /** The sets a category may name: the vertical's and the template's own. */
    Map<String, AttributeSet> attributeSets() {
        Map<String, AttributeSet> sets = new LinkedHashMap<>();
        vertical.ifPresent(v -> v.attributeSets().forEach(s -> sets.put(s.code(), s)));
        for (JsonNode set : list(document, "attributeSets")) {
            sets.put(
                    text(set, "code"),
                    new AttributeSet(text(set, "code"), localized(set.path("name")), attributes(set)));
        }
        return sets;
    }

    /** Every attribute a product of the category has, by code of the third-level category. */
    Map<String, List<AttributeDefinition>> attributesByCategory() {
        Map<String, List<AttributeDefinition>> byCategory = new LinkedHashMap<>();
        list(document, "taxonomy").forEach(root -> collect(root, List.of(), byCategory));
        return byCategory;
    }

    /** Every category of the tree, parents before their children. */
    List<JsonNode> categories() {
        List<JsonNode> categories = new ArrayList<>();
        list(document, "taxonomy").forEach(root -> collect(root, categories));
        return categories;
    }

    private void collect(JsonNode category, List<JsonNode> into) {
        into.add(category);
        list(category, "children").forEach(child -> collect(child, into));
    }

    private void collect(
            JsonNode category, List<AttributeDefinition> inherited, Map<String, List<AttributeDefinition>> byCategory) {
        Map<String, AttributeSet> sets = attributeSets();
        List<AttributeDefinition> attributes = new ArrayList<>(inherited);
        for (String set : texts(category, "attributeSets")) {
            if (sets.containsKey(set)) {
                attributes.addAll(sets.get(set).attributes());
            }
        }
        attributes.addAll(attributes(category));
        List<JsonNode> children = list(category, "children");
        if (children.isEmpty()) {
            byCategory.put(text(category, "code"), attributes);
        }
        children.forEach(child -> collect(child, attributes, byCategory));
    }

    private static List<AttributeDefinition> attributes(JsonNode owner) {
        return list(owner, "attributes").stream().map(Template::attribute).toList();
    }

    private static AttributeDefinition attribute(JsonNode a) {
        return new AttributeDefinition(
                text(a, "code"),
                localized(a.path("name")),
                AttributeType.valueOf(text(a, "type")),
                text(a, "unit"),
                a.path("required").asBoolean(false),
                a.path("facet").asBoolean(false),
                a.path("variant").asBoolean(false),
                list(a, "allowedValues").stream()
                        .map(v -> new AllowedValue(text(v, "code"), localized(v.path("name"))))
                        .toList());
    }

    private static LocalizedText localized(JsonNode text) {
        return LocalizedText.of(text(text, "en"), text(text, "zh-CN"));
    }

    @Override
    public String toString() {
        return code();
    }
}
