package io.guildhall.platform.shared.web;

import java.util.Optional;
import java.util.Set;

/** The order of a list: a column, with a minus before it for descending. */
public record Sort(String column, boolean descending) {

    public static Sort ascending(String column) {
        return new Sort(column, false);
    }

    public static Sort descending(String column) {
        return new Sort(column, true);
    }

    /** What the address asks for, where it names one of the columns that can be sorted by. */
    public static Sort of(Optional<String> parameter, Set<String> sortable, Sort otherwise) {
        return parameter
                .map(text -> text.startsWith("-") ? descending(text.substring(1)) : ascending(text))
                .filter(sort -> sortable.contains(sort.column()))
                .orElse(otherwise);
    }

    public String parameter() {
        return descending ? "-" + column : column;
    }
}
