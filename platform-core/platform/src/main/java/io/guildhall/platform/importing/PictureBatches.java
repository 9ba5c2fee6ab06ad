package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.Revisions;
import io.guildhall.platform.importing.store.DoneRows;
import io.guildhall.platform.importing.store.ImportRows;
import io.guildhall.platform.importing.store.PictureTaskRows;
import io.guildhall.platform.media.NewPicture;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The pictures of a running import, those of each product in one transaction that also notes that they are done. */
@TenantFacade
class PictureBatches {

    private static final int AT_ONCE = 50;

    private ImportRows rows;
    private PictureTaskRows tasks;
    private DoneRows kept;
    private Revisions revisions;
    private Pictures pictures;

    protected PictureBatches() {}

    @Inject
    PictureBatches(ImportRows rows, PictureTaskRows tasks, DoneRows kept, Revisions revisions, Pictures pictures) {
        this.rows = rows;
        this.tasks = tasks;
        this.kept = kept;
        this.revisions = revisions;
        this.pictures = pictures;
    }

    /** What is to be hung next. */
    public List<PictureTask> next(UUID id) {
        return tasks.open(id, AT_ONCE);
    }

    /**
     * Hangs developed pictures, unless another run has done so. Undoing takes them down where nobody else has changed the
     * product between its rows and its pictures.
     *
     * @param errors of those that could not be developed
     */
    public void hang(ImportBatches.Run run, PictureTask task, List<NewPicture> developed, List<RowError> errors) {
        if (!stands(run.id(), task)) {
            return;
        }
        UUID product = task.product();
        long before = version(run, product);
        List<UUID> added = developed.isEmpty() ? List.of() : pictures.hang(run.actor(), product, developed);
        tasks.settle(run.id(), task.position(), added);
        if (!added.isEmpty()) {
            OptionalLong left = kept.version(run.id(), product);
            if (left.isEmpty() || left.getAsLong() == before) {
                long after = version(run, product);
                kept.insert(
                        run.id(), List.of(new Done(product, Done.Kind.PICTURED, task.line(), task.sku(), after, null)));
            }
        }
        boolean changed = task.unchanged() && !added.isEmpty();
        rows.advancePictures(
                run.id(), task.names().size(), added.size(), task.names().size() - developed.size(), changed, errors);
    }

    /** Notes that none of them could be hung. */
    public void refuse(UUID id, PictureTask task, List<RowError> errors) {
        if (stands(id, task)) {
            tasks.settle(id, task.position(), List.of());
            int all = task.names().size();
            rows.advancePictures(id, all, 0, all, false, errors);
        }
    }

    private long version(ImportBatches.Run run, UUID product) {
        return revisions.versions(run.actor(), List.of(product)).get(product);
    }

    private boolean stands(UUID id, PictureTask task) {
        return rows.lock(id).status() == ImportStatus.RUNNING && tasks.isOpen(id, task.position());
    }
}
