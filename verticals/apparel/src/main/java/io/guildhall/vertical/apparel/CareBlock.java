package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.Markup;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the sewn-in label says: fibres by their label names, then care in the order of ISO 3758, in words. */
final class CareBlock implements PageFragment {

    @Override
    public Slot slot() {
        return Slot.PRODUCT_DETAILS;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        StringBuilder rows = new StringBuilder();
        composition(product, StyleAttributes.FIBRE_COMPOSITION, "Composition", "成分", language, rows);
        composition(product, StyleAttributes.LINING_COMPOSITION, "Lining", "里料", language, rows);
        StringBuilder care = new StringBuilder();
        for (AttributeDefinition treatment : CareAttributes.IN_ORDER) {
            product.text(treatment.code())
                    .ifPresent(code -> care.append("<li>")
                            .append(Markup.escape(instruction(treatment, code, language)))
                            .append("</li>"));
        }
        if (rows.isEmpty() && care.isEmpty()) {
            return Optional.empty();
        }
        String title = in("Composition and care", "成分与洗护").in(language);
        return Optional.of("<section class=\"card care\"><div class=\"card-header\"><h2 class=\"card-title\">" + title
                + "</h2></div><div class=\"card-body\">"
                + (rows.isEmpty() ? "" : "<dl class=\"row\">" + rows + "</dl>")
                + (care.isEmpty() ? "" : "<ol>" + care + "</ol>") + "</div></section>");
    }

    @Override
    public Set<String> shownAttributes() {
        Set<String> shown = CareAttributes.IN_ORDER.stream()
                .map(AttributeDefinition::code)
                .collect(Collectors.toCollection(HashSet::new));
        shown.add(StyleAttributes.FIBRE_COMPOSITION);
        shown.add(StyleAttributes.LINING_COMPOSITION);
        return shown;
    }

    private static void composition(
            ProductFacts product,
            String attribute,
            String english,
            String chinese,
            String language,
            StringBuilder rows) {
        product.text(attribute)
                .map(text ->
                        FibreComposition.of(text).map(c -> c.worded(language)).orElse(text))
                .ifPresent(text -> rows.append("<dt class=\"col-4\">")
                        .append(in(english, chinese).in(language))
                        .append("</dt><dd class=\"col-8\">")
                        .append(Markup.escape(text))
                        .append("</dd>"));
    }

    private static String instruction(AttributeDefinition treatment, String code, String language) {
        return treatment.allowedValues().stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .map(AllowedValue::name)
                .map(name -> name.in(language))
                .orElse(code);
    }
}
