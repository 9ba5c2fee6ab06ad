package io.guildhall.platform.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A list as a page shows it: one page of items, and the addresses that sort it, clear a filter, turn the page or take it
 * away as a file.
 *
 * @param here the list's address with all its parameters
 * @param next cursor of the page after this one
 * @param total how many there are in all, where that is known
 */
public record ListView<T>(
        Link here,
        List<T> items,
        Optional<String> next,
        OptionalLong total,
        Optional<Sort> sort,
        List<FilterChip> filters) {

    private static final String CURSOR = "cursor";
    private static final String SORT = "sort";
    private static final String HIDE = "hide";

    public ListView {
        Objects.requireNonNull(here, "here is null");
        Objects.requireNonNull(next, "next is null");
        items = List.copyOf(items);
        filters = List.copyOf(filters);
    }

    /**
     * One filter in force.
     *
     * @param label the name of what is filtered by
     * @param value what it has to be, in the reader's words
     * @param clearHref the list without this filter
     */
    public record FilterChip(String label, String value, String clearHref) {}

    public static <T> ListView<T> of(Link here, List<T> items, Optional<String> next) {
        return new ListView<>(here, items, next, OptionalLong.empty(), Optional.empty(), List.of());
    }

    public ListView<T> total(long count) {
        return new ListView<>(here, items, next, OptionalLong.of(count), sort, filters);
    }

    public ListView<T> sorted(Sort by) {
        return new ListView<>(here, items, next, total, Optional.of(by), filters);
    }

    /**
     * The same list, saying that it is filtered by one value of a parameter.
     *
     * @param parameter the name in the address
     * @param value the value in the address
     * @param label what the parameter is called
     * @param valueLabel what the value is called
     */
    public ListView<T> filtered(String parameter, String value, String label, String valueLabel) {
        List<FilterChip> more = new ArrayList<>(filters);
        more.add(new FilterChip(
                label,
                valueLabel,
                here.withoutValue(parameter, value).without(CURSOR).href()));
        return new ListView<>(here, items, next, total, sort, more);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    public boolean isFirstPage() {
        return here.first(CURSOR).isEmpty();
    }

    public String firstHref() {
        return here.without(CURSOR).href();
    }

    public Optional<String> nextHref() {
        return next.map(cursor -> here.with(CURSOR, cursor).href());
    }

    /** The list without any filter, in the same order. */
    public String clearHref() {
        Link bare = Link.to(here.path());
        return here.first(SORT).map(by -> bare.with(SORT, by)).orElse(bare).href();
    }

    /** The complete list, filtered and sorted alike, as a file: {@code csv} or {@code xlsx}. */
    public String exportHref(String format) {
        return here.without(CURSOR, HIDE).with("format", format).href();
    }

    /** The list sorted by that column; the other way round if it already is. */
    public String sortHref(String column) {
        boolean turn = sort.filter(by -> by.column().equals(column) && !by.descending())
                .isPresent();
        return here.without(CURSOR)
                .with(SORT, new Sort(column, turn).parameter())
                .href();
    }

    /** What assistive technology is told about a column: {@code ascending}, {@code descending} or {@code none}. */
    public String ariaSort(String column) {
        return sort.filter(by -> by.column().equals(column))
                .map(by -> by.descending() ? "descending" : "ascending")
                .orElse("none");
    }

    /** Whether the reader has left that column visible. */
    public boolean shows(String column) {
        return !here.all(HIDE).contains(column);
    }

    /** The list with that column hidden, or shown again. */
    public String toggleColumnHref(String column) {
        return (shows(column) ? here.and(HIDE, column) : here.withoutValue(HIDE, column)).href();
    }
}
