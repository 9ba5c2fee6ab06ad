package io.guildhall.platform.buying;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The products somebody has picked to compare, at most six of them, in the order they were picked. It travels in a cookie
 * that pages and scripts write alike: the ids with dots between them.
 */
public record Selection(List<UUID> products) {

    /** More than that nobody sees side by side. */
    public static final int MOST = 6;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String SEPARATOR = ".";

    public Selection {
        products = List.copyOf(new LinkedHashSet<>(products));
        if (products.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " products, not " + products.size());
        }
    }

    /** What the cookie says, without what it cannot have from us; nothing where there is none. */
    public static Selection written(String cookie) {
        return of(Stream.of(Objects.requireNonNullElse(cookie, "").split(Pattern.quote(SEPARATOR))));
    }

    /** The first six of these ids; what is no id is left out. */
    public static Selection of(Stream<String> ids) {
        Set<UUID> products = ids.filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .limit(100)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Selection(products.stream().limit(MOST).toList());
    }

    public String written() {
        return products.stream().map(UUID::toString).collect(Collectors.joining(SEPARATOR));
    }

    public boolean isEmpty() {
        return products.isEmpty();
    }

    /** Whether no further product has room beside these. */
    public boolean isFull() {
        return products.size() >= MOST;
    }

    public boolean has(UUID product) {
        return products.contains(product);
    }

    /** The same with that product at its end; unchanged where it is there already or there is no room. */
    public Selection with(UUID product) {
        if (has(product) || isFull()) {
            return this;
        }
        List<UUID> more = new ArrayList<>(products);
        more.add(product);
        return new Selection(more);
    }

    public Selection without(UUID product) {
        return new Selection(
                products.stream().filter(each -> !each.equals(product)).toList());
    }
}
