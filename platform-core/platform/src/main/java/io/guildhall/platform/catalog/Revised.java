package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.List;
import java.util.UUID;

/**
 * What became, or would become, of a product that a batch was to change.
 *
 * @param version of the product after it
 * @param before what the product said
 * @param after what it says now
 * @param changes what it says otherwise now; empty where nothing was written
 * @param problems why it was refused
 */
public record Revised(
        UUID product,
        long version,
        ProductDraft before,
        ProductDraft after,
        List<FieldChange> changes,
        List<Wording> problems) {

    public Revised {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Whether the product says something else. */
    public boolean isChanged() {
        return problems.isEmpty() && !changes.isEmpty();
    }
}
