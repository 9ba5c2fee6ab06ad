package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Measures the products of a company that have not been measured. A run that was cut off goes on with what is left. */
@ApplicationScoped
class MeasuringTheRest implements Job {

    static final String NAME = "catalog.measure";

    private Measuring measuring;

    protected MeasuringTheRest() {}

    @Inject
    MeasuringTheRest(Measuring measuring) {
        this.measuring = measuring;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID company) {
        boolean more = measuring.measureSome(company);
        while (more) {
            more = measuring.measureSome(company);
        }
    }
}
