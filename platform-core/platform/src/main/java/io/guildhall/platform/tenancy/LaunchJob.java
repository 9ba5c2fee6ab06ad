package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.store.LaunchStore;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The work of a launch, or of taking one back: as far as it came, it goes on after a restart. */
@ApplicationScoped
class LaunchJob implements Job {

    static final String NAME = "launch";

    private LaunchStore launches;
    private LaunchSteps steps;
    private TenantDirectory directory;
    private Templates templates;
    private LaunchEnding ending;

    protected LaunchJob() {}

    @Inject
    LaunchJob(
            LaunchStore launches,
            LaunchSteps steps,
            TenantDirectory directory,
            Templates templates,
            LaunchEnding ending) {
        this.launches = launches;
        this.steps = steps;
        this.directory = directory;
        this.templates = templates;
        this.ending = ending;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Carries on with the launch whose current attempt that is; an attempt that was superseded is nothing to do. */
    @Override
    public void run(UUID attempt) {
        launches.byRun(attempt).ifPresent(launch -> {
            if (launch.status() == Launch.Status.RUNNING) {
                launch(launch);
            } else if (launch.status() == Launch.Status.DISCARDING) {
                discard(launch);
            }
        });
    }

    private void launch(Launch launch) {
        Tenant tenant = directory.byId(launch.marketplace()).orElseThrow();
        Template template = templates.require(launch.template());
        List<LaunchRun.Piece> pieces = new ArrayList<>();
        for (LaunchStep step : steps.contributed()) {
            pieces.add(new LaunchRun.Piece(
                    step.code(), () -> TenantContext.run(tenant.id(), () -> step.apply(tenant, template))));
        }
        pieces.add(new LaunchRun.Piece(LaunchSteps.ACTIVATE, () -> ending.activate(tenant)));
        launches.insertSteps(launch.id(), steps.codes());
        boolean complete = new LaunchRun(new Rows(launch.id())).carryOn(pieces);
        launches.move(
                launch.id(), Launch.Status.RUNNING, complete ? Launch.Status.DONE : Launch.Status.FAILED, launch.run());
    }

    private void discard(Launch launch) {
        directory.byId(launch.marketplace()).ifPresent(tenant -> {
            List<LaunchStep> backwards = new ArrayList<>(steps.contributed());
            java.util.Collections.reverse(backwards);
            boolean undone = new LaunchRun(new Rows(launch.id()))
                    .undo(backwards.stream()
                            .map(step -> new LaunchRun.Piece(
                                    step.code(), () -> TenantContext.run(tenant.id(), () -> step.undo(tenant))))
                            .toList());
            if (undone) {
                TenantContext.run(tenant.id(), () -> ending.forget(tenant));
            }
        });
        boolean gone = directory.byId(launch.marketplace()).isEmpty();
        launches.move(
                launch.id(),
                Launch.Status.DISCARDING,
                gone ? Launch.Status.DISCARDED : Launch.Status.FAILED,
                launch.run());
    }

    private final class Rows implements LaunchRun.Journal {
        private final UUID launch;

        private Rows(UUID launch) {
            this.launch = launch;
        }

        @Override
        public boolean isDone(String step) {
            return launches.isDone(launch, step);
        }

        @Override
        public void begun(String step) {
            launches.begun(launch, step);
        }

        @Override
        public void done(String step) {
            launches.done(launch, step);
        }

        @Override
        public void failed(String step, LocalizedText message) {
            launches.failed(launch, step, message);
        }

        @Override
        public void undone(String step) {
            launches.undone(launch, step);
        }
    }
}
