package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A marketplace as everyone may know it.
 *
 * @param slug the first label of its host name; never changes
 * @param vertical the code of the industry module behind it, or empty where it runs from its template alone
 * @param names by BCP 47 language tag
 * @param taglines one sentence, by language tag
 * @param languages the tags its pages come in, the default one first
 * @param currency ISO 4217, in which its tiers and ledger are kept
 * @param primaryColor {@code #rrggbb}
 * @param realm the Keycloak realm that signs its people in
 */
public record Tenant(
        TenantId id,
        String slug,
        TenantStatus status,
        String template,
        String vertical,
        Map<String, String> names,
        Map<String, String> taglines,
        List<String> languages,
        String currency,
        String primaryColor,
        String accentColor,
        String icon,
        String realm,
        Instant createdAt,
        long version) {

    public Tenant {
        names = Map.copyOf(names);
        taglines = Map.copyOf(taglines);
        languages = List.copyOf(languages);
    }

    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", slug));
    }

    public String tagline(String language) {
        return taglines.getOrDefault(language, taglines.getOrDefault("en", ""));
    }

    public boolean isActive() {
        return status == TenantStatus.ACTIVE;
    }
}
