package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.store.IdentifierRows;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The identifiers that one product may carry, of a seller or of the marketplace, as far as some drafts want them. */
final class TakenIdentifiers {

    private final Map<IdentifierRows.Wanted, List<IdentifierRows.Holder>> holders;
    private final Identifiers identifiers;
    private final UUID company;
    private final Map<IdentifierRows.Wanted, UUID> earlier = new HashMap<>();

    private TakenIdentifiers(
            Map<IdentifierRows.Wanted, List<IdentifierRows.Holder>> holders, Identifiers identifiers, UUID company) {
        this.holders = holders;
        this.identifiers = identifiers;
        this.company = company;
    }

    /** Who has what these drafts of the company want; asks the database only where a scheme is unique. */
    static TakenIdentifiers of(
            UUID company, List<DraftCheck.Outcome> drafts, Identifiers identifiers, IdentifierRows rows) {
        Set<IdentifierRows.Wanted> wanted = new HashSet<>();
        drafts.forEach(draft -> draft.draft().identifiers().forEach((scheme, value) -> {
            if (identifiers.uniqueness(scheme) != Uniqueness.SHARED) {
                wanted.add(new IdentifierRows.Wanted(scheme, value));
            }
        }));
        return new TakenIdentifiers(wanted.isEmpty() ? Map.of() : rows.holders(wanted), identifiers, company);
    }

    /**
     * What is wrong with the identifiers of the next draft; drafts before it count as well.
     *
     * @param product whose draft it is, {@link DraftChecks#NEW} for a new one
     */
    List<Wording> problems(ProductDraft draft, UUID product) {
        List<Wording> problems = new ArrayList<>();
        draft.identifiers().forEach((scheme, value) -> {
            Uniqueness uniqueness = identifiers.uniqueness(scheme);
            if (uniqueness == Uniqueness.SHARED) {
                return;
            }
            IdentifierRows.Wanted wanted = new IdentifierRows.Wanted(scheme, value);
            holders.getOrDefault(wanted, List.of()).stream()
                    .filter(holder -> !holder.product().equals(product))
                    .filter(holder -> uniqueness == Uniqueness.MARKETPLACE
                            || holder.company().equals(company))
                    .findFirst()
                    .ifPresentOrElse(
                            holder -> problems.add(
                                    holder.company().equals(company)
                                            ? Wording.of(
                                                    field(scheme),
                                                    "catalog.problem.identifier-own",
                                                    value,
                                                    holder.number())
                                            : Wording.of(field(scheme), "catalog.problem.identifier-taken", value)),
                            () -> {
                                if (earlier.putIfAbsent(wanted, product) != null) {
                                    problems.add(Wording.of(field(scheme), "catalog.problem.identifier-twice", value));
                                }
                            });
        });
        return problems;
    }

    private static String field(String scheme) {
        return "identifiers." + scheme;
    }
}
