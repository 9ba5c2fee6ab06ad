package io.guildhall.platform.interest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A saved search as its person sees it.
 *
 * @param fresh how many products were found since it was opened
 * @param lastFound when something was found last
 */
public record SavedSearchView(
        UUID id,
        long version,
        String name,
        SearchCriteria criteria,
        MailWish mail,
        int fresh,
        Optional<Instant> lastFound,
        Instant createdAt) {}
