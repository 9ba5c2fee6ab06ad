package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.AttributeGroup;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Products side by side, attribute by attribute. What a seller has not said and what is never said of such goods are two
 * different things; a row nobody says anything in is left out.
 *
 * @param products in the order they were chosen
 * @param sections the attributes by their headings
 * @param gone chosen products that are no longer offered
 */
public record Comparison(List<Compared> products, List<Section> sections, List<UUID> gone) {

    public Comparison {
        products = List.copyOf(products);
        sections = List.copyOf(sections);
        gone = List.copyOf(gone);
    }

    /**
     * A product with who sells it.
     *
     * @param verified whether the seller is a verified company
     */
    public record Compared(ProductView product, LocalizedText supplier, boolean verified) {}

    /** Attributes under one heading, which may be empty. */
    public record Section(LocalizedText name, List<Row> rows) {

        public Section {
            rows = List.copyOf(rows);
        }
    }

    /** One attribute with a cell for every product. */
    public record Row(AttributeDefinition attribute, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether the products are not alike in it; one whose seller says nothing is not like one whose seller does. */
        public boolean differs() {
            return cells.stream().distinct().count() > 1;
        }

        private boolean saysSomething() {
            return cells.stream().anyMatch(cell -> cell.state() == State.GIVEN);
        }
    }

    /** What is known of one attribute of one product. */
    public enum State {
        /** The seller says it. */
        GIVEN,
        /** The seller could have said it and has not. */
        NOT_GIVEN,
        /** It is never said of goods of that category. */
        NOT_APPLICABLE
    }

    /** The values of one attribute of one product; several where its variants differ in it. */
    public record Cell(State state, List<Object> values) {

        private static final Cell NOT_GIVEN = new Cell(State.NOT_GIVEN, List.of());
        private static final Cell NOT_APPLICABLE = new Cell(State.NOT_APPLICABLE, List.of());

        public Cell {
            Objects.requireNonNull(state, "state is null");
            values = List.copyOf(values);
        }

        private static Cell of(List<Object> values) {
            return values.isEmpty() ? NOT_GIVEN : new Cell(State.GIVEN, values);
        }
    }

    /** Lays these products side by side. */
    static Comparison of(List<Compared> products, CategoryTree tree, List<UUID> gone) {
        Map<LocalizedText, Map<Kind, AttributeDefinition>> asked = asked(products, tree);
        List<Section> sections = new ArrayList<>();
        asked.forEach((heading, attributes) -> {
            List<Row> rows = attributes.values().stream()
                    .map(attribute -> new Row(
                            attribute,
                            products.stream()
                                    .map(each -> cell(attribute, each.product(), tree))
                                    .toList()))
                    .filter(Row::saysSomething)
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(heading, rows));
            }
        });
        return new Comparison(products, sections, gone);
    }

    /** Attributes of several categories are one if they have the same code and say the same in the same unit. */
    private record Kind(String code, AttributeType type, String unit) {

        static Kind of(AttributeDefinition attribute) {
            return new Kind(attribute.code(), attribute.type(), attribute.unit());
        }
    }

    private static Map<LocalizedText, Map<Kind, AttributeDefinition>> asked(
            List<Compared> products, CategoryTree tree) {
        Map<LocalizedText, Map<Kind, AttributeDefinition>> asked = new LinkedHashMap<>();
        List<Kind> seen = new ArrayList<>();
        for (Compared each : products) {
            for (AttributeGroup group : category(tree, each.product()).groups()) {
                for (AttributeDefinition attribute : group.attributes()) {
                    Kind kind = Kind.of(attribute);
                    if (attribute.details().comparable() && !seen.contains(kind)) {
                        seen.add(kind);
                        asked.computeIfAbsent(group.name(), name -> new LinkedHashMap<>())
                                .put(kind, attribute);
                    }
                }
            }
        }
        return asked;
    }

    private static Cell cell(AttributeDefinition attribute, ProductView product, CategoryTree tree) {
        return category(tree, product)
                .attribute(attribute.code())
                .filter(own -> Kind.of(own).equals(Kind.of(attribute)))
                .map(own -> Cell.of(values(own, product)))
                .orElse(Cell.NOT_APPLICABLE);
    }

    private static List<Object> values(AttributeDefinition attribute, ProductView product) {
        if (attribute.variant()) {
            return product.variants().stream()
                    .map(variant -> (Object) variant.options().get(attribute.code()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
        Object value = product.attributes().get(attribute.code());
        return value == null ? List.of() : List.of(plain(value));
    }

    /** 10 and 10.0 are one number. */
    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private static CategoryView category(CategoryTree tree, ProductView product) {
        return tree.find(product.categoryId()).orElseThrow();
    }
}
