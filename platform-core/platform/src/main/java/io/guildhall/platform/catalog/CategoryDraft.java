package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * A category to be made.
 *
 * @param code never changes afterwards
 * @param parent null for the top
 * @param ownAttributes in the order of the form
 */
public record CategoryDraft(String code, UUID parent, LocalizedText name, List<OwnAttribute> ownAttributes) {

    public CategoryDraft {
        ownAttributes = ownAttributes == null ? List.of() : List.copyOf(ownAttributes);
    }
}
