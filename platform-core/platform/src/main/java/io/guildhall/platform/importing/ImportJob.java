package io.guildhall.platform.importing;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs an import batch by batch. A run that was cut off goes on after its last batch. */
@ApplicationScoped
class ImportJob implements Job {

    static final String NAME = "product-import";

    private static final Logger LOGGER = Logger.getLogger(ImportJob.class.getName());
    private static final int PRODUCTS = 300;
    private static final int ROWS = 1_500;

    private ImportBatches batches;
    private HangingPictures hanging;

    protected ImportJob() {}

    @Inject
    ImportJob(ImportBatches batches, HangingPictures hanging) {
        this.batches = batches;
        this.hanging = hanging;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        ImportBatches.Run run = batches.open(subject);
        if (!run.running()) {
            return;
        }
        try (PictureArchive archive = run.pictures().map(PictureArchive::open).orElse(null)) {
            goThrough(run, archive);
            if (archive != null) {
                hanging.hang(run, archive);
            }
            batches.finish(subject);
        } catch (Rejection e) {
            batches.fail(subject, WordedRejection.texts(e));
        }
    }

    private void goThrough(ImportBatches.Run run, PictureArchive archive) {
        Table table = TableReader.read(run.file());
        DraftAssembler assembler = new DraftAssembler(run.mapping(), table.columns());
        ImportBatches.Naming pictures = group -> archive == null
                ? List.of()
                : assembler.pictures(group).orElseGet(() -> archive.of(assembler.sku(group)));
        List<List<Table.Row>> groups = assembler.groups(table.rows());
        int position = run.groupsDone();
        while (position < groups.size()) {
            List<List<Table.Row>> batch = batch(groups, position);
            apply(run, position, assembler, batch, pictures);
            position += batch.size();
        }
    }

    private static List<List<Table.Row>> batch(List<List<Table.Row>> groups, int position) {
        List<List<Table.Row>> batch = new ArrayList<>();
        int rows = 0;
        for (int index = position; index < groups.size() && batch.size() < PRODUCTS && rows < ROWS; index++) {
            batch.add(groups.get(index));
            rows += groups.get(index).size();
        }
        return batch;
    }

    /** Where a batch fails as a whole its products are tried one by one, so that only the guilty one is refused. */
    private void apply(
            ImportBatches.Run run,
            int position,
            DraftAssembler assembler,
            List<List<Table.Row>> batch,
            ImportBatches.Naming pictures) {
        try {
            batches.apply(run, position, assembler, batch, pictures);
        } catch (RuntimeException e) {
            if (e instanceof Rejection rejection && rejection.reason() != CommonReason.INVALID_INPUT) {
                throw e;
            }
            LOGGER.log(
                    Level.WARNING, "A batch of import " + run.id() + " failed; its products are tried one by one", e);
            for (int index = 0; index < batch.size(); index++) {
                applyOne(run, position + index, assembler, batch.get(index), pictures);
            }
        }
    }

    private void applyOne(
            ImportBatches.Run run,
            int position,
            DraftAssembler assembler,
            List<Table.Row> product,
            ImportBatches.Naming pictures) {
        try {
            batches.apply(run, position, assembler, List.of(product), pictures);
        } catch (RuntimeException e) {
            if (e instanceof Rejection rejection && rejection.reason() != CommonReason.INVALID_INPUT) {
                throw e;
            }
            LOGGER.log(Level.WARNING, "A product of import " + run.id() + " cannot be kept", e);
            batches.refuse(run, position, product);
        }
    }
}
