package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.catalog.store.OfferRows.Offer;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prices the lines of a cart or an order by the prices of their quantities. */
public final class Pricing {

    private final Map<UUID, Offer> offers;
    private final Map<UUID, BigDecimal> quantities;
    private final LocalDate today;
    private final Map<UUID, BigDecimal> totals = new HashMap<>();

    /**
     * @param today the day on which the offers have to hold
     */
    public Pricing(List<Offer> offers, Map<UUID, BigDecimal> quantities, LocalDate today) {
        this.today = today;
        this.offers = offers.stream().collect(Collectors.toMap(Offer::variant, Function.identity()));
        this.quantities = quantities;
        for (Offer offer : offers) {
            if (!offer.ownPrices()) {
                totals.merge(offer.product(), quantities.get(offer.variant()), BigDecimal::add);
            }
        }
    }

    /** Every line, or a rejection. */
    public List<PricedVariant> priced() {
        List<PricedVariant> lines = new ArrayList<>();
        quantities.forEach((variant, quantity) -> lines.add(price(variant, quantity)));
        return lines;
    }

    /** The lines that can be had. */
    public List<PricedVariant> pricedWherePossible() {
        List<PricedVariant> lines = new ArrayList<>();
        quantities.forEach((variant, quantity) -> {
            try {
                lines.add(price(variant, quantity));
            } catch (Rejection notSold) {
                // left out: the cart tells its reader what is missing
            }
        });
        return lines;
    }

    /**
     * Every line that is there, those that cannot be had like this with the reason. A line below every price is quoted
     * at the price of the least quantity.
     */
    public List<QuotedVariant> quoted() {
        List<QuotedVariant> lines = new ArrayList<>();
        quantities.forEach((variant, quantity) -> {
            Offer offer = offers.get(variant);
            if (offer != null && !offer.priceTiers().isEmpty()) {
                lines.add(quote(offer, quantity));
            }
        });
        return lines;
    }

    private QuotedVariant quote(Offer offer, BigDecimal quantity) {
        BigDecimal counted = counted(offer, quantity);
        BigDecimal unitPrice = PriceTiers.unitPrice(offer.priceTiers(), counted)
                .orElse(offer.priceTiers().get(0).unitPrice());
        Optional<Rejection> refusal = Optional.empty();
        try {
            price(offer.variant(), quantity);
            if (offer.available().compareTo(quantity) < 0) {
                refusal = Optional.of(WordedRejection.ofField(
                        CatalogReason.OUT_OF_STOCK,
                        "quantity",
                        "catalog.reason.out-of-stock",
                        DraftCheck.plain(offer.available().max(BigDecimal.ZERO))));
            }
        } catch (Rejection notSold) {
            refusal = Optional.of(notSold);
        }
        return new QuotedVariant(
                priced(offer, quantity, unitPrice),
                refusal,
                refusal.flatMap(why -> allowed(offer, quantity, counted.subtract(quantity))));
    }

    private PricedVariant price(UUID variant, BigDecimal quantity) {
        Offer offer = offers.get(variant);
        if (offer == null) {
            throw Rejection.notFound("variant", variant);
        }
        if (!offer.published()) {
            throw WordedRejection.of(CatalogReason.NOT_FOR_SALE, "catalog.reason.not-for-sale", offer.productName());
        }
        if (offer.terms().isExpired(today)) {
            throw WordedRejection.of(
                    CatalogReason.OFFER_EXPIRED,
                    "catalog.reason.expired",
                    offer.productName(),
                    offer.terms().validUntil());
        }
        BigDecimal counted = counted(offer, quantity);
        requireSold(offer, quantity, counted);
        BigDecimal unitPrice = PriceTiers.unitPrice(offer.priceTiers(), counted).orElseThrow(() -> tooLittle(offer));
        return priced(offer, quantity, unitPrice);
    }

    /**
     * The quantity nearest above the wanted one that is sold, or else the most there is; nothing where no quantity is.
     *
     * @param others what the other variants add to the least quantity
     */
    private Optional<BigDecimal> allowed(Offer offer, BigDecimal wanted, BigDecimal others) {
        if (!offer.published() || offer.terms().isExpired(today)) {
            return Optional.empty();
        }
        BigDecimal least = wanted.max(offer.minOrderQuantity().subtract(others));
        BigDecimal packs =
                least.divide(offer.orderMultiple(), 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        BigDecimal most = offer.available().divide(offer.orderMultiple(), 0, RoundingMode.FLOOR);
        BigDecimal quantity = packs.min(most).multiply(offer.orderMultiple());
        boolean sold = quantity.signum() > 0 && quantity.add(others).compareTo(offer.minOrderQuantity()) >= 0;
        return sold ? Optional.of(quantity) : Optional.empty();
    }

    /** What chooses the tier: the variant's own quantity, or that of all variants which share the prices. */
    private BigDecimal counted(Offer offer, BigDecimal quantity) {
        return offer.ownPrices() ? quantity : totals.get(offer.product());
    }

    private static PricedVariant priced(Offer offer, BigDecimal quantity, BigDecimal unitPrice) {
        return new PricedVariant(
                offer.variant(),
                offer.product(),
                offer.company(),
                offer.productNumber(),
                offer.sku(),
                offer.category(),
                offer.productName(),
                offer.options(),
                quantity,
                offer.unit(),
                Money.of(unitPrice, offer.currency()),
                offer.minOrderQuantity(),
                offer.orderMultiple(),
                offer.leadTimeDays(),
                offer.available(),
                offer.terms(),
                offer.agreed());
    }

    private static void requireSold(Offer offer, BigDecimal quantity, BigDecimal counted) {
        if (quantity.signum() <= 0) {
            throw WordedRejection.ofField(CatalogReason.QUANTITY_NOT_SOLD, "quantity", "catalog.problem.positive");
        }
        if (counted.compareTo(offer.minOrderQuantity()) < 0) {
            throw tooLittle(offer);
        }
        if (quantity.remainder(offer.orderMultiple()).signum() != 0) {
            throw WordedRejection.ofField(
                    CatalogReason.QUANTITY_NOT_SOLD,
                    "quantity",
                    "catalog.problem.multiple",
                    DraftCheck.plain(offer.orderMultiple()));
        }
    }

    private static WordedRejection tooLittle(Offer offer) {
        return WordedRejection.ofField(
                CatalogReason.QUANTITY_NOT_SOLD,
                "quantity",
                "catalog.reason.too-little",
                DraftCheck.plain(offer.minOrderQuantity()));
    }
}
