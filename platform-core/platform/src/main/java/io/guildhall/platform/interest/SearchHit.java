package io.guildhall.platform.interest;

import io.guildhall.platform.catalog.ProductView;
import java.time.Instant;
import java.util.Objects;

/**
 * A product that a saved search has found.
 *
 * @param foundAt when it was found
 * @param fresh whether it was found since its person opened the search
 */
public record SearchHit(ProductView product, Instant foundAt, boolean fresh) {

    public SearchHit {
        Objects.requireNonNull(product, "product is null");
        Objects.requireNonNull(foundAt, "foundAt is null");
    }
}
