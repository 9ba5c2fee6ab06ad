package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Published;
import io.guildhall.platform.catalog.Revised;
import io.guildhall.platform.catalog.Revisions;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.importing.store.DoneRows;
import io.guildhall.platform.importing.store.ImportRows;
import io.guildhall.platform.importing.store.PictureTaskRows;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The pieces of a running import, each one transaction that also notes how far it came. */
@TenantFacade
class ImportBatches {

    private ImportRows rows;
    private FileStore files;
    private Products products;
    private Revisions revisions;
    private DoneRows kept;
    private PictureTaskRows tasks;
    private Clock clock;

    protected ImportBatches() {}

    @Inject
    ImportBatches(
            ImportRows rows,
            FileStore files,
            Products products,
            Revisions revisions,
            DoneRows kept,
            PictureTaskRows tasks,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.products = products;
        this.revisions = revisions;
        this.kept = kept;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * A run.
     *
     * @param pictures the archive of its pictures, where there is one
     * @param groupsDone how many products were tried by an earlier run
     */
    record Run(
            UUID id,
            boolean running,
            Actor actor,
            ImportMode mode,
            ColumnMapping mapping,
            Path file,
            Optional<Path> pictures,
            int groupsDone) {}

    /** Which pictures the rows of a product name. */
    interface Naming {
        List<String> of(List<Table.Row> group);
    }

    /** What is to be done. */
    public Run open(UUID id) {
        ImportRows.Work work = rows.work(id);
        return new Run(
                id,
                work.view().isRunning(),
                StoredActor.read(work.actor()),
                work.view().mode(),
                work.view().mapping(),
                files.content(work.view().file()),
                work.view().pictures().file().map(files::content),
                work.groupsDone());
    }

    /** Does with these what their rows say, unless the import stands elsewhere by now: then another run was quicker. */
    public void apply(Run run, int position, DraftAssembler assembler, List<List<Table.Row>> groups, Naming pictures) {
        if (!stands(run, position)) {
            return;
        }
        ImportPlan plan = ImportPlan.of(run.mode(), assembler, groups, known(run, assembler, groups));
        List<RowError> errors = new ArrayList<>(plan.errors());
        int failed = plan.steps().stream()
                .filter(step -> !step.errors().isEmpty())
                .mapToInt(step -> step.lines().size())
                .sum();
        List<Done> done = new ArrayList<>();
        List<PictureTask> toHang = new ArrayList<>();
        Map<Long, List<Table.Row>> byLine = new HashMap<>();
        groups.forEach(group -> byLine.put(group.get(0).line(), group));
        int published = 0;
        List<ImportPlan.Step> creating = plan.creating();
        List<ProductDraft> drafts =
                creating.stream().map(ImportPlan.Step::create).toList();
        List<Published> outcomes = drafts.isEmpty() ? List.of() : products.publishAll(run.actor(), drafts);
        for (int index = 0; index < outcomes.size(); index++) {
            Published outcome = outcomes.get(index);
            List<Long> lines = creating.get(index).lines();
            if (outcome.product().isPresent()) {
                published++;
                done.add(new Done(
                        outcome.product().get(),
                        Done.Kind.CREATED,
                        lines.get(0),
                        creating.get(index).sku(),
                        outcome.version(),
                        null));
                toHang.add(PictureTask.of(
                        outcome.product().get(), creating.get(index), false, pictures.of(byLine.get(lines.get(0)))));
            } else {
                failed += lines.size();
                errors.addAll(FieldNames.locate(outcome.problems(), lines, plan.priceField()));
            }
        }
        int updated = 0;
        int unchanged = 0;
        List<ImportPlan.Step> revising = plan.revising();
        List<Revised> revised = revisions.revise(
                run.actor(), revising.stream().map(ImportPlan.Step::revise).toList());
        for (int index = 0; index < revised.size(); index++) {
            Revised outcome = revised.get(index);
            List<Long> lines = revising.get(index).lines();
            if (outcome.isRefused()) {
                failed += lines.size();
                errors.addAll(FieldNames.locate(outcome.problems(), lines, plan.priceField()));
                continue;
            }
            toHang.add(PictureTask.of(
                    outcome.product(),
                    revising.get(index),
                    !outcome.isChanged(),
                    pictures.of(byLine.get(lines.get(0)))));
            if (outcome.isChanged()) {
                updated++;
                done.add(done(
                        revising.get(index),
                        outcome,
                        Done.Kind.UPDATED,
                        Before.of(outcome).written()));
            } else {
                unchanged++;
            }
        }
        int withdrawn = 0;
        List<ImportPlan.Step> withdrawing = plan.withdrawing();
        List<Revised> left = revisions.withdraw(
                run.actor(), withdrawing.stream().map(ImportPlan.Step::withdraw).toList());
        for (int index = 0; index < left.size(); index++) {
            if (left.get(index).isChanged()) {
                withdrawn++;
                done.add(done(withdrawing.get(index), left.get(index), Done.Kind.WITHDRAWN, null));
            } else {
                unchanged++;
            }
        }
        kept.insert(run.id(), done);
        toHang.removeIf(task -> task.names().isEmpty());
        tasks.insert(run.id(), toHang);
        if (!toHang.isEmpty()) {
            rows.name(
                    run.id(),
                    toHang.stream().mapToInt(task -> task.names().size()).sum());
        }
        errors.sort(Comparator.comparingLong(RowError::line));
        rows.advance(
                run.id(),
                groups.size(),
                plan.rows(),
                new ImportCounts(published, updated, unchanged, withdrawn, failed),
                errors);
    }

    private static Done done(ImportPlan.Step step, Revised revised, Done.Kind kind, String before) {
        return new Done(revised.product(), kind, step.lines().get(0), step.sku(), revised.version(), before);
    }

    private Map<String, UUID> known(Run run, DraftAssembler assembler, List<List<Table.Row>> groups) {
        return run.mode().updates() ? revisions.known(run.actor(), ImportPlan.skus(assembler, groups)) : Map.of();
    }

    /** Notes that this one could not be kept, for a reason nobody foresaw. */
    public void refuse(Run run, int position, List<Table.Row> product) {
        if (stands(run, position)) {
            RowError error = RowError.of(product.get(0).line(), "", "importing.problem.not-kept");
            rows.advance(run.id(), 1, product.size(), new ImportCounts(0, 0, 0, 0, product.size()), List.of(error));
        }
    }

    /** Every product was tried, and every picture. */
    public void finish(UUID id) {
        forgetPictures(id);
        rows.end(id, Optional.empty(), clock.instant());
    }

    /** It cannot go on. */
    public void fail(UUID id, LocalizedText reason) {
        forgetPictures(id);
        rows.end(id, Optional.of(reason), clock.instant());
    }

    private void forgetPictures(UUID id) {
        rows.work(id).view().pictures().file().ifPresent(file -> {
            rows.forgetPictures(id);
            files.delete(file);
        });
    }

    private boolean stands(Run run, int position) {
        ImportRows.Position at = rows.lock(run.id());
        return at.status() == ImportStatus.RUNNING && at.groupsDone() == position;
    }
}
