package io.guildhall.platform.shared.web;

import java.util.Objects;

/**
 * What a page method returns: the template and the one object the template shows. The template declares
 * {@code @param Shell shell} and {@code @param <type of model> page}, and owns its title.
 *
 * @param template path below {@code src/main/jte}, such as {@code catalog/product.jte}
 * @param model what the template knows as {@code page}
 */
public record Page(String template, Object model) {

    public Page {
        Objects.requireNonNull(model, "model is null");
        if (!template.endsWith(".jte") || template.startsWith("/")) {
            throw new IllegalArgumentException("Not a template: " + template);
        }
    }

    public static Page of(String template, Object model) {
        return new Page(template, model);
    }
}
