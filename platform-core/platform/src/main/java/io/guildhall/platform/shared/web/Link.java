package io.guildhall.platform.shared.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path of the same site with its query, from which similar ones are made: the same list sorted otherwise, without one
 * filter, on its next page.
 *
 * @param path as the browser sent it
 * @param parameters by name, in their order
 */
public record Link(String path, Map<String, List<String>> parameters) {

    public Link {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        parameters = java.util.Collections.unmodifiableMap(copy);
    }

    public static Link to(String path) {
        return new Link(path, Map.of());
    }

    /** A path of this site that somebody sent as the way back; the first page for anything else. */
    public static String local(String path) {
        boolean ours = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\');
        return ours ? path : "/";
    }

    /** Reads a query as browsers send it; what cannot be decoded is left out. */
    public static Link parse(String path, String rawQuery) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (rawQuery != null && !rawQuery.isEmpty()) {
            for (String pair : rawQuery.split("&")) {
                int equals = pair.indexOf('=');
                Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
                Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
                if (name.isPresent() && value.isPresent() && !name.get().isEmpty()) {
                    parameters
                            .computeIfAbsent(name.get(), key -> new ArrayList<>())
                            .add(value.get());
                }
            }
        }
        return new Link(path, parameters);
    }

    /** The same link with this parameter set to the one value. */
    public Link with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, List.of(value));
        return new Link(path, changed);
    }

    /** The same link with this value beside the parameter's others. */
    public Link and(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(all(name));
        values.add(value);
        changed.put(name, values);
        return new Link(path, changed);
    }

    public Link without(String... names) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(List.of(names));
        return new Link(path, changed);
    }

    /** The same link without that one value of a parameter. */
    public Link withoutValue(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        List<String> values = new ArrayList<>(all(name));
        values.remove(value);
        if (values.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, values);
        }
        return new Link(path, changed);
    }

    public List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** What goes into {@code href}. */
    public String href() {
        StringBuilder href = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                href.append(separator)
                        .append(encode(parameter.getKey()))
                        .append('=')
                        .append(encode(value));
                separator = '&';
            }
        }
        return href.toString();
    }

    @Override
    public String toString() {
        return href();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> decode(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
