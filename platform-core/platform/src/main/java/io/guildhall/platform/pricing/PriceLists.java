package io.guildhall.platform.pricing;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.OfferedVariant;
import io.guildhall.platform.catalog.Offers;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.pricing.store.PriceListRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The price lists a seller makes for chosen buyers. On one day a buyer is on at most one list of a seller, so there is never a
 * question which one prices an order.
 */
@TenantFacade
public class PriceLists {

    /** Most lists one company has. */
    public static final int MOST = 500;

    /** Most variants whose prices are set at once. */
    public static final int MOST_AT_ONCE = 5_000;

    private PriceListRows rows;
    private PriceListChecks checks;
    private Offers offers;
    private Marketplace marketplace;
    private Event<PriceBook.Changed> changed;
    private AuditLog audit;
    private Clock clock;

    protected PriceLists() {}

    @Inject
    PriceLists(
            PriceListRows rows,
            PriceListChecks checks,
            Offers offers,
            Marketplace marketplace,
            Event<PriceBook.Changed> changed,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.offers = offers;
        this.marketplace = marketplace;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Those of the actor's company, the latest first.
     *
     * @param before the last one of the page before, or null for the beginning
     */
    public ListAnswer<PriceList> list(Actor actor, UUID before, int limit) {
        return ListAnswer.of(
                rows.list(actor.requireCompany(), before, limit + 1),
                limit,
                list -> list.id().toString());
    }

    public PriceList view(Actor actor, UUID id) {
        return rows.find(actor.requireCompany(), id).orElseThrow(() -> Rejection.notFound("price list", id));
    }

    /** Makes a list; it holds from its first day on for everybody on it. */
    public UUID create(Actor actor, PriceListTerms terms) {
        UUID seller = actor.requireCompany();
        checks.check(seller, terms, Set.of());
        rows.countChange();
        requireRoom(seller);
        requireAlone(seller, null, terms);
        UUID id = Ids.next();
        rows.insert(id, seller, marketplace.tenant().currency(), terms, now());
        record(actor, "price-list.created", id, details(terms));
        return id;
    }

    /** Says anew what the list says beside its fixed prices. */
    public void describe(Actor actor, UUID id, long readVersion, PriceListTerms terms) {
        PriceList list = view(actor, id);
        checks.check(list.seller(), terms, new HashSet<>(list.terms().buyers()));
        rows.countChange();
        requireUnchanged(actor, id, readVersion);
        requireAlone(list.seller(), id, terms);
        rows.update(id, list.seller(), terms, now());
        record(actor, "price-list.changed", id, details(terms));
    }

    /** Orders that were priced by it keep its name. */
    public void remove(Actor actor, UUID id, long readVersion) {
        PriceList list = view(actor, id);
        rows.countChange();
        requireUnchanged(actor, id, readVersion);
        rows.delete(id);
        record(actor, "price-list.removed", id, Map.of("name", list.terms().name()));
    }

    /** The fixed prices after that number, by the numbers of variants. */
    public ListAnswer<FixedPrices> prices(Actor actor, UUID id, String after, int limit) {
        return ListAnswer.of(rows.prices(view(actor, id).id(), after, limit + 1), limit, FixedPrices::sku);
    }

    /** Gives these variants the prices of their lines, in place of those they had; all lines or none. */
    public void put(Actor actor, UUID id, List<FixedPrices> lines) {
        PriceList list = view(actor, id);
        if (lines.isEmpty() || lines.size() > MOST_AT_ONCE) {
            throw WordedRejection.ofAll(List.of(Wording.of("lines", "pricing.check.lines", MOST_AT_ONCE)));
        }
        Map<String, OfferedVariant> variants = offers.variants(
                list.seller(), lines.stream().map(FixedPrices::sku).distinct().toList());
        PriceListChecks.check(lines, variants.keySet());
        rows.countChange();
        rows.put(id, lines, variants, now());
        record(actor, "price-list.priced", id, Map.of("name", list.terms().name(), "variants", lines.size()));
    }

    private void requireRoom(UUID seller) {
        if (rows.list(seller, null, MOST).size() >= MOST) {
            throw WordedRejection.ofAll(List.of(Wording.of("name", "pricing.check.most", MOST)));
        }
    }

    private void requireUnchanged(Actor actor, UUID id, long readVersion) {
        Preconditions.requireUnchanged(readVersion, view(actor, id).version());
    }

    /** Refuses a buyer who is on another list that holds on one of the days this one does. */
    private void requireAlone(UUID seller, UUID id, PriceListTerms terms) {
        rows.list(seller, null, MOST).stream()
                .filter(other -> !other.id().equals(id))
                .filter(other -> other.terms().overlaps(terms))
                .filter(other -> other.terms().buyers().stream().anyMatch(terms.buyers()::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw WordedRejection.ofField(
                            PricingReason.BUYER_ON_ANOTHER_LIST,
                            "buyers",
                            "pricing.check.another-list",
                            other.terms().name());
                });
    }

    private void record(Actor actor, String action, UUID id, Map<String, Object> details) {
        audit.record(actor, action, "price-list", id, details);
        changed.fire(new PriceBook.Changed(TenantContext.required()));
    }

    private static Map<String, Object> details(PriceListTerms terms) {
        return Map.of(
                "name",
                terms.name(),
                "buyers",
                terms.buyers().size(),
                "percents",
                terms.percents().size());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
