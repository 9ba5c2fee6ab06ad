package io.guildhall.vertical.steel;

import io.guildhall.vertical.Markup;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** The theoretical mass of a product in the figures a buyer reckons with: by metre, by piece, pieces to the tonne. */
final class MassTable implements PageFragment {

    @Override
    public Slot slot() {
        return Slot.PRODUCT_DETAILS;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        return SteelVertical.soundSection(product).map(section -> table(section, product, language));
    }

    @Override
    public Set<String> shownAttributes() {
        return Set.of(Dimensions.MASS_PER_METRE, Dimensions.MASS_PER_SQUARE_METRE, Dimensions.MASS_PER_PIECE);
    }

    private static String table(Section section, ProductFacts product, String language) {
        StringBuilder rows = new StringBuilder();
        Rows table = new Rows(rows, language);
        if (section instanceof StripSection strip) {
            table.add("Per square metre", "每平方米", strip.massPerSquareMetre(), "kg/m²");
        }
        Optional<BigDecimal> length = product.number(Dimensions.LENGTH).filter(l -> l.signum() > 0);
        boolean plate = section instanceof StripSection strip && strip.length().isPresent();
        if (!plate) {
            table.add("Per metre", "每米", section.massPerMetre(), "kg/m");
        }
        if (length.isPresent()) {
            BigDecimal piece = section.massOf(Steel.ratio(length.get(), Steel.THOUSAND));
            table.add(
                    "Per piece of " + Steel.plain(length.get()) + " mm",
                    "每支（张，长 " + Steel.plain(length.get()) + " mm）",
                    Steel.rounded(piece, 3),
                    "kg");
            table.add("Pieces to the tonne", "每吨支（张）数", Steel.rounded(Steel.ratio(Steel.THOUSAND, piece), 1), "");
        }
        if (!plate) {
            BigDecimal metres = Steel.ratio(Steel.THOUSAND, section.massOf(BigDecimal.ONE));
            table.add("Metres to the tonne", "每吨米数", Steel.rounded(metres, 1), "m");
        }
        if (section instanceof RebarSection rebar) {
            rebar.permittedDeviation()
                    .ifPresent(p -> table.add(
                            "Permitted deviation, GB/T 1499.2", "允许重量偏差（GB/T 1499.2）", "±" + Steel.plain(p) + " %"));
        }
        return "<section class=\"card theoretical-mass\"><div class=\"card-header\"><h2 class=\"card-title\">"
                + word("Theoretical mass", "理论重量", language) + "</h2></div><div class=\"table-responsive\">"
                + "<table class=\"table card-table\"><caption class=\"px-3\">"
                + Markup.escape(section.designation().in(language))
                + word("; density 7.85 g/cm³", "，密度按 7.85 g/cm³", language)
                + "</caption><tbody>" + rows + "</tbody></table></div></section>";
    }

    private record Rows(StringBuilder html, String language) {

        void add(String english, String chinese, BigDecimal value, String unit) {
            add(english, chinese, unit.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit);
        }

        void add(String english, String chinese, String value) {
            html.append("<tr><th scope=\"row\">")
                    .append(Markup.escape(word(english, chinese, language)))
                    .append("</th><td class=\"text-end\">")
                    .append(Markup.escape(value))
                    .append("</td></tr>");
        }
    }

    private static String word(String english, String chinese, String language) {
        return Declaring.in(english, chinese).in(language);
    }
}
