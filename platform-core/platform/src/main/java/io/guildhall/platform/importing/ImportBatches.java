package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Published;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.importing.store.ImportRows;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pieces of a running import, each one transaction that also notes how far it came. */
@TenantFacade
class ImportBatches {

    private ImportRows rows;
    private FileStore files;
    private Products products;
    private Clock clock;

    protected ImportBatches() {}

    @Inject
    ImportBatches(ImportRows rows, FileStore files, Products products, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.products = products;
        this.clock = clock;
    }

    /**
     * A run.
     *
     * @param groupsDone how many products were tried by an earlier run
     */
    record Run(UUID id, boolean running, Actor actor, ColumnMapping mapping, Path file, int groupsDone) {}

    /** What is to be done. */
    public Run open(UUID id) {
        ImportRows.Work work = rows.work(id);
        return new Run(
                id,
                work.view().isRunning(),
                StoredActor.read(work.actor()),
                work.view().mapping(),
                files.content(work.view().file()),
                work.groupsDone());
    }

    /** Publishes these, unless the import stands elsewhere by now: then another run was quicker. */
    public void publish(Run run, int position, List<DraftAssembler.Assembled> batch, String priceField) {
        if (!stands(run, position)) {
            return;
        }
        List<RowError> errors = new ArrayList<>();
        List<DraftAssembler.Assembled> readable = new ArrayList<>();
        List<ProductDraft> drafts = new ArrayList<>();
        int failedRows = 0;
        for (DraftAssembler.Assembled each : batch) {
            if (each.draft() == null) {
                errors.addAll(each.errors());
                failedRows += each.lines().size();
            } else {
                readable.add(each);
                drafts.add(each.draft());
            }
        }
        int imported = 0;
        List<Published> outcomes = drafts.isEmpty() ? List.of() : products.publishAll(run.actor(), drafts);
        for (int index = 0; index < outcomes.size(); index++) {
            Published outcome = outcomes.get(index);
            List<Long> lines = readable.get(index).lines();
            if (outcome.product().isPresent()) {
                imported++;
            } else {
                failedRows += lines.size();
                errors.addAll(FieldNames.locate(outcome.problems(), lines, priceField));
            }
        }
        errors.sort(Comparator.comparingLong(RowError::line));
        rows.advance(run.id(), batch.size(), rowsOf(batch), imported, failedRows, errors);
    }

    /** Notes that this one could not be kept, for a reason nobody foresaw. */
    public void refuse(Run run, int position, DraftAssembler.Assembled product) {
        if (stands(run, position)) {
            int lines = product.lines().size();
            RowError error = RowError.of(product.lines().get(0), "", "importing.problem.not-kept");
            rows.advance(run.id(), 1, lines, 0, lines, List.of(error));
        }
    }

    /** Every product was tried. */
    public void finish(UUID id) {
        rows.end(id, Optional.empty(), clock.instant());
    }

    /** It cannot go on. */
    public void fail(UUID id, LocalizedText reason) {
        rows.end(id, Optional.of(reason), clock.instant());
    }

    private boolean stands(Run run, int position) {
        ImportRows.Position at = rows.lock(run.id());
        return at.status() == ImportStatus.RUNNING && at.groupsDone() == position;
    }

    private static int rowsOf(List<DraftAssembler.Assembled> batch) {
        return batch.stream().mapToInt(each -> each.lines().size()).sum();
    }
}
