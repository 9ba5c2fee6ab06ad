package io.guildhall.platform.identity;

import java.util.List;
import java.util.Map;

/**
 * What a marketplace's realm is made of.
 *
 * @param name the realm's name, which is the marketplace's slug
 * @param tenant the tenant's id, by which a repeated launch knows its own realm
 * @param names the marketplace's name by BCP 47 language tag
 * @param languages the tags its login pages come in, the default one first
 * @param primaryColor {@code #rrggbb}
 * @param url the marketplace's address, without a slash at its end
 */
public record MarketplaceRealm(
        String name,
        String tenant,
        Map<String, String> names,
        List<String> languages,
        String primaryColor,
        String url) {}
