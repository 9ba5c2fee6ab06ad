package io.guildhall.platform.tenancy;

import java.util.Optional;

/**
 * Which marketplaces are wanted; what is empty does not matter.
 *
 * @param text part of the address, the name or the tagline in any language
 * @param type the code of the template a marketplace was launched from, which tells its industry
 */
public record MarketplaceFilter(Optional<TenantStatus> status, Optional<String> text, Optional<String> type) {

    /** The live ones, as the public directory shows them. */
    public static MarketplaceFilter live(String text, String type) {
        return new MarketplaceFilter(Optional.of(TenantStatus.ACTIVE), wanted(text), wanted(type));
    }

    /** Those of any status, or of one. */
    public static MarketplaceFilter any(TenantStatus status, String text, String type) {
        return new MarketplaceFilter(Optional.ofNullable(status), wanted(text), wanted(type));
    }

    private static Optional<String> wanted(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
