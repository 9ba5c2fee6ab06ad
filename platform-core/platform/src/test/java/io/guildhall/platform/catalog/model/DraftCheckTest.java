package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftCheckTest {

    private static final UUID METALS = Ids.next();
    private static final AttributeDefinition GRADE = AttributeDefinition.choice(
                    "grade",
                    LocalizedText.of("Grade", "牌号"),
                    List.of(
                            new AllowedValue("Q235B", LocalizedText.same("Q235B")),
                            new AllowedValue("Q355B", LocalizedText.of("Q355B", "Q355B 低合金"))))
            .asRequired();
    private static final AttributeDefinition THICKNESS =
            AttributeDefinition.number("thickness", LocalizedText.of("Thickness", "厚度"), "MMT");
    private static final AttributeDefinition FINISH = AttributeDefinition.choice(
                    "finish",
                    LocalizedText.of("Finish", "表面"),
                    List.of(
                            new AllowedValue("plain", LocalizedText.of("Plain", "光面")),
                            new AllowedValue("painted", LocalizedText.of("Painted", "喷漆"))))
            .asVariant();

    private static final CategoryTree TREE = CategoryTree.of(List.of(
            category(METALS, "metals", null, false, GRADE),
            category(Ids.next(), "plates", METALS, false, THICKNESS),
            category(Ids.next(), "panels", METALS, false, FINISH),
            category(Ids.next(), "rails", METALS, true)));

    private final DraftCheck check = new DraftCheck(TREE, new Foundry(), "CNY");

    /** An industry that refuses thickness below one millimetre and derives the mass of a square metre. */
    private static final class Foundry implements Vertical {

        @Override
        public String code() {
            return "foundry";
        }

        @Override
        public List<Violation> validate(ProductFacts product) {
            return product.number("thickness")
                    .filter(thickness -> thickness.compareTo(BigDecimal.ONE) < 0)
                    .map(thin -> List.of(new Violation("thickness", LocalizedText.of("Too thin", "过薄"))))
                    .orElse(List.of());
        }

        @Override
        public Map<String, Object> derive(ProductFacts product) {
            return product.number("thickness")
                    .<Map<String, Object>>map(thickness -> Map.of("mass", thickness.multiply(new BigDecimal("7.85"))))
                    .orElse(Map.of());
        }
    }

    /** A plate that nothing is wrong with, for tests to spoil. */
    private static final class Plate {
        private final Map<String, Object> attributes = new LinkedHashMap<>(Map.of("grade", "Q235B", "thickness", "20"));
        private final Map<String, String> identifiers = new LinkedHashMap<>();
        private String sku = "PL-20";
        private String category = "plates";
        private LocalizedText name = LocalizedText.of("Steel plate", "中厚板");
        private LocalizedText description = LocalizedText.same("");
        private String unit = "TNE";
        private String currency = "CNY";
        private List<PriceTier> tiers = List.of(PriceTier.of("5", "4200"), PriceTier.of("20", "4150"));
        private String least = "5";
        private String multiple = "5";
        private int days = 7;
        private String origin = "CN";
        private List<VariantDraft> variants = List.of(new VariantDraft("PL-20", Map.of(), new BigDecimal("100")));

        ProductDraft draft() {
            return new ProductDraft(
                    sku,
                    category,
                    name,
                    description,
                    identifiers,
                    attributes,
                    unit,
                    currency,
                    tiers,
                    new BigDecimal(least),
                    new BigDecimal(multiple),
                    days,
                    origin,
                    variants);
        }
    }

    private final Plate plate = new Plate();

    @Test
    void a_draft_with_everything_in_order_can_be_published() {
        DraftCheck.Outcome outcome = check.check(plate.draft());

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.category().code()).isEqualTo("plates");
    }

    @Test
    void values_are_kept_in_their_normal_form_with_those_that_follow_from_them() {
        plate.attributes.put("grade", "q355b 低合金");
        plate.identifiers.put("hs", "7208.39");

        ProductDraft normal = check.check(plate.draft()).draft();

        assertThat(normal.attributes())
                .containsEntry("grade", "Q355B")
                .containsEntry("thickness", new BigDecimal("20"))
                .containsEntry("mass", new BigDecimal("157.00"));
        assertThat(normal.identifiers()).containsEntry("hs", "720839");
    }

    @ParameterizedTest
    @CsvSource({
        "'', category-missing",
        "rockets, There is no category rockets",
        "metals, metals has categories below it; choose one of those",
        "rails, Nothing new is listed in rails; choose another category"
    })
    void a_draft_belongs_into_an_open_category_without_others_below(String category, String problem) {
        plate.category = category;
        plate.attributes.remove("thickness");

        assertProblem("category", problem.equals("category-missing") ? "Category is needed" : problem);
    }

    @Test
    void names_and_numbers_are_one_plain_line() {
        plate.sku = "PL\n20";
        assertProblem("sku", "One line of at most 64 characters, without control characters");
        plate.sku = "x".repeat(65);
        assertProblem("sku", "One line of at most 64 characters, without control characters");
        plate.sku = " ";
        assertProblem("sku", "This must not be empty");
    }

    @Test
    void a_name_may_hold_emoji_and_any_script_but_nothing_that_turns_the_text_around() {
        plate.name = LocalizedText.of("🔩 صفيحة <b>plate</b>", "中厚板");
        assertThat(check.check(plate.draft()).problems()).isEmpty();

        plate.name = LocalizedText.of("Steel \u202Eetalp", "中厚板");
        assertProblem("name.en", "One line of at most 300 characters, without control characters");
        plate.name = LocalizedText.of("Steel \uD83D", "中厚板");
        assertProblem("name.en", "One line of at most 300 characters, without control characters");
        plate.name = LocalizedText.of("Steel", "");
        assertProblem("name.zh-CN", "This must not be empty");
    }

    @Test
    void a_description_has_its_length() {
        plate.description = LocalizedText.same("line\nline\t" + "x".repeat(4_990));
        assertThat(check.check(plate.draft()).problems()).isEmpty();

        plate.description = LocalizedText.same("x".repeat(5_001));
        assertProblem("description.en", "At most 5,000 characters, without control characters");
    }

    @ParameterizedTest
    @CsvSource({"kilo", "tne", "ZZZ", "''"})
    void a_unit_is_one_that_goods_are_traded_in(String unit) {
        plate.unit = unit;

        assertThat(problems()).containsKey("unit");
    }

    @Test
    void a_marketplace_has_one_currency() {
        plate.currency = "USD";

        assertProblem("currency", "Prices on this marketplace are in CNY");
    }

    @Test
    void the_country_of_origin_exists_or_is_left_out() {
        plate.origin = "";
        assertThat(problems()).isEmpty();
        plate.origin = "XX";
        assertThat(problems()).containsKey("origin");
    }

    @ParameterizedTest
    @CsvSource({"-1", "731"})
    void a_lead_time_is_at_most_two_years(int days) {
        plate.days = days;

        assertProblem("leadTimeDays", "From 0 to 730 days");
    }

    @ParameterizedTest
    @CsvSource({
        "0,         5, minOrderQuantity",
        "-5,        5, minOrderQuantity",
        "0.0000001, 5, minOrderQuantity",
        "1E+13,     5, minOrderQuantity",
        "5,         0, orderMultiple",
        "5,        -1, orderMultiple",
        "7,         5, minOrderQuantity"
    })
    void quantities_are_positive_and_fit_each_other(String least, String multiple, String field) {
        plate.least = least;
        plate.multiple = multiple;

        assertThat(problems()).containsKey(field);
    }

    @Test
    void prices_ascend_by_quantity_and_begin_with_the_least() {
        plate.tiers = List.of(PriceTier.of("20", "4150"), PriceTier.of("20", "4100"), PriceTier.of("0", "-1"));

        assertThat(problems())
                .containsEntry(
                        "priceTiers[0].minQuantity",
                        "The first price must apply from the minimum order quantity of 5 on")
                .containsEntry("priceTiers[1].minQuantity", "Must be more than the quantity before it")
                .containsEntry("priceTiers[2].minQuantity", "Must be more than zero, with at most six decimals")
                .containsEntry("priceTiers[2].unitPrice", "A price is more than zero, with at most six decimals");
    }

    @Test
    void there_is_a_price_for_every_variant() {
        plate.tiers = List.of();
        assertProblem("priceTiers", "Give at least one price");

        plate.variants = List.of(new VariantDraft(
                "PL-20", Map.of(), BigDecimal.TEN, List.of(PriceTier.of("5", "4200")), null, null, null));
        assertThat(problems()).isEmpty();
    }

    @Test
    void nobody_needs_more_than_twenty_prices() {
        plate.tiers = new ArrayList<>(Collections.nCopies(21, PriceTier.of("5", "1")));

        assertProblem("priceTiers", "At most 20 prices by quantity");
    }

    @Test
    void what_a_category_asks_for_is_given_in_its_form_and_nothing_else() {
        plate.attributes.remove("grade");
        plate.attributes.put("thickness", "twenty");
        plate.attributes.put("colour", "red");

        assertThat(problems())
                .containsEntry("attributes.grade", "Grade is needed")
                .containsEntry("attributes.thickness", "Thickness must be a number, with a point before the decimals")
                .containsEntry("attributes.colour", "Products in plates have no such attribute");
    }

    @Test
    void a_value_that_is_not_allowed_is_told_with_those_that_are() {
        plate.attributes.put("grade", "S700MC");

        assertProblem("attributes.grade", "Grade cannot be “S700MC”; it is one of Q235B, Q355B");
    }

    @Test
    void an_identifier_obeys_its_scheme() {
        plate.identifiers.put("gtin", "6291041500214");
        plate.identifiers.put("heat", "H-2291");
        plate.identifiers.put("Not a scheme", "1");

        assertThat(problems())
                .containsEntry(
                        "identifiers.gtin", "The check digit is wrong; with these digits before it, it would be 3")
                .containsEntry("identifiers", "“Not a scheme” is not the code of an identifier scheme")
                .doesNotContainKey("identifiers.heat");
    }

    @Test
    void the_industry_has_its_say_once_the_rest_is_right() {
        plate.attributes.put("thickness", "0.5");
        assertProblem("attributes.thickness", "Too thin");

        plate.currency = "USD";
        assertThat(problems()).containsOnlyKeys("currency");
    }

    @Test
    void a_product_without_variants_states_its_stock_once() {
        plate.variants = List.of();
        assertProblem("variants", "State the stock");

        plate.variants = List.of(variant("A", Map.of()), variant("B", Map.of()));
        assertProblem("variants", "Products in plates have no variants; give exactly one");

        plate.variants = List.of(new VariantDraft("A", Map.of(), new BigDecimal("-1")));
        assertProblem("variants[0].stock", "Stock is zero or more, with at most six decimals");
    }

    @Test
    void variants_differ_in_what_the_category_says() {
        panel(variant("P-1", Map.of("finish", "Painted")), variant("P-2", Map.of("finish", "plain")));

        DraftCheck.Outcome outcome = check.check(plate.draft());

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.draft().variants())
                .extracting(VariantDraft::options)
                .containsExactly(Map.of("finish", "painted"), Map.of("finish", "plain"));
    }

    @Test
    void two_variants_are_never_the_same() {
        panel(variant("P-1", Map.of("finish", "plain")), variant("P-1", Map.of("finish", "光面")));

        assertThat(problems())
                .containsEntry("variants[1].options", "plain is there twice")
                .containsEntry("variants[1].sku", "The number P-1 is there twice");
    }

    @Test
    void a_variant_has_a_value_for_every_difference_and_for_no_other() {
        panel(variant("P-1", Map.of("size", "L")), variant("", Map.of("finish", "rusty")));

        assertThat(problems())
                .containsEntry("variants[0].options.finish", "Finish is needed")
                .containsEntry("variants[0].options.size", "Products in panels have no such attribute")
                .containsEntry("variants[1].options.finish", "Finish cannot be “rusty”; it is one of plain, painted")
                .containsEntry("variants[1].sku", "This must not be empty");
    }

    @Test
    void a_variant_may_be_sold_on_terms_of_its_own_that_obey_the_same_rules() {
        panel(new VariantDraft(
                "P-1",
                Map.of("finish", "plain"),
                BigDecimal.TEN,
                List.of(PriceTier.of("10", "1")),
                new BigDecimal("3"),
                new BigDecimal("2"),
                900));

        assertThat(problems())
                .containsEntry("variants[0].minOrderQuantity", "Must be a multiple of 2")
                .containsEntry(
                        "variants[0].priceTiers[0].minQuantity",
                        "The first price must apply from the minimum order quantity of 3 on")
                .containsEntry("variants[0].leadTimeDays", "From 0 to 730 days");
    }

    @Test
    void nobody_sells_more_than_five_hundred_variants_of_a_product() {
        panel(Collections.nCopies(501, variant("P", Map.of())).toArray(VariantDraft[]::new));

        assertThat(problems()).containsOnly(Map.entry("variants", "At most 500 variants"));
    }

    @Test
    void a_seller_learns_of_everything_at_once_in_either_language() {
        plate.sku = "";
        plate.unit = "kilo";
        plate.currency = "EUR";
        plate.attributes.remove("grade");

        List<Wording> problems = check.check(plate.draft()).problems();

        assertThat(problems)
                .extracting(Wording::field)
                .containsExactlyInAnyOrder("sku", "unit", "currency", "attributes.grade");
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.in(Texts.in("zh-CN")))
                        .isNotBlank()
                        .isNotEqualTo(problem.in(Texts.in("en"))));
    }

    private void panel(VariantDraft... variants) {
        plate.category = "panels";
        plate.attributes.remove("thickness");
        plate.variants = List.of(variants);
    }

    private void assertProblem(String field, String sentence) {
        assertThat(problems()).containsOnly(Map.entry(field, sentence));
    }

    private Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        check.check(plate.draft())
                .problems()
                .forEach(problem -> problems.put(problem.field(), problem.in(Texts.in("en"))));
        return problems;
    }

    private static VariantDraft variant(String sku, Map<String, String> options) {
        return new VariantDraft(sku, options, BigDecimal.TEN);
    }

    private static CategoryTree.Node category(
            UUID id, String code, UUID parent, boolean archived, AttributeDefinition... attributes) {
        return new CategoryTree.Node(
                id,
                code,
                parent,
                LocalizedText.same(code),
                1,
                archived,
                1,
                List.of(attributes).stream().map(OwnAttribute::of).toList());
    }
}
