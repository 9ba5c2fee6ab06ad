package io.guildhall.platform.inbox;

import io.guildhall.vertical.LocalizedText;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to be told.
 *
 * @param kind such as {@code supplier.products}; of one kind about one subject there is one unread notice
 * @param subject what it is about
 * @param textKey text whose first place is the count and whose second is the name
 * @param name what the subject is called
 * @param count how many things of that kind have happened
 * @param href path of where they are to be seen
 */
public record News(String kind, UUID subject, String textKey, LocalizedText name, int count, String href) {

    public News {
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(name, "name is null");
        if (count < 1) {
            throw new IllegalArgumentException("News of nothing: " + count);
        }
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("News lead to a path of the same site, not to " + href);
        }
    }
}
