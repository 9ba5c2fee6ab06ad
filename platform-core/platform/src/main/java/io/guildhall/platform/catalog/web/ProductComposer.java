package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.AttributeGroup;
import io.guildhall.platform.catalog.Calculators;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.PriceTier;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.StructuredData;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.PageFragment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a product's page together. */
@ApplicationScoped
public class ProductComposer {

    private ProductReader reader;
    private Taxonomy taxonomy;
    private Identifiers identifiers;
    private Calculators calculators;
    private Marketplace marketplace;

    protected ProductComposer() {}

    @Inject
    ProductComposer(
            ProductReader reader,
            Taxonomy taxonomy,
            Identifiers identifiers,
            Calculators calculators,
            Marketplace marketplace) {
        this.reader = reader;
        this.taxonomy = taxonomy;
        this.identifiers = identifiers;
        this.calculators = calculators;
        this.marketplace = marketplace;
    }

    ProductPage compose(ProductReader.Reading reading, UUID readersCompany, Shell shell) {
        ProductView product = reading.product();
        CategoryTree tree = taxonomy.tree();
        CategoryView category = tree.find(product.categoryId()).orElseThrow();
        List<Crumb> crumbs = new ArrayList<>(ListingComposer.crumbs(tree, category, shell));
        crumbs.add(new Crumb(shell.t(product.name()), "/products/" + product.id()));
        List<ProductPage.Line> lines = lines(product, category, shell);
        Drawing picture = reader.picture(product)
                .map(drawn -> Drawing.of(drawn, shell.language()))
                .orElse(null);
        List<String> fragments = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (PageFragment fragment : marketplace.vertical().pageFragments()) {
            if (fragment.slot() == PageFragment.Slot.PRODUCT_DETAILS) {
                fragment.html(product.facts(), shell.language()).ifPresent(html -> {
                    fragments.add(html);
                    shown.addAll(fragment.shownAttributes());
                });
            }
        }
        return new ProductPage(
                product.id(),
                product.number(),
                product.sku(),
                shell.t(product.name()),
                shell.t(product.description()),
                product.isPublished(),
                product.status() == ProductStatus.HELD || product.status() == ProductStatus.SENT_BACK,
                product.company().equals(readersCompany),
                product.isPublished() && product.ties().sameGoods().isPresent(),
                crumbs,
                product.media(),
                picture,
                identifiers(product, category, shell),
                groups(product, category, shown, shell),
                tiers(product.priceTiers()),
                reading.agreed().isPresent(),
                product.variants().stream().anyMatch(VariantView::ownPrices),
                product.lowestPrice(),
                product.currency(),
                product.unit(),
                product.available(),
                product.minOrderQuantity(),
                product.orderMultiple(),
                product.leadTimeDays(),
                country(product.origin(), shell),
                ProductPage.Terms.of(product.terms(), shell),
                seller(reading.supplier(), shell),
                lines,
                matrix(product, category, lines, shell),
                fragments,
                calculators.all().stream()
                        .map(each -> new ProductPage.Link(shell.t(each.name()), CalculatorPages.href(each)))
                        .toList(),
                structured(reading, crumbs, shell));
    }

