package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** All categories of a marketplace, each above those below it, in the order people see. Immutable. */
public final class CategoryTree {

    /** How many levels a tree may have. */
    public static final int DEEPEST = 8;

    private final Map<UUID, CategoryView> byId = new LinkedHashMap<>();
    private final Map<String, CategoryView> byCode = new LinkedHashMap<>();
    private final Map<UUID, List<CategoryView>> byParent;
    private final OptionNames optionNames;

    /**
     * A category as it is kept.
     *
     * @param parentId null at the top
     * @param codes of classifications beside the taxonomy, by scheme
     */
    public record Node(
            UUID id,
            String code,
            UUID parentId,
            LocalizedText name,
            int position,
            boolean archived,
            long version,
            List<OwnAttribute> ownAttributes,
            Map<String, String> codes) {

        public Node(
                UUID id,
                String code,
                UUID parentId,
                LocalizedText name,
                int position,
                boolean archived,
                long version,
                List<OwnAttribute> ownAttributes) {
            this(id, code, parentId, name, position, archived, version, ownAttributes, Map.of());
        }
    }

    private CategoryTree(List<Node> nodes) {
        Map<Optional<UUID>, List<Node>> children = nodes.stream()
                .sorted(Comparator.comparingInt(Node::position).thenComparing(Node::code))
                .collect(Collectors.groupingBy(node -> Optional.ofNullable(node.parentId())));
        add(children, null, List.of(), Map.of(), 1);
        byParent = byId.values().stream()
                .filter(category -> category.parentId() != null)
                .collect(Collectors.groupingBy(CategoryView::parentId));
        optionNames = new OptionNames(List.copyOf(byId.values()));
    }

    public static CategoryTree of(List<Node> nodes) {
        return new CategoryTree(nodes);
    }

    private void add(
            Map<Optional<UUID>, List<Node>> children,
            UUID parent,
            List<OwnAttribute> inherited,
            Map<String, String> codesAbove,
            int depth) {
        for (Node node : children.getOrDefault(Optional.ofNullable(parent), List.of())) {
            List<OwnAttribute> all = joined(inherited, node.ownAttributes());
            Map<String, String> codes = new TreeMap<>(codesAbove);
            codes.putAll(node.codes());
            boolean leaf = !children.containsKey(Optional.of(node.id()));
            CategoryView view = new CategoryView(
                    node.id(),
                    node.code(),
                    parent,
                    node.name(),
                    depth,
                    node.position(),
                    leaf,
                    node.archived(),
                    node.version(),
                    node.ownAttributes(),
                    all.stream().map(OwnAttribute::definition).toList(),
                    groups(all),
                    node.codes(),
                    codes);
            byId.put(view.id(), view);
            byCode.put(view.code(), view);
            add(children, node.id(), all, codes, depth + 1);
        }
    }

    private static List<OwnAttribute> joined(List<OwnAttribute> inherited, List<OwnAttribute> own) {
        Map<String, OwnAttribute> all = new LinkedHashMap<>();
        inherited.forEach(attribute -> all.put(attribute.code(), attribute));
        own.forEach(attribute -> all.putIfAbsent(attribute.code(), attribute));
        return List.copyOf(all.values());
    }

