package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a category shall be from now on.
 *
 * @param parent null for the top
 * @param ownAttributes all of them, those that stay included
 * @param codes of other classifications, by scheme: all of them
 */
public record CategoryChange(
        LocalizedText name,
        UUID parent,
        int position,
        boolean archived,
        List<OwnAttribute> ownAttributes,
        Map<String, String> codes) {

    public CategoryChange {
        ownAttributes = List.copyOf(ownAttributes);
        codes = Map.copyOf(codes);
    }
}
