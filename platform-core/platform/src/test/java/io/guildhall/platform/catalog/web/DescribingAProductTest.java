package io.guildhall.platform.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DescribingAProductTest {

    private static final CategoryView SOLVENTS = category(
            List.of(OwnAttribute.of(AttributeDefinition.number("purity", LocalizedText.same("Purity"), "P1"))));
    private static final CategoryView SHIRTS = category(List.of(
            OwnAttribute.of(choice("colour", "white", "black", "navy")),
            OwnAttribute.of(choice("size", "S", "M", "L"))));

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    @Test
    void the_first_price_without_a_quantity_applies_from_the_minimum_order() {
        sent.putSingle("minOrderQuantity", "5");
        sent.putSingle("stock", "10");
        sent.putSingle("priceTiers[0].unitPrice", "46");
        sent.putSingle("priceTiers[3].minQuantity", "120");
        sent.putSingle("priceTiers[3].unitPrice", "39.5");
        sent.putSingle("priceTiers[7].minQuantity", " ");

        assertThat(read(SOLVENTS).problems()).isEmpty();
        assertThat(read(SOLVENTS).draft().priceTiers())
                .containsExactly(PriceTier.of("5", "46"), PriceTier.of("120", "39.5"));
    }

    @Test
    void a_comma_parts_thousands_and_is_never_taken_for_a_decimal_point() {
        sent.putSingle("minOrderQuantity", "1,000");
        sent.putSingle("stock", "1,5");

        assertThat(read(SOLVENTS).draft().minOrderQuantity()).isEqualByComparingTo("1000");
        assertThat(read(SOLVENTS).problems()).extracting(Wording::field).containsExactly("stock");
    }

    @Test
    void a_number_that_is_none_is_told_of_beside_its_field_and_hides_nothing_else() {
        sent.putSingle("stock", "plenty");
        sent.putSingle("leadTimeDays", "1.5");
        sent.putSingle("priceTiers[0].unitPrice", "ask us");
        sent.putSingle("attributes.purity", "pure");

        DraftReader.Reading reading = read(SOLVENTS);
        assertThat(reading.problems())
                .extracting(Wording::field)
                .containsExactlyInAnyOrder("stock", "leadTimeDays", "priceTiers[0].unitPrice");
        assertThat(reading.draft().attributes()).containsEntry("purity", "pure");
        assertThat(reading.draft().variants()).hasSize(1);
    }

    @Test
    void every_combination_of_chosen_values_is_a_line_in_the_order_of_the_attributes() {
        choose();

        assertThat(form(SHIRTS).variants())
                .extracting(line ->
                        line.options().get("colour") + " " + line.options().get("size"))
                .containsExactly("white S", "white M", "navy S", "navy M");
    }

    @Test
    void what_was_typed_for_a_combination_stays_when_others_are_chosen() {
        choose();
        sent.putSingle("variants[0].options.colour", "navy");
        sent.putSingle("variants[0].options.size", "M");
        sent.putSingle("variants[0].sku", "TEE-NAVY-MEDIUM");
        sent.putSingle("variants[0].stock", "30");

        ProductForm form = form(SHIRTS);
        assertThat(form.variants().get(3).sku()).isEqualTo("TEE-NAVY-MEDIUM");
        assertThat(form.variants().get(3).offered()).isFalse();
        assertThat(form.variants().get(0).offered()).isTrue();
    }

    @Test
    void a_variant_without_a_number_gets_one_of_the_products_number_and_its_values() {
        choose();
        sent.putSingle("sku", "TEE");

        assertThat(read(SHIRTS).draft().variants())
                .extracting(VariantDraft::sku)
                .containsExactly("TEE-WHITE-S", "TEE-WHITE-M", "TEE-NAVY-S", "TEE-NAVY-M");
    }

    @Test
    void a_problem_of_a_variant_stands_in_its_line_though_lines_before_it_are_not_offered() {
        choose();
        sent.putSingle("variants[0].options.colour", "white");
        sent.putSingle("variants[0].options.size", "S");

        DraftReader.Reading reading = read(SHIRTS);
        assertThat(reading.draft().variants()).hasSize(3);
        assertThat(reading.located(Wording.of("variants[0].stock", "catalog.problem.stock"))
                        .field())
                .isEqualTo("variants[1].stock");
        assertThat(reading.located(Wording.of("variants[2].priceTiers", "catalog.problem.tiers-many", 20))
                        .field())
                .isEqualTo("variants[3].priceTiers[0].unitPrice");
    }

    @Test
    void without_a_variant_the_problem_stands_above_the_variants_and_without_stock_beside_the_stock() {
        Wording none = Wording.of("variants", "catalog.problem.variants-missing");
        assertThat(read(SHIRTS).located(none).field()).isEqualTo("variants");
        assertThat(read(SOLVENTS).located(none).field()).isEqualTo("stock");
    }

    @Test
    void the_only_variant_of_a_product_without_variants_is_the_product_itself() {
        sent.putSingle("sku", "TOL");
        sent.putSingle("stock", "12");
        sent.putSingle("stockRead", "12");

        DraftReader.Reading reading = read(SOLVENTS);
        assertThat(reading.draft().variants().get(0).sku()).isEqualTo("TOL");
        assertThat(reading.stockRead()).containsEntry("TOL", new BigDecimal("12"));
        assertThat(reading.located(Wording.of("variants[0].stock", "catalog.problem.stock"))
                        .field())
                .isEqualTo("stock");
    }

    @Test
    void buttons_add_and_drop_prices_of_the_product_and_of_one_variant() {
        choose();
        sent.putSingle("priceTiers[0].unitPrice", "46");

        ProductForm longer = form(SHIRTS).changed("add-price").changed("add-price.of.2");
        assertThat(longer.tiers()).hasSize(2);
        assertThat(longer.variants().get(2).tiers()).hasSize(2);
        assertThat(longer.changed("drop-price.0").tiers())
                .extracting(ProductForm.TierLine::price)
                .containsExactly("");
        assertThat(longer.changed("drop-price.1.of.2").variants().get(2).tiers())
                .hasSize(1);
        assertThat(longer.compact().tiers()).hasSize(1);
        assertThat(longer.changed("drop-price.9.of.99")).isEqualTo(longer);
    }

    @Test
    void stock_and_price_for_all_variants_fill_every_line() {
        choose();
        sent.putSingle("all.stock", "120");
        sent.putSingle("all.price", "");

        ProductForm filled = form(SHIRTS).changed("fill");
        assertThat(filled.variants()).extracting(ProductForm.VariantLine::stock).containsOnly("120");
        assertThat(filled.variants())
                .allSatisfy(line -> assertThat(line.tiers()).isEmpty());
        assertThat(filled.field("all.stock")).isEmpty();
    }

    @Test
    void what_a_page_shows_is_what_it_sends_back() {
        choose();
        sent.putSingle("sku", "TEE");
        sent.putSingle("priceTiers[0].unitPrice", "46");
        sent.putSingle("variants[0].options.colour", "navy");
        sent.putSingle("variants[0].options.size", "S");
        sent.putSingle("variants[0].offered", "true");
        sent.putSingle("variants[0].priceTiers[0].unitPrice", "49");

        ProductForm form = form(SHIRTS);
        MultivaluedMap<String, String> again = new MultivaluedHashMap<>();
        form.view().values().forEach(again::put);
        form.variants()
                .forEach(line -> line.options()
                        .forEach((axis, value) -> again.putSingle(
                                "variants[" + form.variants().indexOf(line) + "].options." + axis, value)));
        assertThat(ProductForm.typed(again, SHIRTS).variants())
                .usingRecursiveComparison()
                .ignoringFields("tiers")
                .isEqualTo(form.variants());
        assertThat(ProductForm.typed(again, SHIRTS).variants().get(2).tiers())
                .containsExactly(new ProductForm.TierLine("", "49"));
    }

    @Test
    void a_grid_beyond_measure_is_not_made() {
        AttributeDefinition many = new AttributeDefinition(
                "shade",
                LocalizedText.same("Shade"),
                io.guildhall.vertical.AttributeType.ENUMERATION,
                "",
                false,
                false,
                true,
                java.util.stream.IntStream.range(0, 501)
                        .mapToObj(number -> AllowedValue.of("shade-" + number))
                        .toList());
        CategoryView yarns = category(List.of(OwnAttribute.of(many)));
        sent.put(
                "axis.shade",
                many.allowedValues().stream().map(AllowedValue::code).toList());

        assertThat(form(yarns).variants()).isEmpty();
        assertThat(form(yarns).combinations(yarns)).isGreaterThan(ProductForm.MOST_VARIANTS);
    }

    private void choose() {
        sent.put("axis.colour", List.of("navy", "white", "purple"));
        sent.put("axis.size", List.of("M", "S"));
    }

    private ProductForm form(CategoryView category) {
        return ProductForm.typed(sent, category);
    }

    private DraftReader.Reading read(CategoryView category) {
        return DraftReader.read(form(category).compact(), category, "CNY");
    }

    private static AttributeDefinition choice(String code, String... values) {
        return AttributeDefinition.choice(
                        code,
                        LocalizedText.same(code),
                        List.of(values).stream().map(AllowedValue::of).toList())
                .asVariant();
    }

    private static CategoryView category(List<OwnAttribute> attributes) {
        return CategoryTree.of(List.of(new CategoryTree.Node(
                        UUID.randomUUID(), "goods", null, LocalizedText.same("Goods"), 0, false, 1, attributes)))
                .require("goods");
    }
}
