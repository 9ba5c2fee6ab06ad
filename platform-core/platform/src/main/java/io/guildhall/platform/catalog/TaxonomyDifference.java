package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What became of one category.
 *
 * @param before null where it is new
 * @param after null where it is gone
 */
public record TaxonomyDifference(CategoryLine before, CategoryLine after) {

    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        REORDERED,
        ARCHIVED,
        REOPENED,
        ATTRIBUTE_ADDED,
        ATTRIBUTE_REMOVED,
        ATTRIBUTE_CHANGED,
        ATTRIBUTES_REORDERED,
        CLASSIFIED
    }

    /**
     * One thing that is different.
     *
     * @param attribute the attribute it is about, or empty
     * @param property the property of the attribute, or empty
     * @param from as it was, by language where it is a text people read; empty for nothing
     */
    public record Detail(Kind kind, String attribute, String property, LocalizedText from, LocalizedText to) {}

    /** What is different between two taxonomies, in the order of the later one, what is gone last. */
    public static List<TaxonomyDifference> between(List<CategoryLine> before, List<CategoryLine> after) {
        Map<String, CategoryLine> earlier = byCode(before);
        Map<String, CategoryLine> later = byCode(after);
        List<TaxonomyDifference> differences = new ArrayList<>();
        for (CategoryLine line : after) {
            CategoryLine former = earlier.get(line.code());
            if (former == null || !former.says(line) || former.position() != line.position()) {
                differences.add(new TaxonomyDifference(former, line));
            }
        }
        for (int index = before.size() - 1; index >= 0; index--) {
            if (!later.containsKey(before.get(index).code())) {
                differences.add(new TaxonomyDifference(before.get(index), null));
            }
        }
        return differences;
    }

    private static Map<String, CategoryLine> byCode(List<CategoryLine> lines) {
        Map<String, CategoryLine> byCode = new LinkedHashMap<>();
        lines.forEach(line -> byCode.put(line.code(), line));
        return byCode;
    }

    public String code() {
        return (after == null ? before : after).code();
    }

    public LocalizedText name() {
        return (after == null ? before : after).name();
    }

    /** Each thing that is different. */
    public List<Detail> details() {
        if (before == null) {
            return List.of(new Detail(Kind.ADDED, "", "", same(""), after.name()));
        }
        if (after == null) {
            return List.of(new Detail(Kind.REMOVED, "", "", before.name(), same("")));
        }
        List<Detail> details = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            details.add(new Detail(Kind.RENAMED, "", "", before.name(), after.name()));
        }
        if (!before.parent().equals(after.parent())) {
            details.add(new Detail(Kind.MOVED, "", "", same(before.parent()), same(after.parent())));
        } else if (before.position() != after.position()) {
            details.add(new Detail(
                    Kind.REORDERED, "", "", same(before.position() + 1 + ""), same(after.position() + 1 + "")));
        }
        if (before.archived() != after.archived()) {
            details.add(new Detail(after.archived() ? Kind.ARCHIVED : Kind.REOPENED, "", "", same(""), same("")));
        }
        attributes(details);
        codes(details);
        return details;
    }

    private void codes(List<Detail> details) {
        Set<String> schemes = new TreeSet<>(before.codes().keySet());
        schemes.addAll(after.codes().keySet());
        for (String scheme : schemes) {
            String was = before.codes().getOrDefault(scheme, "");
            String is = after.codes().getOrDefault(scheme, "");
            if (!was.equals(is)) {
                details.add(new Detail(Kind.CLASSIFIED, scheme, "", same(was), same(is)));
            }
        }
    }

    private void attributes(List<Detail> details) {
        Set<String> codes = new LinkedHashSet<>();
        after.attributes().forEach(attribute -> codes.add(attribute.code()));
        before.attributes().forEach(attribute -> codes.add(attribute.code()));
        boolean moved = !before.attributes().equals(after.attributes());
        for (String code : codes) {
            OwnAttribute earlier = find(before, code);
            OwnAttribute later = find(after, code);
            if (earlier == null) {
                details.add(new Detail(
                        Kind.ATTRIBUTE_ADDED,
                        code,
                        "",
                        same(""),
                        later.definition().name()));
            } else if (later == null) {
                details.add(new Detail(
                        Kind.ATTRIBUTE_REMOVED, code, "", earlier.definition().name(), same("")));
            } else if (!earlier.equals(later)) {
                properties(earlier, later, details);
            } else {
                continue;
            }
            moved = false;
        }
        if (moved) {
            details.add(new Detail(Kind.ATTRIBUTES_REORDERED, "", "", same(""), same("")));
        }
    }

    private static void properties(OwnAttribute earlier, OwnAttribute later, List<Detail> details) {
        Map<String, Object> was = Attributes.toMap(earlier);
        Map<String, Object> is = Attributes.toMap(later);
        Set<String> names = new LinkedHashSet<>(is.keySet());
        names.addAll(was.keySet());
        for (String property : names) {
            if (!Objects.equals(was.get(property), is.get(property))) {
                details.add(new Detail(
                        Kind.ATTRIBUTE_CHANGED,
                        later.code(),
                        property,
                        said(property, was.get(property)),
                        said(property, is.get(property))));
            }
        }
    }

    private static LocalizedText said(String property, Object value) {
        if (value == null) {
            return same("");
        }
        if (property.equals("name") || property.equals("group")) {
            return Attributes.localized(value);
        }
        if (property.equals("allowedValues")) {
            return same(Attributes.maps(value).stream()
                    .map(each -> Attributes.text(each, "code"))
                    .collect(Collectors.joining(", ")));
        }
        return same(value.toString());
    }

    private static OwnAttribute find(CategoryLine line, String code) {
        return line.attributes().stream()
                .filter(attribute -> attribute.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static LocalizedText same(String text) {
        return LocalizedText.same(text);
    }
}
