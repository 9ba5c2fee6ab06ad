package io.guildhall.vertical;

import java.util.Objects;

/**
 * A drawing that stands for the product.
 *
 * @param svg one {@code <svg>} element with a {@code viewBox}, no script, no external reference, drawn in
 *     {@code currentColor} where the colour carries no meaning, so that it reads in light and dark
 * @param description what the drawing shows, for those who do not see it
 */
public record ProductPicture(String svg, LocalizedText description) {

    public ProductPicture {
        Objects.requireNonNull(description, "description is null");
        if (!svg.startsWith("<svg")) {
            throw new IllegalArgumentException("Not an SVG element");
        }
    }
}
