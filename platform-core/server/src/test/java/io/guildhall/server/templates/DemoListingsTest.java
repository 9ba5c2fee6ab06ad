package io.guildhall.server.templates;

import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.templates.DemoContent.Listing;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoListingsTest {

    private static final List<String> TRADE_COLUMNS = List.of(
            "company",
            "product",
            "sku",
            "category",
            "unit",
            "currency",
            "price_tiers",
            "min_order_quantity",
            "order_multiple",
            "stock",
            "lead_time_days",
            "origin");
    private static final List<String> TEXT_COLUMNS = List.of("name_en", "name_zh", "description_en", "description_zh");
    private static final Map<String, String> FORMS = Map.of(
            "cas", "[1-9]\\d{1,6}-\\d{2}-\\d",
            "ec", "\\d{3}-\\d{3}-\\d",
            "hs", "\\d{6,10}",
            "un", "\\d{4}",
            "heat", "[A-Z0-9-]{6,20}",
            "style", "[A-Z0-9-]{4,20}");

    static Stream<DemoContent> contents() {
        return DemoContent.all();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void there_is_enough_to_choose_from(DemoContent content) {
        assertThat(content.products()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(content.listings()).extracting(Listing::sku).doesNotHaveDuplicates();
        assertThat(content.listings())
                .allSatisfy(l -> assertThat(l.cells()).containsKeys(TRADE_COLUMNS.toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_product_is_named_and_described_in_both_languages_and_like_no_other(DemoContent content) {
        List<Listing> products = firstOfEach(content);
        assertThat(products).allSatisfy(p -> {
            assertThat(p.cells()).containsKeys(TEXT_COLUMNS.toArray(String[]::new));
            assertThat(p.cell("name_en") + p.cell("description_en")).doesNotContainPattern("\\p{IsHan}");
            assertThat(p.cell("description_zh")).containsPattern("\\p{IsHan}").endsWith("。");
            assertThat(p.cell("description_en")).endsWith(".");
        });
        for (String column : TEXT_COLUMNS) {
            assertThat(products).extracting(p -> p.cell(column)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("contents")
    void every_verified_company_sells_and_nobody_else_does(DemoContent content) {
        List<String> verified =
                content.verified().stream().map(c -> text(c, "code")).toList();
        assertThat(content.listings().stream().map(l -> l.cell("company")).distinct())
                .containsExactlyInAnyOrderElementsOf(verified);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_listing_is_in_a_category_of_the_third_level(DemoContent content) {
        Set<String> categories = content.template().attributesByCategory().keySet();
        assertThat(content.listings()).allSatisfy(l -> assertThat(categories).contains(l.cell("category")));
        assertThat(content.listings().stream().map(l -> l.cell("category")).distinct())
                .as("categories in use")
                .hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_price_falls_with_the_quantity(DemoContent content) {
        String currency = text(content.template().document(), "currency");
        assertThat(content.listings()).allSatisfy(listing -> {
            BigDecimal quantity = BigDecimal.ZERO;
            BigDecimal price = null;
            for (Map.Entry<BigDecimal, BigDecimal> tier : listing.priceTiers().entrySet()) {
                assertThat(tier.getKey()).isGreaterThan(quantity);
                assertThat(tier.getValue()).isPositive();
                if (price != null) {
                    assertThat(tier.getValue()).isLessThan(price);
                }
                quantity = tier.getKey();
                price = tier.getValue();
            }
            assertThat(listing.cell("currency")).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void quantities_fit_each_other(DemoContent content) {
        assertThat(content.listings()).allSatisfy(listing -> {
            BigDecimal multiple = listing.number("order_multiple");
            BigDecimal minimum = listing.number("min_order_quantity");
            assertThat(minimum.remainder(multiple)).isEqualByComparingTo("0");
            assertThat(listing.priceTiers().keySet().iterator().next()).isEqualByComparingTo(minimum);
            assertThat(listing.number("stock").remainder(multiple)).isEqualByComparingTo("0");
            assertThat(listing.number("stock")).isPositive();
            assertThat(listing.number("lead_time_days")).isBetween(BigDecimal.ONE, BigDecimal.valueOf(60));
            assertThat(listing.cell("unit")).matches("[A-Z0-9]{2,3}");
            assertThat(listing.cell("origin")).isIn((Object[]) Locale.getISOCountries());
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void an_attribute_belongs_to_the_category_and_its_value_to_the_type(DemoContent content) {
        Map<String, List<AttributeDefinition>> byCategory = content.template().attributesByCategory();
        assertThat(content.listings()).allSatisfy(listing -> {
            Map<String, AttributeDefinition> known = byCategory.get(listing.cell("category")).stream()
                    .collect(Collectors.toMap(AttributeDefinition::code, Function.identity()));
            assertThat(known.keySet()).containsAll(listing.withPrefix("attr.").keySet());
            assertThat(known.keySet())
                    .containsAll(listing.withPrefix("variant.").keySet());
            listing.withPrefix("attr.").forEach((code, value) -> {
                assertThat(known.get(code).variant()).as(code).isFalse();
                assertFits(known.get(code), value);
            });
            listing.withPrefix("variant.").forEach((code, value) -> {
                assertThat(known.get(code).variant()).as(code).isTrue();
                assertFits(known.get(code), value);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void required_attributes_and_every_axis_are_filled(DemoContent content) {
        Map<String, List<AttributeDefinition>> byCategory = content.template().attributesByCategory();
        content.products().forEach((product, variants) -> {
            List<AttributeDefinition> attributes =
                    byCategory.get(variants.get(0).cell("category"));
            assertThat(variants.get(0).withPrefix("attr.").keySet())
                    .as(product)
                    .containsAll(codes(attributes, a -> a.required() && !a.variant()));
            List<String> axes = codes(attributes, AttributeDefinition::variant);
            assertThat(variants)
                    .as(product)
                    .allSatisfy(v ->
                            assertThat(v.withPrefix("variant.").keySet()).containsExactlyInAnyOrderElementsOf(axes));
            assertThat(variants).extracting(v -> v.withPrefix("variant.")).doesNotHaveDuplicates();
            assertThat(variants)
                    .extracting(v -> v.cell("category"))
                    .containsOnly(variants.get(0).cell("category"));
            assertThat(variants)
                    .extracting(v -> v.cell("company"))
                    .containsOnly(variants.get(0).cell("company"));
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void an_identifier_passes_the_check_of_its_scheme(DemoContent content) {
        List<String> schemes = texts(content.template().document(), "identifierSchemes");
        Map<String, IdentifierScheme> checked = vertical(content).identifierSchemes().stream()
                .collect(Collectors.toMap(IdentifierScheme::code, Function.identity()));
        assertThat(content.listings())
                .allSatisfy(listing -> listing.withPrefix("id.").forEach((scheme, value) -> {
                    assertThat(schemes).contains(scheme);
                    assertThat(value).matches(FORMS.get(scheme));
                    if (checked.containsKey(scheme)) {
                        assertThat(checked.get(scheme).check(value).valid())
                                .as(value)
                                .isTrue();
                    }
                }));
    }

    @Test
    void a_registry_number_carries_its_check_digit() {
        assertThat(DemoContent.of("chemical").listings()).allSatisfy(listing -> {
            Map<String, String> identifiers = listing.withPrefix("id.");
            assertThat(isCas(identifiers.getOrDefault("cas", "7732-18-5"))).isTrue();
            assertThat(isEc(identifiers.getOrDefault("ec", "231-791-2"))).isTrue();
        });
        assertThat(isCas("7732-18-4")).isFalse();
        assertThat(isEc("231-791-3")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void the_vertical_finds_nothing_wrong(DemoContent content) {
        Vertical vertical = vertical(content);
        Map<String, List<AttributeDefinition>> byCategory = content.template().attributesByCategory();
        assertThat(content.products().values())
                .allSatisfy(variants -> assertThat(variants)
                        .allSatisfy(v -> assertThat(vertical.validate(facts(variants.get(0), v, byCategory)))
                                .isEmpty()));
    }

    private static ProductFacts facts(
            Listing product, Listing variant, Map<String, List<AttributeDefinition>> byCategory) {
        Map<String, String> typed = new HashMap<>(product.withPrefix("attr."));
        typed.putAll(variant.withPrefix("variant."));
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (AttributeDefinition definition : byCategory.get(product.cell("category"))) {
            String value = typed.get(definition.code());
            if (value != null) {
                attributes.put(definition.code(), inType(definition, value));
            }
        }
        return new ProductFacts(attributes, product.withPrefix("id."));
    }

    private static Object inType(AttributeDefinition definition, String value) {
        if (definition.type() == AttributeType.NUMBER) {
            return new BigDecimal(value);
        }
        return definition.type() == AttributeType.BOOLEAN ? (Object) Boolean.valueOf(value) : value;
    }

    private static void assertFits(AttributeDefinition definition, String value) {
        if (definition.type() == AttributeType.NUMBER) {
            assertThat(value).as(definition.code()).matches("-?\\d+(\\.\\d+)?");
        } else if (definition.type() == AttributeType.BOOLEAN) {
            assertThat(value).as(definition.code()).isIn("true", "false");
        } else if (definition.type() == AttributeType.ENUMERATION) {
            assertThat(definition.allowedValues())
                    .as(definition.code())
                    .extracting(AllowedValue::code)
                    .contains(value);
        } else {
            assertThat(value).as(definition.code()).hasSizeLessThanOrEqualTo(2_000);
        }
    }

    private static boolean isCas(String number) {
        String digits = number.replace("-", "");
        int last = digits.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (last - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 10 == Character.digit(digits.charAt(last), 10);
    }

    private static boolean isEc(String number) {
        String digits = number.replace("-", "");
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            sum += (i + 1) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == Character.digit(digits.charAt(6), 10);
    }

    private static List<String> codes(List<AttributeDefinition> attributes, Predicate<AttributeDefinition> which) {
        return attributes.stream().filter(which).map(AttributeDefinition::code).toList();
    }

    private static List<Listing> firstOfEach(DemoContent content) {
        return content.products().values().stream().map(v -> v.get(0)).toList();
    }

    private static Vertical vertical(DemoContent content) {
        return content.template().vertical().orElseThrow();
    }
}
