package io.guildhall.platform.shared.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.guildhall.platform.shared.Started;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/** Starts jobs and keeps them going, with db-scheduler on the platform's database. */
@ApplicationScoped
public class Jobs {

    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofMillis(400);
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);
    private static final Duration RETRY = Duration.ofSeconds(5);

    @Inject
    private ScheduledExecutorService executor;

    @Inject
    private DataSource database;

    @Inject
    private Instance<Job> jobs;

    @Inject
    private Clock clock;

    private final Map<String, CustomTask<String>> tasks = new HashMap<>();
    private Scheduler scheduler;

    void start(@Observes Started event) {
        for (Job job : jobs) {
            tasks.put(job.name(), task(job));
        }
        scheduler = Scheduler.create(database, new ArrayList<>(tasks.values()))
                .threads(THREADS)
                .executorService(executor)
                .dueExecutor(executor)
                .housekeeperExecutor(executor)
                .shutdownMaxWait(Duration.ofSeconds(1))
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .build();
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Starts that job on that subject once the current transaction commits, in the current tenant if there is one. */
    public void start(String job, UUID subject) {
        CustomTask<String> task = tasks.get(job);
        if (task == null) {
            throw new IllegalArgumentException("There is no job " + job);
        }
        String tenant = TenantContext.current().map(TenantId::toString).orElse("");
        scheduler.scheduleIfNotExists(task.instance(subject.toString(), tenant), clock.instant());
    }

    private static CustomTask<String> task(Job job) {
        return Tasks.custom(job.name(), String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .execute((instance, context) -> {
                    UUID subject = UUID.fromString(instance.getId());
                    String tenant = instance.getData();
                    Optional<Instant> again = tenant == null || tenant.isEmpty()
                            ? done(job, subject)
                            : TenantContext.in(new TenantId(UUID.fromString(tenant)), () -> done(job, subject));
                    return again.<CompletionHandler<String>>map(
                                    when -> (complete, operations) -> operations.reschedule(complete, when))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    /** Does the work and answers when to do it again. */
    private static Optional<Instant> done(Job job, UUID subject) {
        job.run(subject);
        return job.again(subject);
    }
}
