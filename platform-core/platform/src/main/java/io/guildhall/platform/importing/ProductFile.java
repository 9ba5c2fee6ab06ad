package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.OwnProduct;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Sort;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All products of a seller as a file with the columns an import takes: one row for each variant. */
@TenantFacade
public class ProductFile {

    private static final int PAGE = 500;
    private static final List<String> FIELDS = ColumnMapping.FIELDS.stream()
            .filter(field -> !field.equals("price") && !field.equals(ColumnMapping.PICTURES))
            .toList();

    private Products products;

    protected ProductFile() {}

    @Inject
    ProductFile(Products products) {
        this.products = products;
    }

    /** The products of the actor's company, by their numbers. */
    public ListFile of(Actor actor) {
        List<ProductView> all = new ArrayList<>();
        int rows = 0;
        String cursor = "";
        while (cursor != null && rows < ListFile.MOST_ROWS) {
            OwnProductsQuery query = new OwnProductsQuery(
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    "",
                    OptionalInt.empty(),
                    "en",
                    Sort.ascending("sku"),
                    cursor);
            ListAnswer<OwnProduct> page = products.own(actor, query, PAGE);
            List<UUID> ids = page.items().stream().map(OwnProduct::id).toList();
            Map<UUID, ProductView> views =
                    products.views(ids).stream().collect(Collectors.toMap(ProductView::id, Function.identity()));
            for (UUID id : ids) {
                Optional.ofNullable(views.get(id)).ifPresent(all::add);
            }
            rows = all.stream().mapToInt(product -> product.variants().size()).sum();
            cursor = page.next();
        }
        return of(all);
    }

    static ListFile of(List<ProductView> products) {
        Set<String> schemes = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        Set<String> axes = new TreeSet<>();
        for (ProductView product : products) {
            schemes.addAll(product.identifiers().keySet());
            attributes.addAll(product.attributes().keySet());
            product.variants().forEach(variant -> axes.addAll(variant.options().keySet()));
        }
        List<String> headings = new ArrayList<>(FIELDS);
        schemes.forEach(scheme -> headings.add("id." + scheme));
        attributes.forEach(attribute -> headings.add("attr." + attribute));
        axes.forEach(axis -> headings.add("variant." + axis));
        List<List<Object>> rows = new ArrayList<>();
        for (ProductView product : products) {
            for (VariantView variant : product.variants()) {
                Map<String, Object> values = values(product, variant);
                rows.add(headings.stream()
                        .map(heading -> values.getOrDefault(heading, ""))
                        .toList());
            }
        }
        return new ListFile("products", headings, rows.subList(0, Math.min(rows.size(), ListFile.MOST_ROWS)));
    }

    private static Map<String, Object> values(ProductView product, VariantView variant) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sku", variant.sku());
        values.put("product", product.sku());
        values.put("category", product.category());
        values.put("name_en", product.name().in("en"));
        values.put("name_zh", product.name().in("zh-CN"));
        values.put("description_en", product.description().in("en"));
        values.put("description_zh", product.description().in("zh-CN"));
        values.put("unit", product.unit());
        values.put("currency", product.currency());
        values.put("price_tiers", tiers(variant.priceTiers()));
        values.put("min_order_quantity", variant.minOrderQuantity());
        values.put("order_multiple", variant.orderMultiple());
        values.put("stock", variant.onHand());
        values.put("lead_time_days", BigDecimal.valueOf(variant.leadTimeDays()));
        values.put("origin", product.origin());
        Map<String, String> terms = product.terms().said();
        ColumnMapping.TERMS.forEach((name, field) -> values.put(field, terms.getOrDefault(name, "")));
        product.identifiers().forEach((scheme, value) -> values.put("id." + scheme, value));
        product.attributes().forEach((attribute, value) -> values.put("attr." + attribute, value));
        variant.options().forEach((axis, value) -> values.put("variant." + axis, value));
        return values;
    }

    private static String tiers(List<PriceTier> tiers) {
        return tiers.stream()
                .map(tier -> tier.minQuantity().toPlainString() + ":"
                        + tier.unitPrice().toPlainString())
                .collect(Collectors.joining(";"));
    }
}
