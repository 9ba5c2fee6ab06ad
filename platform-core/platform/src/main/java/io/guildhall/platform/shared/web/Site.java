package io.guildhall.platform.shared.web;

import io.guildhall.vertical.LocalizedText;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The site a page belongs to: the platform's own, or one marketplace.
 *
 * @param slug the marketplace's address, empty for the platform
 * @param name what the site is called
 * @param tagline one line on what it is for
 * @param logo path of an uploaded logo; without one the icon stands for the site
 * @param icon a name of {@link Icons}; a shop front stands in for names that are not there
 * @param palette its colours
 * @param languages BCP 47 tags, the first one is the language of a visitor who states no preference
 * @param zone the time zone dates are shown in
 * @param baseUrl scheme, host and port, without a slash at the end
 * @param platformUrl the same for the platform's own site
 */
public record Site(
        Kind kind,
        String slug,
        LocalizedText name,
        LocalizedText tagline,
        Optional<String> logo,
        String icon,
        Palette palette,
        List<String> languages,
        ZoneId zone,
        URI baseUrl,
        URI platformUrl) {

    /** Whose site it is. */
    public enum Kind {
        PLATFORM,
        MARKETPLACE
    }

    public Site {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(palette, "palette is null");
        icon = Icons.has(icon) ? icon : "building-store";
        languages = languages.stream().filter(Texts.LANGUAGES::contains).toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("A site speaks at least one of " + Texts.LANGUAGES);
        }
    }

    public boolean isMarketplace() {
        return kind == Kind.MARKETPLACE;
    }
}
