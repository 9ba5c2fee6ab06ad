package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule has to be: of something that can be found, with a reason that can be read. */
@ApplicationScoped
class RuleChecks {

    static final int LONGEST_VALUE = 120;
    static final int LONGEST_REASON = 500;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Identifiers identifiers;
    private Taxonomy taxonomy;

    protected RuleChecks() {}

    @Inject
    RuleChecks(Identifiers identifiers, Taxonomy taxonomy) {
        this.identifiers = identifiers;
        this.taxonomy = taxonomy;
    }

    /** The terms in their normal form. */
    RuleTerms checked(RuleTerms typed) {
        Checks checks = new Checks();
        RuleTerms terms = check(typed, "", checks);
        checks.done();
        return terms;
    }

    /** The terms of a file in their normal form, or a rejection that names the lines. */
    List<RuleTerms> checked(List<RuleTerms> typed) {
        Checks checks = new Checks();
        List<RuleTerms> terms = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int index = 0; index < typed.size(); index++) {
            String prefix = "rules[" + index + "].";
            RuleTerms each = check(typed.get(index), prefix, checks);
            if (each != null) {
                checks.that(seen.add(key(each)), prefix + "value", "moderation.check.twice", each.value());
                terms.add(each);
            }
        }
        checks.done();
        return terms;
    }

    /** The same of two rules that speak of the same. */
    static Object key(RuleTerms terms) {
        String value = terms.kind() == RuleKind.WORD ? Folded.of(terms.value()).key() : terms.value();
        return List.of(terms.kind(), terms.scheme(), value);
    }

    /** The schemes goods can be restricted by: those of the marketplace, and customs codes. */
    Set<String> schemes() {
        return Stream.concat(
                        Stream.concat(
                                identifiers.schemes().stream().map(scheme -> scheme.code()),
                                taxonomy.settings().identifierSchemes().stream()),
                        Stream.of(RuleTerms.CUSTOMS))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Null where it is wrong. */
    private RuleTerms check(RuleTerms typed, String prefix, Checks checks) {
        boolean good = checks.that(typed.kind() != null, prefix + "kind", "moderation.check.kind")
                & checks.that(typed.action() != null, prefix + "action", "moderation.check.action")
                & reason(typed.reason(), prefix, checks)
                & days(typed, prefix, checks);
        if (typed.kind() == null) {
            return null;
        }
        Optional<String> value = value(typed, prefix, checks);
        if (!good || value.isEmpty()) {
            return null;
        }
        String scheme = typed.kind() == RuleKind.IDENTIFIER ? typed.scheme().strip() : "";
        return new RuleTerms(
                typed.kind(), scheme, value.get(), typed.reason(), typed.action(), typed.from(), typed.until());
    }

    private Optional<String> value(RuleTerms typed, String prefix, Checks checks) {
        String field = prefix + "value";
        if (!checks.text(typed.value(), field, LONGEST_VALUE)) {
            return Optional.empty();
        }
        String value = typed.value().strip();
        return switch (typed.kind()) {
            case WORD -> kept(checks.that(Folded.of(value).isWords(), field, "moderation.check.word"), value);
            case CATEGORY -> {
                Optional<CategoryView> category = taxonomy.tree().find(value);
                yield kept(checks.that(category.isPresent(), field, "moderation.check.category", value), value);
            }
            case IDENTIFIER -> identifier(typed.scheme(), value, prefix, checks);
        };
    }

    private Optional<String> identifier(String typedScheme, String value, String prefix, Checks checks) {
        String scheme = typedScheme == null ? "" : typedScheme.strip();
        if (!checks.that(schemes().contains(scheme), prefix + "scheme", "moderation.check.scheme", scheme)) {
            return Optional.empty();
        }
        String field = prefix + "value";
        if (scheme.equals(RuleTerms.CUSTOMS)) {
            String digits = value.replaceAll("[.\\s]", "");
            return kept(checks.that(digits.matches("\\d{2,10}"), field, "moderation.check.customs"), digits);
        }
        IdentifierCheck check = identifiers.check(scheme, value);
        LocalizedText reason = check.reason().orElseGet(() -> LocalizedText.same(""));
        return kept(
                checks.that(check.valid(), field, "moderation.check.identifier", reason),
                check.valid() ? check.normalized() : value);
    }

    private static boolean reason(LocalizedText reason, String prefix, Checks checks) {
        String field = prefix + "reason.en";
        return checks.that(!Localized.isEmpty(reason), field, "shared.check.missing")
                && reason.byLanguage().entrySet().stream()
                        .allMatch(text -> checks.optionalText(
                                text.getValue(), prefix + "reason." + text.getKey(), LONGEST_REASON));
    }

    private static boolean days(RuleTerms typed, String prefix, Checks checks) {
        return checks.that(typed.from() != null && isSensible(typed.from()), prefix + "from", "moderation.check.day")
                && typed.until()
                        .map(until -> checks.that(isSensible(until), prefix + "until", "moderation.check.day")
                                && checks.that(
                                        !until.isBefore(typed.from()), prefix + "until", "moderation.check.until"))
                        .orElse(true);
    }

    private static boolean isSensible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }

    private static Optional<String> kept(boolean good, String value) {
        return good ? Optional.of(value) : Optional.empty();
    }
}