    /** The identifiers, the most telling first; where it has none of its own, the codes its category stands for. */
    private List<ProductPage.Fact> identifiers(ProductView product, CategoryView category, Shell shell) {
        List<String> schemes = taxonomy.settings().identifierSchemes();
        Map<String, String> all = new LinkedHashMap<>(category.codes());
        all.putAll(product.identifiers());
        return all.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> each) ->
                                schemes.contains(each.getKey()) ? schemes.indexOf(each.getKey()) : schemes.size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new ProductPage.Fact(shell.t(identifiers.nameOf(each.getKey())), each.getValue()))
                .toList();
    }

    private static List<ProductPage.FactGroup> groups(
            ProductView product, CategoryView category, Set<String> shownElsewhere, Shell shell) {
        Values values = new Values(shell);
        List<ProductPage.FactGroup> groups = new ArrayList<>();
        for (AttributeGroup group : category.groups()) {
            List<ProductPage.Fact> facts = group.attributes().stream()
                    .filter(attribute -> product.attributes().containsKey(attribute.code()))
                    .filter(attribute -> !shownElsewhere.contains(attribute.code()))
                    .map(attribute -> fact(attribute, product.attributes().get(attribute.code()), values, shell))
                    .toList();
            if (!facts.isEmpty()) {
                groups.add(new ProductPage.FactGroup(shell.t(group.name()), facts));
            }
        }
        return groups;
    }

    private static ProductPage.Fact fact(AttributeDefinition attribute, Object value, Values values, Shell shell) {
        String text = values.text(attribute, value);
        String name = shell.t(attribute.name());
        return switch (attribute.type()) {
            case REFERENCE ->
                new ProductPage.Fact(
                        name, text, Link.to("/search").with("q", text).href(), List.of());
            case TABLE -> {
                List<List<String>> rows = new ArrayList<>();
                rows.add(attribute.allowedValues().stream()
                        .map(column -> shell.t(column.name()))
                        .toList());
                text.lines().forEach(line -> rows.add(List.of(line.split(" \\| ", -1))));
                yield new ProductPage.Fact(name, text, null, rows);
            }
            default -> new ProductPage.Fact(name, text);
        };
    }

    private static List<ProductPage.Line> lines(ProductView product, CategoryView category, Shell shell) {
        Values values = new Values(shell);
        return product.variants().stream()
                .map(variant -> new ProductPage.Line(
                        variant.id(),
                        variant.sku(),
                        category.variantAxes().stream()
                                .filter(axis -> variant.options().containsKey(axis.code()))
                                .map(axis -> values.name(axis, variant.options().get(axis.code())))
                                .collect(Collectors.joining(" / ")),
                        variant.available(),
                        tiers(variant.priceTiers()),
                        variant.minOrderQuantity(),
                        variant.orderMultiple(),
                        variant.leadTimeDays()))
                .toList();
    }

    private static ProductPage.Matrix matrix(
            ProductView product, CategoryView category, List<ProductPage.Line> lines, Shell shell) {
        if (category.variantAxes().size() != 2) {
            return null;
        }
        Values values = new Values(shell);
        AttributeDefinition first = category.variantAxes().get(0);
        AttributeDefinition second = category.variantAxes().get(1);
        VariantMatrix matrix = VariantMatrix.of(product.variants(), first, second);
        return new ProductPage.Matrix(
                shell.t(first.name()),
                shell.t(second.name()),
                matrix.columns().stream().map(code -> values.name(second, code)).toList(),
                matrix.rows().stream()
                        .map(code -> new ProductPage.MatrixRow(
                                values.name(first, code),
                                matrix.cells(code).stream()
                                        .map(index -> index < 0 ? null : lines.get(index))
                                        .toList()))
                        .toList());
    }

    private static ProductPage.Seller seller(SupplierView supplier, Shell shell) {
        return new ProductPage.Seller(
                supplier.id(),
                shell.t(supplier.displayName()),
                Stream.of(shell.t(supplier.city()), country(supplier.country(), shell))
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(shell.language().startsWith("zh") ? "，" : ", ")),
                shell.t(supplier.tier()),
                supplier.verification()
                        .map(proof -> shell.formats().date(proof.at()))
                        .orElse(""),
                supplier.verification().map(proof -> proof.by()).orElse(""),
                "/suppliers/" + supplier.id());
    }

    private static String country(String code, Shell shell) {
        return code.isEmpty() ? "" : Countries.name(code, shell.texts());
    }

    private static List<PriceTier> tiers(List<io.guildhall.platform.catalog.PriceTier> tiers) {
        return tiers.stream()
                .map(tier -> new PriceTier(tier.minQuantity(), tier.unitPrice(), false))
                .toList();
    }

    private static String availability(ProductView product) {
        if (product.available().signum() <= 0) {
            return "OutOfStock";
        }
        return product.terms().isForward() ? "PreOrder" : "InStock";
    }

    private static List<StructuredData> structured(ProductReader.Reading reading, List<Crumb> crumbs, Shell shell) {
        ProductView product = reading.product();
        JsonObjectBuilder data = StructuredData.of("Product")
                .add("name", shell.t(product.name()))
                .add("sku", product.sku())
                .add("productID", product.number())
                .add("url", shell.absolute("/products/" + product.id()))
                .add(
                        "offers",
                        StructuredData.part("AggregateOffer")
                                .add("priceCurrency", product.currency())
                                .add("lowPrice", product.lowestPrice())
                                .add("highPrice", product.fromPrice().max(product.lowestPrice()))
                                .add("offerCount", product.variants().size())
                                .add("availability", "https://schema.org/" + availability(product))
                                .add(
                                        "seller",
                                        StructuredData.part("Organization")
                                                .add(
                                                        "name",
                                                        shell.t(reading.supplier()
                                                                .displayName()))));
        if (!shell.t(product.description()).isEmpty()) {
            data.add("description", shell.t(product.description()));
        }
        if (product.media().cover().isPresent()) {
            JsonArrayBuilder images = Json.createArrayBuilder();
            product.media().pictures().forEach(each -> images.add(shell.absolute(each.href(1200, "jpg"))));
            data.add("image", images);
        }
        if (product.identifiers().containsKey("gtin")) {
            data.add("gtin", product.identifiers().get("gtin"));
        }
        return List.of(new StructuredData(data.build()), StructuredData.breadcrumbs(shell, crumbs));
    }
}
