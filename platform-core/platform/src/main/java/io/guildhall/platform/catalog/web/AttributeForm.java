package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeDetails;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of an attribute: what was typed, its rows of allowed values among it. Rows can be added, moved and taken out
 * without saving. The fields are called as in the API.
 */
final class AttributeForm {

    /** How many empty rows there are to type into. */
    static final int ROOM = 3;

    private static final int MORE = 5;
    private static final int MOST_ROWS = 520;
    private static final String ROW = "allowedValues[";

    private final MultivaluedMap<String, String> fields;
    private final List<Row> rows;
    private final int focus;

    /** A row of the table of values as it was typed. */
    record Row(String code, Map<String, String> names) {

        static final Row EMPTY = new Row("", Map.of());

        boolean isEmpty() {
            return code.isEmpty() && names.values().stream().allMatch(String::isEmpty);
        }

        String name(String language) {
            return names.getOrDefault(language, "");
        }
    }

    private AttributeForm(MultivaluedMap<String, String> fields, List<Row> rows, int focus) {
        this.fields = fields;
        this.rows = List.copyOf(rows);
        this.focus = focus;
    }

    /** The form of a new attribute. */
    static AttributeForm empty() {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("type", AttributeType.TEXT.name());
        fields.putSingle("comparable", "true");
        return new AttributeForm(fields, List.of(), -1);
    }

    /** The form of an attribute as it is. */
    static AttributeForm of(OwnAttribute attribute, long version) {
        AttributeDefinition definition = attribute.definition();
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        fields.putSingle("version", String.valueOf(version));
        fields.putSingle("code", definition.code());
        fields.putSingle("type", definition.type().name());
        fields.putSingle("unit", definition.unit());
        fields.putSingle("required", String.valueOf(definition.required()));
        fields.putSingle("facet", String.valueOf(definition.facet()));
        fields.putSingle("variant", String.valueOf(definition.variant()));
        AttributeDetails details = definition.details();
        fields.putSingle("comparable", String.valueOf(details.comparable()));
        fields.putSingle("sortable", String.valueOf(details.sortable()));
        fields.putSingle("tolerance", details.tolerance());
        fields.putSingle("scheme", details.scheme());
        fields.put("visibleTo", new ArrayList<>(details.visibleTo()));
        definition.name().byLanguage().forEach((language, text) -> fields.putSingle("name." + language, text));
        attribute.group().byLanguage().forEach((language, text) -> fields.putSingle("group." + language, text));
        return new AttributeForm(
                fields,
                definition.allowedValues().stream()
                        .map(value -> new Row(value.code(), value.name().byLanguage()))
                        .toList(),
                -1);
    }

