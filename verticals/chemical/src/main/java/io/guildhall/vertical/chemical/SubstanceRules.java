package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a chemist would send back: structures that cannot be, false check digits, hazards that contradict themselves. */
final class SubstanceRules {

    private static final BigDecimal ABSOLUTE_ZERO = new BigDecimal("-273.15");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<String> SHARES = List.of(
            SubstanceAttributes.PURITY,
            SubstanceAttributes.WATER_CONTENT,
            "concentration",
            "activeContent",
            "activeIngredient",
            "fillerContent");
    private static final List<String> TEMPERATURES =
            List.of("meltingPoint", "boilingPoint", "flashPoint", "heatResistance");
    private static final List<String> POSITIVE = List.of("density", "viscosity", "refractiveIndex", "shelfLife");

    private final ProductFacts product;
    private final List<Violation> violations = new ArrayList<>();

    private SubstanceRules(ProductFacts product) {
        this.product = product;
    }

    static List<Violation> check(ProductFacts product, List<IdentifierScheme> schemes) {
        SubstanceRules rules = new SubstanceRules(product);
        rules.identifiers(schemes);
        rules.structure();
        rules.numbers();
        rules.labelling();
        rules.transport();
        return List.copyOf(rules.violations);
    }

    private void identifiers(List<IdentifierScheme> schemes) {
        for (IdentifierScheme scheme : schemes) {
            product.identifier(scheme.code())
                    .map(scheme::check)
                    .filter(check -> !check.valid())
                    .ifPresent(check -> refuse(scheme.code(), check.reason().orElseThrow()));
        }
    }

    private void structure() {
        product.text(SubstanceAttributes.SMILES).ifPresent(smiles -> {
            try {
                Substance.of(smiles);
            } catch (UnreadableStructure e) {
                refuse(SubstanceAttributes.SMILES, e.reason());
            }
        });
    }

    private void numbers() {
        refuseUnless(
                SHARES,
                n -> n.signum() >= 0 && n.compareTo(HUNDRED) <= 0,
                in("Must lie between 0 and 100 %", "应在 0 至 100% 之间"));
        refuseUnless(
                TEMPERATURES,
                n -> n.compareTo(ABSOLUTE_ZERO) >= 0,
                in("Nothing is colder than −273.15 °C", "不得低于 −273.15 ℃"));
        refuseUnless(POSITIVE, n -> n.signum() > 0, in("Must be greater than zero", "必须大于零"));
        refuseUnless(
                List.of("lightFastness"),
                n -> n.compareTo(BigDecimal.ONE) >= 0 && n.compareTo(BigDecimal.valueOf(8)) <= 0,
                in("Light fastness runs from 1 to 8", "耐光性应为 1 至 8 级"));
    }

    private void labelling() {
        refuseCodes(
                HazardAttributes.PICTOGRAMS,
                code -> Pictogram.of(code).isPresent(),
                "is no GHS pictogram; they run from GHS01 to GHS09",
                "不是 GHS 象形图代码（GHS01 至 GHS09）");
        refuseCodes(
                HazardAttributes.HAZARD_STATEMENTS,
                HazardStatements::isHazard,
                "is no H statement, such as H225 or H301+H311",
                "不是危险性说明代码（如 H225、H301+H311）");
        refuseCodes(
                HazardAttributes.PRECAUTIONARY_STATEMENTS,
                HazardStatements::isPrecaution,
                "is no P statement, such as P210 or P305+P351+P338",
                "不是防范说明代码（如 P210、P305+P351+P338）");
    }

    private void transport() {
        product.text(HazardAttributes.UN_NUMBER).ifPresent(number -> {
            IdentifierCheck check = new UnNumber().check(number);
            check.reason().ifPresent(reason -> refuse(HazardAttributes.UN_NUMBER, reason));
        });
        boolean dangerous = product.text(HazardAttributes.TRANSPORT_CLASS)
                .filter(c -> !c.equals("none"))
                .isPresent();
        boolean numbered = product.text(HazardAttributes.UN_NUMBER).isPresent()
                || product.identifier("un").isPresent();
        if (dangerous && !numbered) {
            refuse(HazardAttributes.UN_NUMBER, in("Dangerous goods need their UN number", "属于危险货物，必须填写 UN 编号"));
        }
    }

    private void refuseUnless(List<String> attributes, Predicate<BigDecimal> rule, LocalizedText reason) {
        for (String attribute : attributes) {
            product.number(attribute).filter(rule.negate()).ifPresent(n -> refuse(attribute, reason));
        }
    }

    private void refuseCodes(String attribute, Predicate<String> known, String english, String chinese) {
        product.text(attribute).stream()
                .flatMap(list -> HazardStatements.codes(list).stream())
                .filter(known.negate())
                .findFirst()
                .ifPresent(code -> refuse(attribute, in("“" + code + "” " + english, "“" + code + "”" + chinese)));
    }

    private void refuse(String field, LocalizedText reason) {
        violations.add(new Violation(field, reason));
    }
}
