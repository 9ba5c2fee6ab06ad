package io.guildhall.platform.moderation;

import io.guildhall.vertical.LocalizedText;
import java.util.UUID;

/**
 * A rule that fits a listing.
 *
 * @param field where, by the name forms know it by
 * @param value the words or the identifier of the rule, or the code of its category
 * @param reason what the seller is told
 */
public record Match(
        UUID rule, RuleKind kind, RuleAction action, String scheme, String value, LocalizedText reason, String field) {

    static Match of(RuleView rule, String field) {
        RuleTerms terms = rule.terms();
        return new Match(rule.id(), terms.kind(), terms.action(), terms.scheme(), terms.value(), terms.reason(), field);
    }
}
