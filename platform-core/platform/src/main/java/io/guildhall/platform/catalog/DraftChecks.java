package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.store.IdentifierRows;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Checks drafts by themselves and against what their company has published, many with few statements. */
@ApplicationScoped
class DraftChecks {

    /** Stands for the product of a draft that belongs to none yet. */
    static final UUID NEW = new UUID(0L, 0L);

    private Taxonomy taxonomy;
    private Marketplace marketplace;
    private Memberships memberships;
    private ProductRows rows;
    private IdentifierRows identifierRows;
    private Identifiers identifiers;
    private Gates gates;
    private Dispatching dispatching;

    protected DraftChecks() {}

    @Inject
    DraftChecks(
            Taxonomy taxonomy,
            Marketplace marketplace,
            Memberships memberships,
            ProductRows rows,
            IdentifierRows identifierRows,
            Identifiers identifiers,
            Gates gates,
            Dispatching dispatching) {
        this.identifierRows = identifierRows;
        this.identifiers = identifiers;
        this.taxonomy = taxonomy;
        this.marketplace = marketplace;
        this.memberships = memberships;
        this.rows = rows;
        this.gates = gates;
        this.dispatching = dispatching;
    }

    /** The drafts after every check; new products count against the listing quota of the company's tier. */
    List<DraftCheck.Outcome> check(UUID company, List<ProductDraft> drafts) {
        List<DraftCheck.Outcome> outcomes = against(company, drafts, Collections.nCopies(drafts.size(), NEW));
        Integer quota = memberships.tierOf(company).listingQuota().orElse(null);
        if (quota == null) {
            return outcomes;
        }
        int left = quota - rows.countListed(company);
        List<DraftCheck.Outcome> withinQuota = new ArrayList<>();
        for (DraftCheck.Outcome outcome : outcomes) {
            if (outcome.problems().isEmpty() && left-- <= 0) {
                withinQuota.add(refused(outcome, Wording.of("quota", "catalog.problem.quota", quota)));
            } else {
                withinQuota.add(outcome);
            }
        }
        return withinQuota;
    }

    /** The draft of a change to that product after every check. */
    DraftCheck.Outcome checkChange(UUID company, ProductDraft draft, UUID product) {
        return checkChanges(company, List.of(draft), List.of(product)).get(0);
    }

    /** The drafts of changes to these products, in the same order, after every check. */
    List<DraftCheck.Outcome> checkChanges(UUID company, List<ProductDraft> drafts, List<UUID> products) {
        return against(company, drafts, products);
    }

    /** Refuses one product more than the company's tier allows. */
    List<Wording> checkQuota(UUID company) {
        return memberships
                .tierOf(company)
                .listingQuota()
                .filter(quota -> rows.countListed(company) >= quota)
                .map(quota -> List.of(Wording.of("quota", "catalog.problem.quota", quota)))
                .orElseGet(List::of);
    }

    private List<DraftCheck.Outcome> against(UUID company, List<ProductDraft> drafts, List<UUID> products) {
        Vertical vertical = marketplace.vertical();
        DraftCheck check =
                new DraftCheck(taxonomy.tree(), vertical, marketplace.tenant().currency());
        Map<String, UUID> holders = rows.bySku(
                company, drafts.stream().map(ProductDraft::sku).distinct().toList());
        Map<String, UUID> variantHolders = rows.byVariantSku(
                company,
                drafts.stream()
                        .flatMap(draft -> draft.variants().stream())
                        .map(VariantDraft::sku)
                        .distinct()
                        .toList());
        List<DraftCheck.Outcome> checked =
                dispatching.placed(company, drafts.stream().map(check::check).toList());
        TakenIdentifiers taken = TakenIdentifiers.of(company, checked, identifiers, identifierRows);
        Set<String> skus = new HashSet<>();
        Set<String> variantSkus = new HashSet<>();
        Set<String> referred = referred(checked);
        Set<String> known = referred.isEmpty() ? Set.of() : rows.knownNumbers(referred);
        List<DraftCheck.Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < drafts.size(); number++) {
            ProductDraft draft = drafts.get(number);
            DraftCheck.Outcome outcome = checked.get(number);
            List<Wording> problems = new ArrayList<>(outcome.problems());
            references(outcome).forEach((attribute, wanted) -> {
                if (!known.contains(wanted)) {
                    problems.add(identifiers
                            .advise(wanted)
                            .map(advice ->
                                    Wording.of("attributes." + attribute, "catalog.problem.said", advice.sentence()))
                            .orElseGet(() ->
                                    Wording.of("attributes." + attribute, "taxonomy.problem.no-product", wanted)));
                }
            });
            UUID product = products.get(number);
            if (!draft.sku().isEmpty() && (isOfAnother(holders, draft.sku(), product) || !skus.add(draft.sku()))) {
                problems.add(Wording.of("sku", "catalog.problem.sku-taken", draft.sku()));
            }
            for (int index = 0; index < draft.variants().size(); index++) {
                String sku = draft.variants().get(index).sku();
                if (isOfAnother(variantHolders, sku, product) || isOfAnEarlierDraft(variantSkus, sku, draft, index)) {
                    problems.add(Wording.of("variants[" + index + "].sku", "catalog.problem.sku-taken", sku));
                }
            }
            problems.addAll(taken.problems(outcome.draft(), product));
            outcomes.add(new DraftCheck.Outcome(outcome.category(), outcome.draft(), problems));
        }
        return gates.refuse(
                products.stream()
                        .map(product -> Optional.of(product).filter(id -> !id.equals(NEW)))
                        .toList(),
                outcomes);
    }

    private static boolean isOfAnother(Map<String, UUID> holders, String sku, UUID product) {
        return !product.equals(holders.getOrDefault(sku, product));
    }

    private static Set<String> referred(List<DraftCheck.Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> references(outcome).values().stream())
                .collect(Collectors.toSet());
    }

    /** The numbers of other products by the attribute that refers to them. */
    private static Map<String, String> references(DraftCheck.Outcome outcome) {
        Map<String, String> references = new LinkedHashMap<>();
        if (outcome.category() != null) {
            outcome.category().attributes().stream()
                    .filter(attribute -> attribute.type() == AttributeType.REFERENCE)
                    .filter(attribute -> outcome.draft().attributes().containsKey(attribute.code()))
                    .forEach(attribute -> references.put(
                            attribute.code(),
                            outcome.draft().attributes().get(attribute.code()).toString()));
        }
        return references;
    }

    /** Twins within one draft are told by the check of the draft itself. */
    private static boolean isOfAnEarlierDraft(Set<String> seen, String sku, ProductDraft draft, int index) {
        boolean twin = draft.variants().subList(0, index).stream()
                .anyMatch(earlier -> earlier.sku().equals(sku));
        return !sku.isEmpty() && !twin && !seen.add(sku);
    }

    private static DraftCheck.Outcome refused(DraftCheck.Outcome outcome, Wording problem) {
        return new DraftCheck.Outcome(outcome.category(), outcome.draft(), List.of(problem));
    }
}
