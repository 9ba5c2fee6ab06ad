package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.Ties;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small shop with two shelves: solvents, which have a purity and packs, and pumps, which have a power. */
final class Goods {

    static final UUID SELLER = Ids.next();

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID SOLVENTS = Ids.next();
    private static final UUID PUMPS = Ids.next();
    private static final LocalizedText SPECIFICATION = LocalizedText.of("Specification", "规格");

    private Goods() {}

    static CategoryTree shelves() {
        return CategoryTree.of(List.of(
                shelf(
                        SOLVENTS,
                        "solvents",
                        AttributeDefinition.number("purity", LocalizedText.of("Purity", "纯度"), "P1"),
                        AttributeDefinition.text("grade", LocalizedText.of("Grade", "等级")),
                        AttributeDefinition.choice(
                                        "pack",
                                        LocalizedText.of("Pack", "包装"),
                                        List.of(
                                                new AllowedValue("drum", LocalizedText.of("Drum", "桶")),
                                                new AllowedValue("can", LocalizedText.of("Can", "罐"))))
                                .asVariant()),
                shelf(
                        PUMPS,
                        "pumps",
                        AttributeDefinition.number("power", LocalizedText.of("Power", "功率"), "KWT"),
                        AttributeDefinition.text("grade", LocalizedText.of("Grade", "等级")),
                        AttributeDefinition.number("purity", LocalizedText.of("Purity", "纯度"), "59"))));
    }

    static ProductView solvent(String name, Map<String, Object> attributes, String... packs) {
        List<VariantView> variants = new ArrayList<>();
        for (String pack : packs) {
            variants.add(variant(name + "-" + pack, Map.of("pack", pack)));
        }
        return product(name, SOLVENTS, "solvents", attributes, variants);
    }

    static ProductView pump(String name, Map<String, Object> attributes) {
        return product(name, PUMPS, "pumps", attributes, List.of(variant(name, Map.of())));
    }

    private static CategoryTree.Node shelf(UUID id, String code, AttributeDefinition... attributes) {
        return new CategoryTree.Node(
                id,
                code,
                null,
                LocalizedText.same(code),
                0,
                false,
                1,
                List.of(attributes).stream()
                        .map(attribute -> new OwnAttribute(attribute, SPECIFICATION))
                        .toList());
    }

    private static VariantView variant(String sku, Map<String, String> options) {
        return new VariantView(
                Ids.next(),
                sku,
                options,
                List.of(new PriceTier(BigDecimal.ONE, BigDecimal.TEN)),
                false,
                BigDecimal.ONE,
                BigDecimal.ONE,
                3,
                BigDecimal.TEN,
                BigDecimal.TEN);
    }

    private static ProductView product(
            String name, UUID shelf, String category, Map<String, Object> attributes, List<VariantView> variants) {
        return new ProductView(
                Ids.next(),
                "shop-" + name,
                1,
                ProductStatus.PUBLISHED,
                SELLER,
                name,
                shelf,
                category,
                LocalizedText.same(name),
                LocalizedText.same(""),
                Map.of(),
                attributes,
                "KGM",
                "CNY",
                List.of(new PriceTier(BigDecimal.ONE, BigDecimal.TEN)),
                BigDecimal.ONE,
                BigDecimal.ONE,
                3,
                "CN",
                SaleTerms.NONE,
                variants,
                ProductMedia.NONE,
                Ties.NONE,
                NOW,
                NOW);
    }
}
