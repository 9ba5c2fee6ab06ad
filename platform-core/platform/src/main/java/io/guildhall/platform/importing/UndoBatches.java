package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Revised;
import io.guildhall.platform.catalog.Revision;
import io.guildhall.platform.catalog.Revisions;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.importing.store.DoneRows;
import io.guildhall.platform.importing.store.ImportRows;
import io.guildhall.platform.importing.store.PictureTaskRows;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The pieces of an import that is being undone, each one transaction that also notes how far it came. */
@TenantFacade
class UndoBatches {

    private ImportRows rows;
    private DoneRows done;
    private Products products;
    private Revisions revisions;
    private PictureTaskRows tasks;
    private Pictures pictures;

    protected UndoBatches() {}

    @Inject
    UndoBatches(
            ImportRows rows,
            DoneRows done,
            Products products,
            Revisions revisions,
            PictureTaskRows tasks,
            Pictures pictures) {
        this.rows = rows;
        this.done = done;
        this.products = products;
        this.revisions = revisions;
        this.tasks = tasks;
        this.pictures = pictures;
    }

    /** What is to be undone next, the last that was done first; nothing where the import is not being undone. */
    public List<Done> next(UUID id, int limit) {
        return isUndoing(id) ? done.open(id, limit) : List.of();
    }

    /**
     * Undoes these: new products are withdrawn, changed ones say again what they said, withdrawn ones come back, and the
     * pictures they were given are taken down.
     */
    public void undo(UUID id, List<Done> batch) {
        if (rows.lock(id).status() != ImportStatus.UNDOING) {
            return;
        }
        Actor actor = StoredActor.read(rows.work(id).actor());
        Map<UUID, Long> versions =
                revisions.versions(actor, batch.stream().map(Done::product).toList());
        List<Done> same = batch.stream()
                .filter(each -> versions.get(each.product()) == each.version())
                .toList();
        Set<UUID> undone = new HashSet<>();
        revisions.withdraw(actor, products(same, Done.Kind.CREATED)).forEach(each -> undone.add(each.product()));
        List<Revision> back = same.stream()
                .filter(each -> each.kind() == Done.Kind.UPDATED)
                .map(each -> new Revision(each.product(), Before.read(each.before())))
                .toList();
        revisions.revise(actor, back).stream()
                .filter(each -> !each.isRefused())
                .map(Revised::product)
                .forEach(undone::add);
        for (Done each : same) {
            if (each.kind() == Done.Kind.WITHDRAWN) {
                products.republish(actor, each.product(), each.version());
                undone.add(each.product());
            }
        }
        products(same, Done.Kind.PICTURED).forEach(undone::add);
        tasks.added(id, undone).forEach((product, hung) -> pictures.removeAll(actor, product, hung));
        settle(id, batch, undone);
    }

    /** Leaves these as they are. */
    public void leave(UUID id, List<Done> batch) {
        if (rows.lock(id).status() == ImportStatus.UNDOING) {
            settle(id, batch, Set.of());
        }
    }

    /** Everything is settled. */
    public void finish(UUID id) {
        rows.endUndo(id);
    }

    private boolean isUndoing(UUID id) {
        return rows.find(id)
                .filter(view -> view.status() == ImportStatus.UNDOING)
                .isPresent();
    }

    private void settle(UUID id, List<Done> batch, Set<UUID> undone) {
        List<RowError> left = new ArrayList<>();
        for (Done each : batch) {
            if (!undone.contains(each.product())) {
                left.add(RowError.of(each.line(), "sku", "importing.undo.left", each.sku()));
            }
        }
        done.settle(id, batch.stream().map(Done::product).toList());
        rows.undone(id, undone.size(), left);
    }

    private static List<UUID> products(List<Done> batch, Done.Kind kind) {
        return batch.stream()
                .filter(each -> each.kind() == kind)
                .map(Done::product)
                .toList();
    }
}