    /** What the browser sent, without the empty rows at the end. */
    static AttributeForm typed(MultivaluedMap<String, String> form) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        form.forEach((name, values) -> {
            if (!name.startsWith(ROW)) {
                fields.put(name, values);
            }
        });
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < MOST_ROWS && form.containsKey(field(index, "code")); index++) {
            Map<String, String> names = new LinkedHashMap<>();
            for (String language : Texts.LANGUAGES) {
                names.put(language, stripped(form.getFirst(field(index, "name." + language))));
            }
            rows.add(new Row(stripped(form.getFirst(field(index, "code"))), names));
        }
        while (!rows.isEmpty() && rows.get(rows.size() - 1).isEmpty()) {
            rows.remove(rows.size() - 1);
        }
        return new AttributeForm(fields, rows, -1);
    }

    static String field(int row, String part) {
        return ROW + row + "]." + part;
    }

    /**
     * The form after one of the buttons beside its rows: {@code more}, {@code up.2}, {@code down.2}, {@code remove.2}.
     * Anything else changes nothing.
     */
    AttributeForm arranged(String button) {
        List<Row> changed = new ArrayList<>(rows);
        if (button.equals("more")) {
            for (int added = 0; added < MORE && changed.size() + ROOM < MOST_ROWS; added++) {
                changed.add(Row.EMPTY);
            }
            return new AttributeForm(fields, changed, rows.size());
        }
        if (!button.matches("(up|down|remove)\\.\\d{1,3}")) {
            return this;
        }
        int row = Integer.parseInt(button.substring(button.indexOf('.') + 1));
        if (row >= changed.size()) {
            return this;
        }
        if (button.startsWith("remove")) {
            changed.remove(row);
            return new AttributeForm(fields, changed, Math.min(row, changed.size()));
        }
        int other = row + (button.startsWith("up") ? -1 : 1);
        if (other < 0 || other >= changed.size()) {
            return this;
        }
        Collections.swap(changed, row, other);
        return new AttributeForm(fields, changed, other);
    }

    /** Without the rows nobody typed into. */
    AttributeForm compacted() {
        return new AttributeForm(
                fields, rows.stream().filter(row -> !row.isEmpty()).toList(), focus);
    }

    List<Row> rows() {
        return rows;
    }

    /** The row to go on from, -1 for the beginning of the form. */
    int focus() {
        return focus;
    }

    FormView view() {
        FormView view = FormView.typed(fields);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            view = view.with(field(index, "code"), row.code());
            for (String language : Texts.LANGUAGES) {
                view = view.with(field(index, "name." + language), row.name(language));
            }
        }
        return view;
    }

    /**
     * The attribute as it was typed, or a rejection of everything wrong with it.
     *
     * @param known the one that is changed, nothing for a new one
     * @param fixed whether it keeps its type, unit and variants, which are not in the form then
     */
    OwnAttribute attribute(Optional<OwnAttribute> known, boolean fixed) {
        Typed typed = new Typed(fields);
        Checks checks = new Checks();
        LocalizedText name = typed.texts("name");
        checks.that(!Localized.isEmpty(name), "name.en", "shared.check.missing");
        String code = known.map(OwnAttribute::code).orElseGet(() -> code(typed, name));
        checks.that(code.matches("[a-z][a-zA-Z0-9]{0,39}"), "code", "catalog.taxonomy.check.attribute-code");
        Optional<AttributeDefinition> kept = known.filter(own -> fixed).map(OwnAttribute::definition);
        AttributeType type = kept.map(AttributeDefinition::type).orElseGet(() -> type(typed));
        checks.that(type != null, "type", "shared.check.missing");
        boolean enumeration = type == AttributeType.ENUMERATION;
        boolean lists = type != null && type.listsValues();
        List<AllowedValue> values = lists ? values(checks) : List.of();
        checks.that(!lists || !rows.isEmpty(), "allowedValues", "catalog.taxonomy.check.values-missing");
        boolean variant = kept.map(AttributeDefinition::variant).orElse(enumeration && typed.isOn("variant"));
        boolean facet = type != null && type.isFacet() && typed.isOn("facet");
        AttributeDetails details = details(typed, type, variant, facet, kept, checks);
        checks.done();
        String unit = type.isMeasured() ? Objects.requireNonNullElse(typed.text("unit"), "") : "";
        return new OwnAttribute(
                new AttributeDefinition(
                        code,
                        name,
                        type,
                        kept.map(AttributeDefinition::unit).orElse(unit),
                        typed.isOn("required"),
                        facet,
                        variant,
                        values,
                        details),
                typed.texts("group"));
    }

    private static AttributeDetails details(
            Typed typed,
            AttributeType type,
            boolean variant,
            boolean facet,
            Optional<AttributeDefinition> kept,
            Checks checks) {
        boolean sortable = type != null && type.isOrdered() && !variant && typed.isOn("sortable");
        String tolerance = type == AttributeType.NUMBER ? Objects.requireNonNullElse(typed.text("tolerance"), "") : "";
        String scheme = kept.map(known -> known.details().scheme())
                .orElseGet(() ->
                        type == AttributeType.IDENTIFIER ? Objects.requireNonNullElse(typed.text("scheme"), "") : "");
        List<String> visibleTo =
                typed.all("visibleTo").stream().filter(code -> !code.isEmpty()).toList();
        checks.that(
                type != AttributeType.IDENTIFIER || scheme.matches("[a-z][a-z0-9-]{0,30}"),
                "scheme",
                "taxonomy.check.scheme");
        checks.that(visibleTo.isEmpty() || !facet && !sortable && !variant, "visibleTo", "taxonomy.check.restricted");
        String spaced = tolerance.replaceFirst("(?<=\\d) ?%$", " %");
        boolean understood =
                checks.that(spaced.matches("|\\d{1,9}(\\.\\d{1,6})?( %)?"), "tolerance", "taxonomy.check.tolerance");
        return checks.isEmpty()
                ? new AttributeDetails(typed.isOn("comparable"), sortable, understood ? spaced : "", scheme, visibleTo)
                : AttributeDetails.USUAL;
    }

    private List<AllowedValue> values(Checks checks) {
        List<AllowedValue> values = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            String code = row.code().isEmpty() ? Codes.hyphened(row.name("en")) : row.code();
            if (checks.that(!code.isEmpty(), field(index, "code"), "catalog.taxonomy.check.value-code")) {
                LocalizedText name = Localized.of(row.names());
                values.add(new AllowedValue(code, Localized.isEmpty(name) ? LocalizedText.same(code) : name));
            }
        }
        return values;
    }

    private static String code(Typed typed, LocalizedText name) {
        String code = Objects.requireNonNullElse(typed.text("code"), "");
        return code.isEmpty() ? Codes.camelCased(name.in("en")) : code;
    }

    private static AttributeType type(Typed typed) {
        return Stream.of(AttributeType.values())
                .filter(each -> each.name().equals(typed.text("type")))
                .findFirst()
                .orElse(null);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