    private static List<AttributeGroup> groups(List<OwnAttribute> attributes) {
        Map<LocalizedText, List<AttributeDefinition>> byName = new LinkedHashMap<>();
        attributes.forEach(attribute -> byName.computeIfAbsent(attribute.group(), name -> new ArrayList<>())
                .add(attribute.definition()));
        return byName.entrySet().stream()
                .map(group -> new AttributeGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Every category, parents before their children. */
    public List<CategoryView> all() {
        return List.copyOf(byId.values());
    }

    public Optional<CategoryView> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<CategoryView> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The category with that id or code, or a rejection. */
    public CategoryView require(String idOrCode) {
        return find(idOrCode)
                .or(() -> byId.values().stream()
                        .filter(category -> category.id().toString().equals(idOrCode))
                        .findFirst())
                .orElseThrow(() -> Rejection.notFound("category", idOrCode));
    }

    /** The categories at the top. */
    public List<CategoryView> roots() {
        return byId.values().stream()
                .filter(category -> category.parentId() == null)
                .toList();
    }

    /** The categories directly below that one. */
    public List<CategoryView> children(UUID category) {
        return byParent.getOrDefault(category, List.of());
    }

    /** The way down to that category, itself included. */
    public List<CategoryView> path(UUID category) {
        List<CategoryView> path = new ArrayList<>();
        for (CategoryView each = byId.get(category); each != null; each = byId.get(each.parentId())) {
            path.add(0, each);
            if (each.parentId() == null) {
                break;
            }
        }
        return List.copyOf(path);
    }

    /** That category and every one below it. */
    public List<CategoryView> subtree(UUID category) {
        return byId.values().stream()
                .filter(each ->
                        path(each.id()).stream().anyMatch(above -> above.id().equals(category)))
                .toList();
    }

    /** The ids of the category with that id or code and of every one below it; none where none is named. */
    public Set<UUID> below(String idOrCode) {
        return idOrCode == null || idOrCode.isEmpty()
                ? Set.of()
                : subtree(require(idOrCode).id()).stream().map(CategoryView::id).collect(Collectors.toSet());
    }

    /** The categories products can be listed in. */
    public List<CategoryView> listable() {
        return byId.values().stream()
                .filter(category -> category.leaf() && !isClosed(category.id()))
                .toList();
    }

    /** What people call the options of variants, in archived categories too. */
    public OptionNames optionNames() {
        return optionNames;
    }

    /** Whether nothing new is listed in that category, because it or one above it is archived. */
    public boolean isClosed(UUID category) {
        return path(category).stream().anyMatch(CategoryView::archived);
    }

    /** The categories at the same place, that one among them, in the order people see. */
    public List<CategoryView> siblings(CategoryView category) {
        return category.parentId() == null ? roots() : children(category.parentId());
    }

    /**
     * The attributes products below that category are asked for.
     *
     * @param category null for the top, where none is
     */
    List<AttributeDefinition> attributesOf(UUID category) {
        return category == null ? List.of() : byId.get(category).attributes();
    }

    /** The category on the way down to that one which asks for the attribute itself. */
    public CategoryView askerOf(UUID category, String attribute) {
        return path(category).stream()
                .filter(each ->
                        each.ownAttributes().stream().anyMatch(own -> own.code().equals(attribute)))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("attribute", attribute));
    }

    /** How many levels that category and those below it take. */
    public int height(UUID category) {
        int above = byId.get(category).depth() - 1;
        return subtree(category).stream().mapToInt(CategoryView::depth).max().orElse(above + 1) - above;
    }

    /**
     * Insists that the category may stand below that parent: not below itself, and no deeper than a tree may grow.
     *
     * @param parent null for the top
     */
    public void requirePlace(UUID category, UUID parent) {
        if (parent != null
                && subtree(category).stream().anyMatch(each -> each.id().equals(parent))) {
            throw WordedRejection.ofField(
                    CatalogReason.CATEGORY_MISPLACED,
                    "parent",
                    parent.equals(category) ? "catalog.taxonomy.below-itself" : "catalog.taxonomy.below-its-own",
                    byId.get(category).name(),
                    byId.get(parent).name());
        }
        requireRoom(parent, height(category));
    }

    /** Insists that there is room for that many levels below the parent. */
    public void requireRoom(UUID parent, int levels) {
        int above = parent == null ? 0 : byId.get(parent).depth();
        if (above + levels > DEEPEST) {
            throw WordedRejection.ofField(
                    CatalogReason.CATEGORY_MISPLACED, "parent", "catalog.taxonomy.too-deep", DEEPEST);
        }
    }
}
