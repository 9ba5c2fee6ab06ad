package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Shows products as cards, the same on every page. */
@ApplicationScoped
public class Cards {

    private static final int FACTS = 3;

    private ProductReader reader;
    private Taxonomy taxonomy;

    protected Cards() {}

    @Inject
    Cards(ProductReader reader, Taxonomy taxonomy) {
        this.reader = reader;
        this.taxonomy = taxonomy;
    }

    Card card(ProductView product, String supplier, Shell shell) {
        CategoryTree tree = taxonomy.tree();
        Optional<CategoryView> category = tree.find(product.categoryId());
        ProductMedia.Picture cover = product.media().cover().orElse(null);
        BigDecimal lowest = product.lowestPrice();
        return new Card(
                product.id().toString(),
                "/products/" + product.id(),
                shell.t(product.name()),
                supplier,
                category.map(found -> shell.t(found.name())).orElse(""),
                category.map(found -> facts(found, product, shell)).orElse(null),
                cover,
                cover != null
                        ? null
                        : reader.picture(product)
                                .map(picture -> Drawing.of(picture, shell.language()))
                                .orElse(null),
                lowest,
                product.currency(),
                product.unit(),
                product.variants().stream()
                        .flatMap(variant -> variant.priceTiers().stream())
                        .anyMatch(tier -> tier.unitPrice().compareTo(lowest) > 0),
                product.available().signum() > 0,
                product.terms().isForward());
    }

    private static String facts(CategoryView category, ProductView product, Shell shell) {
        Values values = new Values(shell);
        String facts = category.facets().stream()
                .filter(attribute -> !attribute.variant() && attribute.type() != AttributeType.BOOLEAN)
                .filter(attribute -> product.attributes().containsKey(attribute.code()))
                .sorted(java.util.Comparator.comparing((AttributeDefinition attribute) -> !attribute.required()))
                .limit(FACTS)
                .map(attribute -> values.text(attribute, product.attributes().get(attribute.code())))
                .filter(text -> text.length() <= 40)
                .collect(Collectors.joining(" · "));
        return facts.isEmpty() ? null : facts;
    }
}
