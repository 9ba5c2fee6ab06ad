package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.Markup;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The measurements of every size as a table. */
final class SizeChartBlock implements PageFragment {

    /** Height, girth and build by GB/T 1335, such as {@code 160/84A}. */
    private static final Pattern BY_BODY = Pattern.compile("\\d{3}/\\d{2,3}[YABC]");

    @Override
    public Slot slot() {
        return Slot.PRODUCT_DETAILS;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        return product.text(StyleAttributes.SIZE_CHART)
                .flatMap(SizeChart::of)
                .map(chart -> table(chart, product, language));
    }

    private static String table(SizeChart chart, ProductFacts product, String language) {
        StringBuilder html = new StringBuilder("<section class=\"card size-chart\"><div class=\"card-header\">")
                .append("<h2 class=\"card-title\">")
                .append(in("Size chart, cm", "尺码表（cm）").in(language))
                .append("</h2></div><div class=\"table-responsive\"><table class=\"table card-table\"><thead><tr>")
                .append("<th scope=\"col\">")
                .append(in("Size", "尺码").in(language))
                .append("</th>");
        chart.measurements()
                .forEach(m -> html.append("<th scope=\"col\" class=\"text-end\">")
                        .append(Markup.escape(SizeChart.named(m, language)))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        chart.bySize().forEach((size, row) -> row(chart, size, row, html));
        html.append("</tbody></table></div><div class=\"card-footer text-secondary\">")
                .append(in("Measured flat; 1 to 3 cm either way are usual.", "平铺手工测量，允许 1–3 cm 误差。")
                        .in(language));
        if (Stream.concat(chart.bySize().keySet().stream(), product.values(VariantAttributes.SIZE).stream())
                .anyMatch(size -> BY_BODY.matcher(size).matches())) {
            html.append(' ')
                    .append(in(
                                    "Sizes by GB/T 1335 give height / girth in cm and the build: Y athletic, A regular, B full, C stout.",
                                    "号型按 GB/T 1335 标注：身高／胸（腰）围，体型 Y 偏瘦、A 标准、B 偏胖、C 肥胖。")
                            .in(language));
        }
        return html.append("</div></section>").toString();
    }

    private static void row(SizeChart chart, String size, Map<String, BigDecimal> row, StringBuilder html) {
        html.append("<tr><th scope=\"row\">").append(Markup.escape(size)).append("</th>");
        for (String measurement : chart.measurements()) {
            BigDecimal value = row.get(measurement);
            html.append("<td class=\"text-end\">")
                    .append(value == null ? "" : value.stripTrailingZeros().toPlainString())
                    .append("</td>");
        }
        html.append("</tr>");
    }
}
