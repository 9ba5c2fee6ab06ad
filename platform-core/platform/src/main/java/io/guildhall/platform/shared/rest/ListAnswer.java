package io.guildhall.platform.shared.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next the cursor of the next page, or null on the last one
 */
public record ListAnswer<T>(List<T> items, String next) {

    public ListAnswer {
        items = List.copyOf(items);
    }

    /**
     * A page of at most {@code limit} items out of {@code limit + 1} that were read to see whether there are more.
     *
     * @param cursor tells the position of an item
     */
    public static <T> ListAnswer<T> of(List<T> read, int limit, Function<T, String> cursor) {
        if (read.size() <= limit) {
            return new ListAnswer<>(read, null);
        }
        List<T> items = read.subList(0, limit);
        return new ListAnswer<>(items, cursor.apply(items.get(limit - 1)));
    }

    /** The same page of other items. */
    public <R> ListAnswer<R> map(Function<T, R> function) {
        return new ListAnswer<>(items.stream().map(function).toList(), next);
    }
}
