package io.guildhall.platform.catalog;

import java.util.TreeMap;

/** One line that two drafts share only when they say the same, whatever the order of their maps. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ProductDraft draft) {
        StringBuilder line = new StringBuilder();
        line.append(draft.sku()).append('|').append(draft.category());
        line.append('|').append(new TreeMap<>(draft.name().byLanguage()));
        line.append('|').append(new TreeMap<>(draft.description().byLanguage()));
        line.append('|').append(new TreeMap<>(draft.identifiers()));
        line.append('|').append(new TreeMap<>(draft.attributes()));
        line.append('|').append(draft.unit()).append('|').append(draft.currency());
        line.append('|').append(draft.priceTiers());
        line.append('|').append(draft.minOrderQuantity()).append('|').append(draft.orderMultiple());
        line.append('|').append(draft.leadTimeDays()).append('|').append(draft.origin());
        line.append('|').append(draft.terms().said());
        for (VariantDraft variant : draft.variants()) {
            line.append('|').append(variant.sku()).append(new TreeMap<>(variant.options()));
            line.append(variant.stock()).append(variant.priceTiers()).append(variant.minOrderQuantity());
            line.append(variant.orderMultiple()).append(variant.leadTimeDays());
        }
        return line.toString();
    }
}
