package io.guildhall.platform.importing;

import io.guildhall.platform.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Undoes an import batch by batch, backwards. A run that was cut off goes on after its last batch. */
@ApplicationScoped
class UndoJob implements Job {

    static final String NAME = "product-import-undo";

    private static final Logger LOGGER = Logger.getLogger(UndoJob.class.getName());
    private static final int PRODUCTS = 200;

    private UndoBatches batches;

    protected UndoJob() {}

    @Inject
    UndoJob(UndoBatches batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        List<Done> next = batches.next(subject, PRODUCTS);
        while (!next.isEmpty()) {
            undo(subject, next);
            next = batches.next(subject, PRODUCTS);
        }
        batches.finish(subject);
    }

    /** Where a batch fails as a whole its products are tried one by one; what cannot be undone is left and listed. */
    private void undo(UUID id, List<Done> batch) {
        try {
            batches.undo(id, batch);
        } catch (RuntimeException e) {
            if (batch.size() == 1) {
                LOGGER.log(Level.WARNING, "A product of import " + id + " is left as it is", e);
                batches.leave(id, batch);
            } else {
                LOGGER.log(Level.WARNING, "A batch of import " + id + " is undone one by one", e);
                batch.forEach(each -> undo(id, List.of(each)));
            }
        }
    }
}
