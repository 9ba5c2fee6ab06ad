package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.web.Sort;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which orders of a company to look at, and in which order.
 *
 * @param number beginning of the number or of the buyer's own number
 * @param sort by one of {@link #SORTABLE}
 */
public record OrderQuery(Side side, UUID company, Optional<OrderStatus> status, Optional<String> number, Sort sort) {

    public static final String PLACED = "placed";
    public static final String TOTAL = "total";
    public static final Set<String> SORTABLE = Set.of(PLACED, TOTAL);

    public OrderQuery {
        Objects.requireNonNull(side, "side is null");
        Objects.requireNonNull(company, "company is null");
        Objects.requireNonNull(status, "status is null");
        Objects.requireNonNull(number, "number is null");
        if (!SORTABLE.contains(sort.column())) {
            throw new IllegalArgumentException("Orders are not sorted by " + sort.column());
        }
    }

    /** All orders of a company on that side, the newest first. */
    public static OrderQuery newest(Side side, UUID company) {
        return new OrderQuery(side, company, Optional.empty(), Optional.empty(), Sort.descending(PLACED));
    }

    public OrderQuery with(Optional<OrderStatus> wanted) {
        return new OrderQuery(side, company, wanted, number, sort);
    }
}
