package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.TaxonomyFile.Entry;
import io.guildhall.platform.catalog.TaxonomyFile.Problem;
import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A taxonomy in YAML, as templates have it: a list named {@code taxonomy}, each category with its {@code children}. A
 * category may name its {@code parent} instead of standing below it.
 */
final class TaxonomyYaml {

    private static final Set<String> KEYS =
            Set.of("code", "name", "parent", "archived", "attributes", "children", "codes");
    private static final Set<String> ATTRIBUTE_KEYS = Set.of(
            "code",
            "name",
            "type",
            "unit",
            "required",
            "facet",
            "variant",
            "allowedValues",
            "comparable",
            "sortable",
            "tolerance",
            "scheme",
            "visibleTo",
            "group");
    private static final Set<String> SWITCHES = Set.of("required", "facet", "variant", "comparable", "sortable");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private TaxonomyYaml() {}

    /** The file that says that, readable for people and for {@link #read}. */
    static String write(List<CategoryLine> lines) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setDereferenceAliases(true);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        Map<String, List<CategoryLine>> byParent = lines.stream().collect(Collectors.groupingBy(CategoryLine::parent));
        return new Yaml(options).dump(Map.of("taxonomy", below("", byParent)));
    }

    private static List<Map<String, Object>> below(String parent, Map<String, List<CategoryLine>> byParent) {
        return byParent.getOrDefault(parent, List.of()).stream()
                .map(line -> map(line, below(line.code(), byParent)))
                .toList();
    }

    private static Map<String, Object> map(CategoryLine line, List<Map<String, Object>> children) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", line.code());
        map.put("name", line.name().byLanguage());
        if (line.archived()) {
            map.put("archived", true);
        }
        if (!line.attributes().isEmpty()) {
            map.put(
                    "attributes",
                    line.attributes().stream().map(TaxonomyYaml::map).toList());
        }
        if (!line.codes().isEmpty()) {
            map.put("codes", line.codes());
        }
        if (!children.isEmpty()) {
            map.put("children", children);
        }
        return map;
    }

    private static Map<String, Object> map(OwnAttribute attribute) {
        Map<String, Object> map = new LinkedHashMap<>(Attributes.toMap(attribute));
        SWITCHES.stream().filter(each -> !each.equals("comparable")).forEach(each -> map.remove(each, false));
        map.replaceAll((key, value) -> key.equals("allowedValues") ? values(value) : value);
        if (attribute.group().equals(LocalizedText.same(""))) {
            map.remove("group");
        }
        return map;
    }

    private static List<Map<String, Object>> values(Object values) {
        return Attributes.maps(values).stream()
                .map(value -> {
                    Map<String, Object> ordered = new LinkedHashMap<>();
                    ordered.put("code", value.get("code"));
                    ordered.put("name", value.get("name"));
                    return ordered;
                })
                .toList();
    }

    /** What that file says, and where it cannot be understood. */
    static TaxonomyFile read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        TaxonomyYaml yaml = new TaxonomyYaml();
        try {
            Node root = new Yaml(options).compose(new StringReader(text));
            Node taxonomy = root instanceof MappingNode map ? find(map, "taxonomy") : root;
            if (taxonomy == null) {
                yaml.problem(1, "taxonomy.file.no-taxonomy");
            } else {
                yaml.categories(taxonomy, "");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            yaml.problem(line, "taxonomy.file.no-yaml");
        } catch (YAMLException e) {
            yaml.problem(1, "taxonomy.file.no-yaml");
        }
        return new TaxonomyFile(yaml.entries, yaml.problems);
    }

    private void categories(Node node, String above) {
        if (!(node instanceof SequenceNode list)) {
            if (!isNull(node)) {
                problem(line(node), "taxonomy.file.no-list");
            }
            return;
        }
        for (Node each : list.getValue()) {
            if (each instanceof MappingNode map) {
                category(map, above);
            } else {
                problem(line(each), "taxonomy.file.no-category");
            }
        }
    }

    private void category(MappingNode node, String above) {
        requireKnown(node, KEYS);
        String code = text(node, "code");
        LocalizedText name = localized(find(node, "name"));
        String parent = text(node, "parent");
        if (code.isEmpty()) {
            problem(line(node), "taxonomy.file.no-code");
            return;
        }
        if (name == null) {
            problem(line(node), "taxonomy.file.no-name", code);
        } else {
            List<OwnAttribute> attributes = new ArrayList<>();
            Node asked = find(node, "attributes");
            if (asked instanceof SequenceNode list) {
                list.getValue().forEach(each -> attribute(each, attributes));
            } else if (asked != null && !isNull(asked)) {
                problem(line(asked), "taxonomy.file.no-list");
            }
            entries.add(new Entry(
                    line(node),
                    new CategoryLine(
                            null,
                            code,
                            parent.isEmpty() ? above : parent,
                            name,
                            0,
                            isOn(text(node, "archived")),
                            attributes,
                            codes(find(node, "codes"))),
                    true));
        }
        Node children = find(node, "children");
        if (children != null) {
            categories(children, code);
        }
    }

    private void attribute(Node node, List<OwnAttribute> attributes) {
        if (!(node instanceof MappingNode map)) {
            problem(line(node), "taxonomy.file.no-attribute");
            return;
        }
        requireKnown(map, ATTRIBUTE_KEYS);
        String code = text(map, "code");
        LocalizedText name = localized(find(map, "name"));
        String type = text(map, "type");
        if (code.isEmpty() || name == null) {
            problem(line(node), "taxonomy.file.attribute-incomplete");
        } else if (Stream.of(AttributeType.values())
                .noneMatch(each -> each.name().equals(type))) {
            problem(line(node), "taxonomy.file.no-type", code, type);
        } else {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("code", code);
            values.put("name", name.byLanguage());
            values.put("type", type);
            for (String each : List.of("unit", "tolerance", "scheme")) {
                values.put(each, text(map, each));
            }
            SWITCHES.stream()
                    .filter(each -> find(map, each) != null)
                    .forEach(each -> values.put(each, isOn(text(map, each))));
            values.put("visibleTo", texts(find(map, "visibleTo")));
            values.put("allowedValues", allowed(find(map, "allowedValues")));
            LocalizedText group = localized(find(map, "group"));
            if (group != null) {
                values.put("group", group.byLanguage());
            }
            attributes.add(Attributes.ownAttribute(values));
        }
    }

    private Map<String, String> codes(Node node) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            map.getValue().forEach(each -> codes.put(scalar(each.getKeyNode()), scalar(each.getValueNode())));
        }
        return codes;
    }

    private List<Map<String, Object>> allowed(Node node) {
        List<Map<String, Object>> values = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node each : list.getValue()) {
                String code = each instanceof MappingNode map ? text(map, "code") : scalar(each);
                LocalizedText name = each instanceof MappingNode map ? localized(find(map, "name")) : null;
                if (code.isEmpty()) {
                    problem(line(each), "taxonomy.file.no-value");
                } else {
                    values.add(Map.of(
                            "code",
                            code,
                            "name",
                            Objects.requireNonNullElse(name, LocalizedText.same(code))
                                    .byLanguage()));
                }
            }
        }
        return values;
    }

    private void requireKnown(MappingNode node, Set<String> known) {
        for (NodeTuple each : node.getValue()) {
            String key = scalar(each.getKeyNode());
            if (!known.contains(key)) {
                problem(line(each.getKeyNode()), "taxonomy.file.unknown-key", key);
            }
        }
    }

    private void problem(int line, String key, Object... arguments) {
        problems.add(Problem.of(line, key, arguments));
    }

    private static List<String> texts(Node node) {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(TaxonomyYaml::scalar).toList()
                : List.of();
    }

    /** A text, or texts by language; null where there is none. */
    private static LocalizedText localized(Node node) {
        if (node instanceof MappingNode map) {
            Map<String, String> texts = new LinkedHashMap<>();
            map.getValue().forEach(each -> texts.put(scalar(each.getKeyNode()), scalar(each.getValueNode())));
            texts.values().removeIf(String::isBlank);
            return texts.isEmpty() ? null : new LocalizedText(texts);
        }
        String text = node == null ? "" : scalar(node);
        return text.isBlank() ? null : LocalizedText.same(text);
    }

    private static Node find(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(each -> scalar(each.getKeyNode()).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }

    private static String text(MappingNode map, String key) {
        Node node = find(map, key);
        return node == null ? "" : scalar(node);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar && !isNull(node)
                ? scalar.getValue().strip()
                : "";
    }

    private static boolean isNull(Node node) {
        return Tag.NULL.equals(node.getTag());
    }

    private static boolean isOn(String text) {
        return text.equals("true") || text.equals("yes");
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
