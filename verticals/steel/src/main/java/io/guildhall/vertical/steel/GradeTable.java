package io.guildhall.vertical.steel;

import io.guildhall.vertical.Markup;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import java.util.List;
import java.util.Optional;

/** Similar grades of other standards, plainly marked as approximate. */
final class GradeTable implements PageFragment {

    @Override
    public Slot slot() {
        return Slot.PRODUCT_DETAILS;
    }

    @Override
    public Optional<String> html(ProductFacts product, String language) {
        return product.text("grade")
                .map(grade -> SimilarGrades.to(grade))
                .filter(similar -> !similar.isEmpty())
                .map(similar -> table(product.text("grade").orElseThrow(), similar, language));
    }

    private static String table(String grade, List<SimilarGrades.Similar> similar, String language) {
        StringBuilder rows = new StringBuilder();
        for (SimilarGrades.Similar one : similar) {
            rows.append("<tr><th scope=\"row\">")
                    .append(Markup.escape(one.grade()))
                    .append("</th><td>")
                    .append(Markup.escape(one.standard()))
                    .append("</td><td class=\"text-end\">")
                    .append(one.yieldStrength().isEmpty() ? "" : "≥ " + Markup.escape(one.yieldStrength()) + " MPa")
                    .append("</td></tr>");
        }
        return "<section class=\"card similar-grades\"><div class=\"card-header\"><h2 class=\"card-title\">"
                + word("Grades similar to ", "近似牌号：", language) + Markup.escape(grade) + "</h2></div>"
                + "<div class=\"card-body\"><p>"
                + word(
                        "Approximate. Properties depend on thickness and delivery condition; agree on a substitution in writing.",
                        "仅供参考，性能随厚度和交货状态变化；代用须经双方书面确认。",
                        language)
                + "</p></div><div class=\"table-responsive\"><table class=\"table card-table\"><thead><tr><th scope=\"col\">"
                + word("Grade", "牌号", language) + "</th><th scope=\"col\">" + word("Standard", "标准", language)
                + "</th><th scope=\"col\" class=\"text-end\">" + word("Yield strength", "屈服强度", language)
                + "</th></tr></thead><tbody>" + rows + "</tbody></table></div></section>";
    }

    private static String word(String english, String chinese, String language) {
        return Declaring.in(english, chinese).in(language);
    }
}
