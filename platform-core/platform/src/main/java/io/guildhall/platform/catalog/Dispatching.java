package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.store.WarehouseRows;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Goods leave one of their seller's own warehouses. Nobody is asked where no draft names one. */
@ApplicationScoped
class Dispatching {

    private WarehouseRows warehouses;

    protected Dispatching() {}

    @Inject
    Dispatching(WarehouseRows warehouses) {
        this.warehouses = warehouses;
    }

    /** The drafts with the places of their warehouses; a warehouse the company does not have is refused. */
    List<DraftCheck.Outcome> placed(UUID company, List<DraftCheck.Outcome> outcomes) {
        Set<String> codes = outcomes.stream()
                .map(outcome -> outcome.draft().terms().warehouse())
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return outcomes;
        }
        Map<String, Place> places = warehouses.withCodes(company, codes).stream()
                .collect(Collectors.toMap(Warehouse::code, Warehouse::place));
        return outcomes.stream().map(outcome -> placed(outcome, places)).toList();
    }

    private static DraftCheck.Outcome placed(DraftCheck.Outcome outcome, Map<String, Place> places) {
        SaleTerms terms = outcome.draft().terms();
        if (terms.warehouse().isEmpty()) {
            return outcome;
        }
        Place place = places.get(terms.warehouse());
        List<Wording> problems = new ArrayList<>(outcome.problems());
        if (place == null) {
            problems.add(Wording.of("terms.warehouse", "catalog.problem.warehouse", terms.warehouse()));
        }
        return new DraftCheck.Outcome(outcome.category(), outcome.draft().with(terms.from(place)), problems);
    }
}
