package io.guildhall.platform.catalog;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who reads what of a product. Attributes that only members of some tiers may read are there on the product's own page and in
 * its JSON, for those members, for the seller and for the admin; lists, searches and comparisons leave them out for everyone.
 */
@ApplicationScoped
class Sight {

    private Catalogues catalogues;
    private Memberships memberships;

    protected Sight() {}

    @Inject
    Sight(Catalogues catalogues, Memberships memberships) {
        this.catalogues = catalogues;
        this.memberships = memberships;
    }

    /**
     * What this reader may see of the product; the tier is asked for only where something is kept from others.
     *
     * @param restricted as {@link #restricted} told when the product was read
     */
    ProductView of(ProductView product, List<AttributeDefinition> restricted, Optional<Actor> reader) {
        if (restricted.isEmpty() || mayManage(product, reader)) {
            return product;
        }
        String tier = reader.flatMap(Actor::companyId)
                .map(company -> memberships.tierOf(company).code())
                .orElse("");
        return product.without(restricted.stream()
                .filter(attribute -> !attribute.details().visibleTo().contains(tier))
                .map(AttributeDefinition::code)
                .collect(Collectors.toSet()));
    }

    /** What everyone may see of the products. */
    List<ProductView> ofAnyone(List<ProductView> products) {
        return products.stream()
                .map(product -> product.without(restricted(product).stream()
                        .map(AttributeDefinition::code)
                        .collect(Collectors.toSet())))
                .toList();
    }

    static boolean mayManage(ProductView product, Optional<Actor> reader) {
        return reader.filter(actor ->
                        actor.has(Roles.TENANT_ADMIN) || product.company().equals(actor.company()))
                .isPresent();
    }

    /** The attributes of the product that not everyone may see. */
    List<AttributeDefinition> restricted(ProductView product) {
        return catalogues
                .current()
                .tree()
                .find(product.categoryId())
                .map(CategoryView::restricted)
                .orElse(List.of());
    }
}
