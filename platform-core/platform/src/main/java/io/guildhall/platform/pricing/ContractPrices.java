package io.guildhall.platform.pricing;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.pricing.store.AgreementRows.Book;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers the catalogue what a buyer has agreed. Who is on no list costs no statement; who is on one costs one when a cart
 * is priced or ordered, and one for each product until it is known.
 */
@ApplicationScoped
public class ContractPrices implements AgreedPrices {

    private PriceBook book;
    private Clock clock;

    protected ContractPrices() {}

    @Inject
    ContractPrices(PriceBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Agreement> now(UUID buyer, Map<UUID, UUID> products) {
        return current().buyers().contains(buyer) ? book.now(buyer, products, today()) : Map.of();
    }

    @Override
    public Optional<Agreement> lately(UUID buyer, UUID product, UUID seller) {
        Book current = current();
        if (!current.buyers().contains(buyer)) {
            return Optional.empty();
        }
        PriceBook.Known known = book.atHand(buyer, product, current.version(), today());
        return (known == null ? book.read(buyer, product, seller, current.version(), today()) : known).agreement();
    }

    private Book current() {
        Book atHand = book.atHand();
        return atHand == null ? book.read() : atHand;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
