package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.AgreedPrices.Agreement;
import io.guildhall.platform.catalog.ProductReader.Reading;
import io.guildhall.platform.catalog.model.AgreedTiers;
import io.guildhall.platform.catalog.store.OfferRows.Offer;
import io.guildhall.platform.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the prices agreed with a buyer in place of list prices, for that buyer alone. */
@ApplicationScoped
class Agreeing {

    private Instance<AgreedPrices> agreed;
    private Catalogues catalogues;

    protected Agreeing() {}

    @Inject
    Agreeing(Instance<AgreedPrices> agreed, Catalogues catalogues) {
        this.agreed = agreed;
        this.catalogues = catalogues;
    }

    /**
     * The offers as they stand for that buyer now.
     *
     * @param buyer null for whoever belongs to no company
     */
    List<Offer> offers(List<Offer> offers, UUID buyer) {
        Map<UUID, UUID> products = new HashMap<>();
        offers.forEach(offer -> products.put(offer.product(), offer.company()));
        products.values().removeIf(seller -> seller.equals(buyer));
        if (buyer == null || products.isEmpty() || agreed.isUnsatisfied()) {
            return offers;
        }
        Map<UUID, Agreement> agreements = agreed.get().now(buyer, products);
        if (agreements.isEmpty()) {
            return offers;
        }
        List<Offer> own = new ArrayList<>();
        for (Offer offer : offers) {
            Agreement agreement = agreements.get(offer.company());
            own.add(
                    agreement == null
                            ? offer
                            : AgreedTiers.of(
                                            agreement,
                                            offer.variant(),
                                            offer.unit(),
                                            offer.priceTiers(),
                                            path(agreement, offer.category()))
                                    .map(tiers -> offer.agreed(tiers, agreement.source()))
                                    .orElse(offer));
        }
        return own;
    }

    /** The product as that reader may buy it. */
    Reading reading(Reading reading, Optional<Actor> reader) {
        ProductView product = reading.product();
        UUID buyer = reader.map(Actor::company).orElse(null);
        if (buyer == null || agreed.isUnsatisfied() || Sight.mayManage(product, reader)) {
            return reading;
        }
        return agreed.get()
                .lately(buyer, product.id(), product.company())
                .map(agreement -> reading(reading, agreement))
                .orElse(reading);
    }

    private Reading reading(Reading reading, Agreement agreement) {
        ProductView product = reading.product();
        List<UUID> path = path(agreement, product.category());
        boolean any = false;
        List<VariantView> variants = new ArrayList<>();
        for (VariantView variant : product.variants()) {
            Optional<List<PriceTier>> tiers =
                    AgreedTiers.of(agreement, variant.id(), product.unit(), variant.priceTiers(), path);
            any |= tiers.isPresent();
            variants.add(tiers.map(variant::at).orElse(variant));
        }
        if (!any) {
            return reading;
        }
        List<PriceTier> common = variants.stream()
                .filter(variant -> !variant.ownPrices())
                .map(VariantView::priceTiers)
                .distinct()
                .reduce((one, other) -> List.of())
                .orElse(List.of());
        return reading.at(product.at(common, variants), agreement.source());
    }

    private List<UUID> path(Agreement agreement, String category) {
        if (agreement.percents().keySet().stream().allMatch(AgreedPrices.ALL::equals)) {
            return List.of();
        }
        CategoryTree tree = catalogues.current().tree();
        return tree.find(category)
                .map(found ->
                        tree.path(found.id()).stream().map(CategoryView::id).toList())
                .orElse(List.of());
    }
}
