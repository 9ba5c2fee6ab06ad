package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as a page shows it: the values as they were typed, kept even where they are wrong, and what is wrong with them.
 *
 * @param values by field name
 * @param errors what is wrong with which field, in the reader's words
 * @param problem what is wrong with the form as a whole
 */
public record FormView(Map<String, List<String>> values, Map<String, String> errors, Optional<String> problem) {

    public FormView {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
    }

    public static FormView empty() {
        return new FormView(Map.of(), Map.of(), Optional.empty());
    }

    /** What the browser sent. */
    public static FormView typed(MultivaluedMap<String, String> form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.forEach((name, typed) -> values.put(name, List.copyOf(typed)));
        return new FormView(values, Map.of(), Optional.empty());
    }

    /** The same form with that field filled; nothing is filled in for null. */
    public FormView with(String field, Object value) {
        if (value == null) {
            return this;
        }
        return withAll(field, List.of(value.toString()));
    }

    /** The same form with these values chosen in a field that takes several. */
    public FormView withAll(String field, List<String> chosen) {
        Map<String, List<String>> filled = new LinkedHashMap<>(values);
        filled.put(field, List.copyOf(chosen));
        return new FormView(filled, errors, problem);
    }

    /** The same form with an error beside that field. The first error of a field stays. */
    public FormView reject(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(errors);
        more.putIfAbsent(field, message);
        return new FormView(values, more, problem);
    }

    /** The same form with an error that belongs to no single field. */
    public FormView reject(String message) {
        return new FormView(values, errors, Optional.of(message));
    }

    /** The same form with what a rule of the business has against it: its fields, or the form as a whole. */
    public FormView reject(Rejection rejection) {
        FormView rejected = this;
        for (FieldError field : rejection.fields()) {
            rejected = rejected.reject(field.field(), field.message());
        }
        return rejection.fields().isEmpty() ? reject(rejection.getMessage()) : rejected;
    }

    /** What was typed, empty where nothing was. */
    public String value(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public boolean isChosen(String field, String value) {
        return all(field).contains(value);
    }

    public Optional<String> error(String field) {
        return Optional.ofNullable(errors.get(field));
    }

    public boolean hasErrors() {
        return !errors.isEmpty() || problem.isPresent();
    }

    /** How many corrections are needed. */
    public int errorCount() {
        return errors.size() + (problem.isPresent() ? 1 : 0);
    }

    /** The id of a field's element; brackets and dots of a name make no good id. */
    public static String id(String field) {
        return "field-" + field.replaceAll("[^A-Za-z0-9-]+", "-");
    }

    /** The ids that describe a field, for assistive technology; null where nothing does. */
    public String describedBy(String field, boolean helped) {
        List<String> ids = new ArrayList<>();
        if (error(field).isPresent()) {
            ids.add(id(field) + "-error");
        }
        if (helped) {
            ids.add(id(field) + "-help");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }
}
