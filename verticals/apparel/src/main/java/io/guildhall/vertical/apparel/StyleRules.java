package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a merchandiser would send back: fibres that do not add up, charts nobody can read, baby wear of the wrong class. */
final class StyleRules {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<String> COMPOSITIONS =
            List.of(StyleAttributes.FIBRE_COMPOSITION, StyleAttributes.LINING_COMPOSITION, "crotchComposition");
    private static final List<String> POSITIVE = List.of(
            StyleAttributes.FABRIC_WEIGHT,
            "fillingMass",
            "fillPower",
            "garmentMass",
            "itemMass",
            "denier",
            "inseam",
            "ultravioletProtection",
            "dispatchWithin");

    private final ProductFacts product;
    private final List<Violation> violations = new ArrayList<>();

    private StyleRules(ProductFacts product) {
        this.product = product;
    }

    static List<Violation> check(ProductFacts product, List<IdentifierScheme> schemes) {
        StyleRules rules = new StyleRules(product);
        COMPOSITIONS.forEach(rules::composition);
        rules.sizeChart();
        rules.numbers();
        rules.safety();
        for (IdentifierScheme scheme : schemes) {
            product.identifier(scheme.code())
                    .map(scheme::check)
                    .filter(check -> !check.valid())
                    .ifPresent(
                            check -> rules.refuse(scheme.code(), check.reason().orElseThrow()));
        }
        return List.copyOf(rules.violations);
    }

    private void composition(String attribute) {
        product.text(attribute).ifPresent(text -> {
            try {
                FibreComposition.read(text);
            } catch (FibreComposition.Faulty faulty) {
                refuse(attribute, faulty.reason());
            }
        });
    }

    private void sizeChart() {
        product.text(StyleAttributes.SIZE_CHART)
                .filter(text -> SizeChart.of(text).isEmpty())
                .ifPresent(text -> refuse(
                        StyleAttributes.SIZE_CHART,
                        in(
                                "Write one line per size in centimetres, such as S: bust 88, length 60",
                                "每行填写一个尺码（单位 cm），如 S: 胸围 88，衣长 60")));
    }

    private void numbers() {
        POSITIVE.forEach(
                attribute -> refuseUnless(attribute, n -> n.signum() > 0, in("Must be greater than zero", "必须大于零")));
        refuseUnless(
                "downContent",
                n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0,
                in("Must lie between 0 and 100 %", "应在 0 至 100% 之间"));
        refuseUnless(
                "mixedWholesaleFrom",
                n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0,
                in("Must be a whole number of pieces", "必须是正整数"));
        refuseUnless(
                "seasonYear",
                n -> n.compareTo(BigDecimal.valueOf(1990)) >= 0
                        && n.compareTo(BigDecimal.valueOf(2100)) <= 0
                        && n.stripTrailingZeros().scale() <= 0,
                in("Must be a year, such as 2026", "请填写年份，如 2026"));
    }

    /** GB 18401: textiles for babies are of category A. */
    private void safety() {
        boolean baby =
                product.text(StyleAttributes.GENDER).filter("baby"::equals).isPresent();
        product.text("safetyCategory")
                .filter(category -> baby && !category.equals("a"))
                .ifPresent(category -> refuse(
                        "safetyCategory",
                        in("Textiles for babies must be of category A (GB 18401)", "婴幼儿纺织产品必须符合 A 类要求（GB 18401）")));
    }

    private void refuseUnless(String attribute, Predicate<BigDecimal> rule, LocalizedText reason) {
        product.number(attribute).filter(rule.negate()).ifPresent(n -> refuse(attribute, reason));
    }

    private void refuse(String field, LocalizedText reason) {
        violations.add(new Violation(field, reason));
    }
}
