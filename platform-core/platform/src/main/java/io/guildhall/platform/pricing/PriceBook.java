package io.guildhall.platform.pricing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.AgreedPrices.Agreement;
import io.guildhall.platform.pricing.store.AgreementRows;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps at hand who is on any price list of a marketplace, so that nothing is ever asked about anybody else, and what was
 * agreed on single products. A change made on another node is seen after ten seconds, one made here at once.
 */
@TenantFacade
class PriceBook {

    private final Cache<TenantId, AgreementRows.Book> books = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private final Cache<Key, Known> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private AgreementRows rows;

    protected PriceBook() {}

    @Inject
    PriceBook(AgreementRows rows) {
        this.rows = rows;
    }

    /** Lists have changed; told once that is certain. */
    record Changed(TenantId tenant) {}

    /** What is known of a product: an agreement, or that there is none. */
    record Known(Optional<Agreement> agreement) {}

    /**
     * What is known is kept by this.
     *
     * @param version of the marketplace's lists
     * @param day lists begin and cease to hold with a day
     */
    private record Key(TenantId tenant, UUID buyer, UUID product, long version, LocalDate day) {}

    /** What is at hand, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public AgreementRows.Book atHand() {
        return books.getIfPresent(TenantContext.required());
    }

    public AgreementRows.Book read() {
        return books.get(TenantContext.required(), tenant -> rows.book());
    }

    /** What is known of a product, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Known atHand(UUID buyer, UUID product, long version, LocalDate day) {
        return known.getIfPresent(key(buyer, product, version, day));
    }

    public Known read(UUID buyer, UUID product, UUID seller, long version, LocalDate day) {
        return known.get(
                key(buyer, product, version, day),
                missing -> new Known(Optional.ofNullable(
                        rows.find(buyer, List.of(seller), List.of(product), day).get(seller))));
    }

    /** What holds now for that buyer on these products, each with its seller; by seller. */
    public Map<UUID, Agreement> now(UUID buyer, Map<UUID, UUID> products, LocalDate day) {
        return rows.find(buyer, products.values(), products.keySet(), day);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        books.invalidate(changed.tenant());
    }

    private static Key key(UUID buyer, UUID product, long version, LocalDate day) {
        return new Key(TenantContext.required(), buyer, product, version, day);
    }
}
