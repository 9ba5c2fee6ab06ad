package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Changes the products of a rework batch by batch; a run that was cut off goes on with those not yet changed. */
@ApplicationScoped
class ReworkJob implements Job {

    static final String NAME = "taxonomy-rework";

    private ReworkBatches batches;

    protected ReworkJob() {}

    @Inject
    ReworkJob(ReworkBatches batches) {
        this.batches = batches;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID subject) {
        boolean more = true;
        while (more) {
            more = batches.next(subject);
        }
    }
}
