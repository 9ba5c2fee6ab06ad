package io.guildhall.platform.search;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the index is told of a product: its words, its codes, where it stands and what it can be filtered by. */
@ApplicationScoped
class ListingDocuments {

    private Taxonomy taxonomy;
    private Marketplace marketplace;

    protected ListingDocuments() {}

    @Inject
    ListingDocuments(Taxonomy taxonomy, Marketplace marketplace) {
        this.taxonomy = taxonomy;
        this.marketplace = marketplace;
    }

    /** The documents of these products, all of them published. */
    List<ListingDocument> of(List<ProductView> products) {
        CategoryTree tree = taxonomy.tree();
        return products.stream().map(product -> document(tree, product)).toList();
    }

    private ListingDocument document(CategoryTree tree, ProductView product) {
        List<CategoryView> path = tree.path(product.categoryId());
        List<String> surroundings = new ArrayList<>();
        path.forEach(
                category -> surroundings.addAll(category.name().byLanguage().values()));
        List<String> codes = new ArrayList<>(product.identifiers().values());
        path.get(path.size() - 1).attributes().stream()
                .filter(attribute -> attribute.type() == AttributeType.IDENTIFIER)
                .map(attribute -> product.attributes().get(attribute.code()))
                .filter(Objects::nonNull)
                .forEach(value -> codes.add(value.toString()));
        codes.add(product.number());
        codes.add(product.sku());
        product.variants().stream().map(VariantView::sku).forEach(codes::add);
        return new ListingDocument(
                product.id().toString(),
                product.name().byLanguage(),
                product.description().byLanguage(),
                marketplace.vertical().searchTerms(product.facts()),
                surroundings,
                marketplace.vertical().searchKeys(product.facts()),
                codes,
                path.stream().map(CategoryView::code).toList(),
                product.company().toString(),
                product.fromPrice().doubleValue(),
                product.available().signum() > 0,
                product.publishedAt().toEpochMilli(),
                facets(path.get(path.size() - 1), product),
                product.id().toString());
    }

    /**
     * Values of the attributes that buyers filter or sort by. Numbers are filtered by their exact values, as sizes and grades
     * are, and by ranges; so they are words and numbers. Those in which variants differ are included.
     */
    private static Map<String, Object> facets(CategoryView category, ProductView product) {
        Map<String, Object> facets = new HashMap<>(TermFacets.of(product));
        for (AttributeDefinition attribute : category.attributes()) {
            if (attribute.variant()) {
                Set<String> values = new LinkedHashSet<>();
                product.variants().stream()
                        .map(variant -> variant.options().get(attribute.code()))
                        .filter(value -> value != null)
                        .forEach(values::add);
                facets.put(attribute.code(), List.copyOf(values));
                continue;
            }
            Object value = product.attributes().get(attribute.code());
            if (value == null) {
                continue;
            }
            if (attribute.facet() && attribute.type() != AttributeType.RANGE) {
                facets.put(attribute.code(), attribute.type() == AttributeType.NUMBER ? Numbers.plain(value) : value);
            }
            if (attribute.facet() && attribute.type().isMeasured() || attribute.sortable()) {
                facets.putAll(NumberFields.of(attribute, value));
            }
        }
        return facets;
    }
}
