package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.Sort;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Which of a seller's products to list.
 *
 * @param validity whether only offers whose last day is over or near
 * @param categories ids of the categories it may be listed in; empty for any
 * @param text part of a name or number, or empty
 * @param below only those described less completely than that
 * @param language in which names are sorted
 * @param sort by one of {@link #SORTABLE}
 * @param cursor where to go on, or empty
 */
public record OwnProductsQuery(
        Optional<ProductStatus> status,
        Optional<Validity> validity,
        Set<UUID> categories,
        String text,
        OptionalInt below,
        String language,
        Sort sort,
        String cursor) {

    /** How the last day of an offer lies to today. */
    public enum Validity {
        /** It is over: nobody can order. */
        EXPIRED,
        /** It comes within {@link #SOON_DAYS} days. */
        EXPIRING
    }

    /** So near a last day is told of. */
    public static final int SOON_DAYS = 14;

    public static final Set<String> SORTABLE =
            Set.of("changed", "sku", "number", "name", "price", "stock", "completeness");

    private static final int LONGEST_TEXT = 200;

    public OwnProductsQuery {
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(validity, "validity is null");
        categories = Set.copyOf(categories);
        text = Objects.requireNonNullElse(text, "").strip();
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT);
        }
        cursor = Objects.requireNonNullElse(cursor, "");
        if (!SORTABLE.contains(sort.column())) {
            throw new IllegalArgumentException("Products cannot be sorted by " + sort.column());
        }
    }

    /** The same list from its beginning. */
    public OwnProductsQuery fromTheBeginning() {
        return new OwnProductsQuery(status, validity, categories, text, below, language, sort, "");
    }
}
