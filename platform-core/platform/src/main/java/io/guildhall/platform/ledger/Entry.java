package io.guildhall.platform.ledger;

import io.guildhall.platform.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One booking: never changed, balanced in each of its currencies. A mistake is put right by a further entry.
 *
 * @param cause what happened
 * @param order the order it happened to
 * @param reference the order's number, for people
 * @param postings without those of nothing
 */
public record Entry(UUID id, Cause cause, UUID order, String reference, Instant at, List<Posting> postings) {

    /** What a booking is about. */
    public enum Cause {
        /** The buyer owes the price, which is the seller's only when the goods are accepted. */
        ORDER_PLACED,
        /** The buyer has paid into escrow. */
        PAYMENT_RECEIVED,
        /** The goods are accepted: the escrow becomes the seller's, less commission and services. */
        ESCROW_RELEASED,
        /** The seller has been paid. */
        SELLER_PAID,
        /** The order is off: the buyer owes nothing any more. */
        ORDER_CANCELLED,
        /** The buyer has the money back. */
        PAYMENT_REFUNDED;

        /** Text key of what people read. */
        public String textKey() {
            return "ledger.cause." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public Entry {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(cause, "cause is null");
        Objects.requireNonNull(order, "order is null");
        Objects.requireNonNull(reference, "reference is null");
        Objects.requireNonNull(at, "at is null");
        postings = postings.stream().filter(posting -> !posting.isZero()).toList();
        requireBalance(postings);
    }

    public static Entry of(Cause cause, UUID order, String reference, Instant at, Posting... postings) {
        return new Entry(Ids.next(), cause, order, reference, at, List.of(postings));
    }

    private static void requireBalance(List<Posting> postings) {
        if (postings.size() < 2) {
            throw new IllegalArgumentException("A booking moves money from somewhere to somewhere: " + postings);
        }
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        for (Posting posting : postings) {
            sums.merge(
                    posting.amount().currency().getCurrencyCode(),
                    posting.amount().amount(),
                    BigDecimal::add);
        }
        sums.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                throw new IllegalArgumentException("Debits and credits differ by " + sum + " " + currency);
            }
        });
    }
}
