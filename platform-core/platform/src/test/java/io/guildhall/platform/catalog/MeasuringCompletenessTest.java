package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.Ids;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuringCompletenessTest {

    private static final UUID SHELF = Ids.next();
    private static final AttributeDefinition GRADE = attribute("grade").asRequired();
    private static final AttributeDefinition COLOUR = attribute("colour").asFacet();
    private static final AttributeDefinition BRAND = attribute("brand").asFacet();
    private static final AttributeDefinition MASS = attribute("mass").asFacet();

    @Test
    void a_product_with_everything_reaches_a_hundred() {
        ProductView product = product(
                LocalizedText.of("Fine", "好"),
                Map.of("gtin", "6291041500213"),
                Map.of("grade", "A", "colour", "red", "brand", "X"),
                new ProductMedia(List.of(picture(), picture(), picture()), List.of(), List.of(document())));

        Completeness completeness = measured(product).withStock(true);

        assertThat(completeness.score()).isEqualTo(100);
        assertThat(completeness.missing()).isEmpty();
    }

    @Test
    void a_bare_product_is_told_everything_it_lacks() {
        ProductView product = product(LocalizedText.of("", ""), Map.of(), Map.of("grade", "A"), ProductMedia.NONE);

        Completeness completeness = measured(product).withStock(false);

        assertThat(completeness.score()).isEqualTo(20);
        assertThat(completeness.missing())
                .containsExactly(
                        "attributes.colour",
                        "attributes.brand",
                        "pictures",
                        "documents",
                        "description.en",
                        "description.zh-CN",
                        "identifiers.gtin",
                        "stock");
    }

    @Test
    void what_is_calculated_is_not_asked_of_the_seller() {
        ProductView product = product(LocalizedText.of("", ""), Map.of(), Map.of(), ProductMedia.NONE);

        assertThat(measured(product).missing()).contains("attributes.grade").doesNotContain("attributes.mass");
    }

    @Test
    void one_picture_counts_and_three_count_more() {
        ProductMedia one = new ProductMedia(List.of(picture()), List.of(), List.of());
        ProductMedia three = new ProductMedia(List.of(picture(), picture(), picture()), List.of(), List.of());
        int without = score(ProductMedia.NONE);

        assertThat(score(one)).isEqualTo(without + 10);
        assertThat(score(three)).isEqualTo(without + 15);
    }

    private static int score(ProductMedia media) {
        return measured(product(LocalizedText.of("", ""), Map.of(), Map.of(), media))
                .score();
    }

    private static Completeness measured(ProductView product) {
        CategoryView category = new CategoryView(
                SHELF,
                "shelf",
                null,
                LocalizedText.same("Shelf"),
                1,
                0,
                true,
                false,
                0,
                List.of(),
                List.of(GRADE, COLOUR, BRAND, MASS),
                List.of(),
                Map.of(),
                Map.of());
        return Completeness.of(product, category, List.of("gtin", "hs"), Set.of("mass"));
    }

    private static AttributeDefinition attribute(String code) {
        return AttributeDefinition.text(code, LocalizedText.same(code));
    }

    private static ProductMedia.Picture picture() {
        return new ProductMedia.Picture(Ids.next(), "hash", 100, 100, LocalizedText.same(""));
    }

    private static ProductMedia.Document document() {
        return new ProductMedia.Document(Ids.next(), "sds", "en", null, "sds.pdf", "application/pdf", 1, "00", 1);
    }

    private static ProductView product(
            LocalizedText description,
            Map<String, String> identifiers,
            Map<String, Object> attributes,
            ProductMedia media) {
        return new ProductView(
                Ids.next(),
                "shop-000001-8",
                1,
                ProductStatus.PUBLISHED,
                Ids.next(),
                "SKU",
                SHELF,
                "shelf",
                LocalizedText.same("Thing"),
                description,
                identifiers,
                attributes,
                "KGM",
                "CNY",
                List.of(new PriceTier(BigDecimal.ONE, BigDecimal.TEN)),
                BigDecimal.ONE,
                BigDecimal.ONE,
                3,
                "CN",
                SaleTerms.NONE,
                List.of(),
                media,
                Ties.NONE,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
