package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.Sort;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a seller's products to list.
 *
 * @param text part of a name or number, or empty
 * @param sort by one of {@link #SORTABLE}
 * @param cursor where to go on, or empty
 */
public record OwnProductsQuery(Optional<ProductStatus> status, String text, Sort sort, String cursor) {

    public static final Set<String> SORTABLE = Set.of("changed", "sku", "number");

    public OwnProductsQuery {
        Objects.requireNonNull(status, "status is null");
        text = Objects.requireNonNullElse(text, "").strip();
        cursor = Objects.requireNonNullElse(cursor, "");
        if (!SORTABLE.contains(sort.column())) {
            throw new IllegalArgumentException("Products cannot be sorted by " + sort.column());
        }
    }
}
