package io.guildhall.vertical.apparel;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.VerticalContract;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApparelVerticalTest extends VerticalContract {

    private final Vertical apparel = new ApparelVertical();

    @Override
    protected Vertical vertical() {
        return apparel;
    }

    @Override
    protected ProductFacts typicalProduct() {
        return Styles.tShirt();
    }

    @Test
    void variants_differ_in_colour_and_size_and_in_nothing_else() {
        assertThat(apparel.attributeSets())
                .flatExtracting(AttributeSet::attributes)
                .filteredOn(AttributeDefinition::variant)
                .extracting(AttributeDefinition::code)
                .containsOnly("colour", "size");
    }

    @Test
    void a_style_is_pictured_by_the_swatches_of_its_colours() {
        ProductPicture picture = apparel.picture(Styles.tShirt()).orElseThrow();
        assertThat(picture.svg()).contains("#ffffff", "#1d2a4d").doesNotContain("#c8232c");
        assertThat(picture.description().in("en")).isEqualTo("Colours: White, Navy");
        assertThat(picture.description().in("zh-CN")).isEqualTo("颜色：白色、藏青");
    }

    @Test
    void a_colour_without_a_shade_is_a_struck_swatch_and_named_as_it_is() {
        ProductPicture picture = apparel.picture(Styles.in("stardust")).orElseThrow();
        assertThat(picture.svg()).contains("fill=\"none\"", "<path").doesNotContain("stardust");
        assertThat(picture.description().in("en")).contains("stardust");
    }

    @Test
    void more_than_twelve_colours_end_in_a_count() {
        String[] colours = IntStream.range(0, 20).mapToObj(i -> "colour-" + i).toArray(String[]::new);
        assertThat(apparel.picture(Styles.in(colours)).orElseThrow().svg()).contains("+9</text>");
    }

    @Test
    void a_style_without_colours_has_no_picture() {
        assertThat(apparel.picture(Styles.of("gender", "women"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fibreComposition, 棉95% 氨纶4%, add up to 99 %",
        "fibreComposition, cotton, Give every fibre its share",
        "liningComposition, 聚酯纤维101%, add up to 101 %",
        "sizeChart, fits all, Write one line per size",
    })
    void a_text_that_does_not_add_up_is_refused_with_its_reason(String attribute, String value, String reason) {
        assertThat(apparel.validate(Styles.of(attribute, value)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo(attribute);
                    assertThat(violation.reason().in("en")).contains(reason);
                    assertThat(violation.reason().in("zh-CN"))
                            .isNotEqualTo(violation.reason().in("en"));
                });
    }

    @ParameterizedTest
    @CsvSource({"fabricWeight, 0", "downContent, 101", "mixedWholesaleFrom, 2.5", "seasonYear, 26", "fillPower, -1"})
    void a_number_no_style_has_is_refused(String attribute, BigDecimal value) {
        assertThat(apparel.validate(Styles.of(attribute, value)))
                .extracting(Violation::field)
                .containsExactly(attribute);
    }

    @Test
    void textiles_for_babies_are_of_category_a() {
        assertThat(apparel.validate(new ProductFacts(Map.of("gender", "baby", "safetyCategory", "b"), Map.of())))
                .extracting(Violation::field)
                .containsExactly("safetyCategory");
        assertThat(apparel.validate(new ProductFacts(Map.of("gender", "baby", "safetyCategory", "a"), Map.of())))
                .isEmpty();
        assertThat(apparel.validate(new ProductFacts(Map.of("gender", "women", "safetyCategory", "c"), Map.of())))
                .isEmpty();
    }

    @Test
    void care_is_told_in_words_and_in_the_order_of_the_label() {
        String html = fragment(CareBlock.class).html(Styles.tShirt(), "en").orElseThrow();
        assertThat(html)
                .containsSubsequence(
                        "95% cotton, 5% elastane",
                        "Wash at up to 40 °C",
                        "Only oxygen bleach",
                        "Line dry",
                        "Iron at up to 160 °C",
                        "Do not dry clean");
        assertThat(fragment(CareBlock.class).html(Styles.tShirt(), "zh-CN").orElseThrow())
                .containsSubsequence("棉 95%，氨纶 5%", "最高洗涤温度 40 ℃", "仅允许氧漂／非氯漂", "悬挂晾干", "不可干洗");
    }

    @Test
    void the_size_chart_is_a_table_in_the_readers_language() {
        PageFragment chart = fragment(SizeChartBlock.class);
        assertThat(chart.html(Styles.tShirt(), "en").orElseThrow())
                .containsSubsequence("Chest", "Length", ">S<", "88", "60", ">M<", "92", "61.5")
                .doesNotContain("GB/T 1335");
        assertThat(chart.html(Styles.tShirt(), "zh-CN").orElseThrow()).contains("胸围", "衣长", "平铺手工测量");
        assertThat(chart.html(Styles.of("sizeChart", "160/84A: bust 92"), "en").orElseThrow())
                .contains("GB/T 1335");
        assertThat(chart.html(Styles.in("white"), "en")).isEmpty();
    }

    @Test
    void a_style_is_found_by_its_number_without_signs_its_colours_and_its_fibres_in_every_language() {
        ProductFacts style = new ProductFacts(
                Map.of("fibreComposition", "95% Cotton, 5% Spandex"),
                Map.of("style", "CZ-K338"),
                List.of(Map.of("colour", "navy")));
        assertThat(apparel.searchTerms(style)).containsExactly("CZK338", "Navy", "藏青", "cotton", "棉", "elastane", "氨纶");
    }

    @ParameterizedTest
    @CsvSource({"cz-k338, CZ-K338", "SM26T101, SM26T101", "ＹＬ５５０２, YL5502"})
    void a_style_number_is_stored_in_capitals(String number, String stored) {
        assertThat(new StyleNumber().check(number).normalized()).isEqualTo(stored);
    }

    @Test
    void what_is_no_style_number_is_refused() {
        assertThat(List.of("A", "ABC", "-A1", "A1-", "A 1", "A".repeat(32) + "1"))
                .allSatisfy(n -> assertThat(new StyleNumber().check(n).valid()).isFalse());
    }

    private PageFragment fragment(Class<? extends PageFragment> type) {
        return apparel.pageFragments().stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }
}
