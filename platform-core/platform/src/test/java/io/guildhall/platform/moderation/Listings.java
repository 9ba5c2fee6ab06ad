package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ListingGate.Content;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.shared.Ids;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Listings and rules of tests. */
final class Listings {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final UUID CATEGORY = Ids.next();

    private Listings() {}

    static Content named(String name) {
        return content(name, "", Map.of(), Map.of());
    }

    static Content content(
            String name, String description, Map<String, String> identifiers, Map<String, Object> attributes) {
        return new Content(
                CATEGORY, LocalizedText.same(name), LocalizedText.same(description), identifiers, attributes);
    }

    static Candidate listing(Content content) {
        return new Candidate(Ids.next(), 1, Ids.next(), "CH-1", ProductStatus.PUBLISHED, content);
    }

    static RuleView word(String words) {
        return rule(RuleKind.WORD, "", words, TODAY, Optional.empty());
    }

    static RuleView goods(String scheme, String value) {
        return rule(RuleKind.IDENTIFIER, scheme, value, TODAY, Optional.empty());
    }

    static RuleView category(String code) {
        return rule(RuleKind.CATEGORY, "", code, TODAY, Optional.empty());
    }

    static RuleView rule(RuleKind kind, String scheme, String value, LocalDate from, Optional<LocalDate> until) {
        return new RuleView(
                Ids.next(),
                1,
                new RuleTerms(kind, scheme, value, LocalizedText.same("No."), RuleAction.HOLD, from, until),
                NOW);
    }
}
