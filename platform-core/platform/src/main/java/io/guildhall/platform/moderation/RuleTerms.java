package io.guildhall.platform.moderation;

import io.guildhall.vertical.LocalizedText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is banned or restricted, and what that means.
 *
 * @param scheme of the identifier, empty of words and categories
 * @param value the words, the identifier in its normal form, or the code of the category
 * @param reason what sellers are told
 * @param from the first day it holds, in UTC
 * @param until the last day it holds, nothing where there is no end in sight
 */
public record RuleTerms(
        RuleKind kind,
        String scheme,
        String value,
        LocalizedText reason,
        RuleAction action,
        LocalDate from,
        Optional<LocalDate> until) {

    /** Customs codes are restricted by what they begin with. */
    public static final String CUSTOMS = "hs";

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
}
