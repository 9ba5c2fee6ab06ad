package io.guildhall.vertical.chemical;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.Markup;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What the label of a dangerous substance says, below its attributes. Pictograms are named in words in a neutral
 * diamond, so that nobody takes the page for the label itself.
 */
final class HazardBlock implements PageFragment {

    private static final String DIAMOND = "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\">"
            + "<path d=\"M12 1 23 12 12 23 1 12Z\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>";

    @Override
    public Slot slot() {
        return Slot.PRODUCT_DETAILS;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        StringBuilder body = new StringBuilder();
        signalWord(product, language, body);
        pictograms(product, language, body);
        statements(product, HazardAttributes.HAZARD_STATEMENTS, "Hazards", "危险性说明", language, body);
        statements(product, HazardAttributes.PRECAUTIONARY_STATEMENTS, "Precautions", "防范说明", language, body);
        transport(product, language, body);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        String title = word("Hazards and transport", "危险性与运输", language);
        return Optional.of("<section class=\"card hazard\" aria-label=\"" + title + "\"><div class=\"card-header\">"
                + "<h2 class=\"card-title\">" + title + "</h2></div><div class=\"card-body\">" + body
                + "</div></section>");
    }

    @Override
    public Set<String> shownAttributes() {
        return Set.of(
                HazardAttributes.SIGNAL_WORD,
                HazardAttributes.PICTOGRAMS,
                HazardAttributes.HAZARD_STATEMENTS,
                HazardAttributes.PRECAUTIONARY_STATEMENTS,
                HazardAttributes.UN_NUMBER,
                HazardAttributes.SHIPPING_NAME,
                HazardAttributes.TRANSPORT_CLASS,
                HazardAttributes.PACKING_GROUP,
                HazardAttributes.MARINE_POLLUTANT);
    }

    private static void signalWord(ProductFacts product, String language, StringBuilder body) {
        product.text(HazardAttributes.SIGNAL_WORD)
                .filter(word -> !word.equals("none"))
                .ifPresent(word -> body.append("<p class=\"h3 hazard-signal\">")
                        .append(name(HazardAttributes.SIGNAL_WORDS, word, language))
                        .append("</p>"));
    }

    private static void pictograms(ProductFacts product, String language, StringBuilder body) {
        List<String> codes =
                HazardStatements.codes(product.text(HazardAttributes.PICTOGRAMS).orElse(""));
        if (codes.isEmpty()) {
            return;
        }
        body.append("<ul class=\"list-inline hazard-pictograms\">");
        for (String code : codes) {
            String meaning = Pictogram.of(code)
                    .map(p -> p.meaning().in(language) + word(" (", "（", language) + code + word(")", "）", language))
                    .orElse(code);
            body.append("<li class=\"list-inline-item\">")
                    .append(DIAMOND)
                    .append(" <span>")
                    .append(Markup.escape(meaning))
                    .append("</span></li>");
        }
        body.append("</ul>");
    }

    private static void statements(
            ProductFacts product,
            String attribute,
            String english,
            String chinese,
            String language,
            StringBuilder body) {
        List<String> codes = HazardStatements.codes(product.text(attribute).orElse(""));
        if (codes.isEmpty()) {
            return;
        }
        body.append("<h3 class=\"h4\">")
                .append(word(english, chinese, language))
                .append("</h3><dl class=\"row\">");
        for (String code : codes) {
            row(Markup.escape(code), Markup.escape(HazardStatements.wording(code, language)), body);
        }
        body.append("</dl>");
    }

    private static void transport(ProductFacts product, String language, StringBuilder body) {
        StringBuilder rows = new StringBuilder();
        BinaryOperator<String> label = (english, chinese) -> word(english, chinese, language);
        product.text(HazardAttributes.UN_NUMBER)
                .or(() -> product.identifier("un"))
                .ifPresent(un -> row(label.apply("UN number", "UN 编号"), Markup.escape(un), rows));
        product.text(HazardAttributes.SHIPPING_NAME)
                .ifPresent(name -> row(label.apply("Proper shipping name", "正式运输名称"), Markup.escape(name), rows));
        product.text(HazardAttributes.TRANSPORT_CLASS)
                .ifPresent(c -> row(
                        label.apply("Transport class", "运输危险类别"),
                        name(HazardAttributes.TRANSPORT_CLASSES, c, language),
                        rows));
        product.text(HazardAttributes.PACKING_GROUP)
                .ifPresent(g -> row(
                        label.apply("Packing group", "包装类别"),
                        name(HazardAttributes.PACKING_GROUPS, g, language),
                        rows));
        if (product.is(HazardAttributes.MARINE_POLLUTANT)) {
            row(label.apply("Marine pollutant", "海洋污染物"), label.apply("Yes", "是"), rows);
        }
        if (!rows.isEmpty()) {
            body.append("<h3 class=\"h4\">")
                    .append(label.apply("Transport", "运输信息"))
                    .append("</h3><dl class=\"row\">")
                    .append(rows)
                    .append("</dl>");
        }
    }

    /** One row of a list of terms; both cells are markup already. */
    private static void row(String term, String description, StringBuilder rows) {
        rows.append("<dt class=\"col-4\">")
                .append(term)
                .append("</dt><dd class=\"col-8\">")
                .append(description)
                .append("</dd>");
    }

    private static String name(List<AllowedValue> values, String code, String language) {
        return Markup.escape(values.stream()
                .filter(v -> v.code().equals(code))
                .map(v -> v.name().in(language))
                .findFirst()
                .orElse(code));
    }

    private static String word(String english, String chinese, String language) {
        return Declaring.in(english, chinese).in(language);
    }
}
