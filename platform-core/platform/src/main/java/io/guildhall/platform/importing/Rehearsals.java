package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.FieldChange;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Revised;
import io.guildhall.platform.catalog.Revisions;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Goes through rows of a file without writing anything. */
@ApplicationScoped
class Rehearsals {

    private Products products;
    private Revisions revisions;

    protected Rehearsals() {}

    @Inject
    Rehearsals(Products products, Revisions revisions) {
        this.products = products;
        this.revisions = revisions;
    }

    Rehearsal of(Actor actor, ImportMode mode, DraftAssembler assembler, List<List<Table.Row>> groups) {
        Map<String, UUID> known =
                mode.updates() ? revisions.known(actor, ImportPlan.skus(assembler, groups)) : Map.of();
        ImportPlan plan = ImportPlan.of(mode, assembler, groups, known);
        List<RowError> errors = new ArrayList<>(plan.errors());
        int failing = (int)
                plan.steps().stream().filter(step -> !step.errors().isEmpty()).count();
        List<ImportPlan.Step> creating = plan.creating();
        List<List<Wording>> problems = creating.isEmpty()
                ? List.of()
                : products.checkAll(
                        actor, creating.stream().map(ImportPlan.Step::create).toList());
        int created = 0;
        for (int index = 0; index < creating.size(); index++) {
            boolean good = problems.get(index).isEmpty();
            created += good ? 1 : 0;
            failing += good ? 0 : 1;
            errors.addAll(
                    FieldNames.locate(problems.get(index), creating.get(index).lines(), assembler.priceField()));
        }
        List<ImportPreview.Change> changes = new ArrayList<>();
        int updated = 0;
        int unchanged = 0;
        List<ImportPlan.Step> revising = plan.revising();
        List<Revised> revised = revisions.preview(
                actor, revising.stream().map(ImportPlan.Step::revise).toList());
        for (int index = 0; index < revised.size(); index++) {
            ImportPlan.Step step = revising.get(index);
            Revised outcome = revised.get(index);
            failing += outcome.isRefused() ? 1 : 0;
            updated += outcome.isChanged() ? 1 : 0;
            unchanged += outcome.isRefused() || outcome.isChanged() ? 0 : 1;
            errors.addAll(FieldNames.locate(outcome.problems(), step.lines(), assembler.priceField()));
            outcome.changes().forEach(change -> changes.add(shown(step, change, assembler.priceField())));
        }
        List<UUID> withdrawing =
                plan.withdrawing().stream().map(ImportPlan.Step::withdraw).toList();
        int withdrawn = (int) products.views(withdrawing).stream()
                .map(ProductView::status)
                .filter(status -> status != ProductStatus.WITHDRAWN)
                .count();
        unchanged += withdrawing.size() - withdrawn;
        return new Rehearsal(new ImportCounts(created, updated, unchanged, withdrawn, failing), changes, errors);
    }

    private static ImportPreview.Change shown(ImportPlan.Step step, FieldChange change, String priceField) {
        RowError place = FieldNames.locate(Wording.of(change.field(), "importing.title"), step.lines(), priceField);
        return new ImportPreview.Change(place.line(), step.sku(), place.field(), change.before(), change.after());
    }
}
