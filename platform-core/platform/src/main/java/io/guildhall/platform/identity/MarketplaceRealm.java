package io.guildhall.platform.identity;

import java.util.List;

/**
 * What a marketplace's realm is made of.
 *
 * @param name the realm's name, which is the marketplace's slug
 * @param tenant the tenant's id, by which a repeated launch knows its own realm
 * @param look how its sign-in pages look
 * @param languages the BCP 47 tags its sign-in pages come in, the default one first
 * @param url the marketplace's address, without a slash at its end
 */
public record MarketplaceRealm(String name, String tenant, SignInLook look, List<String> languages, String url) {}
