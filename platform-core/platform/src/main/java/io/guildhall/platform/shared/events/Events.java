package io.guildhall.platform.shared.events;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Where features publish what has happened. An event is a record named in the past tense. */
@ApplicationScoped
public class Events {

    private Jdbi sql;
    private Clock clock;

    protected Events() {}

    @Inject
    Events(Jdbi sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Publishes these events if and when the current transaction commits, in this order. */
    public void publish(List<? extends Record> events) {
        if (events.isEmpty()) {
            return;
        }
        UUID tenant = TenantContext.required().value();
        Timestamp now = Timestamp.from(clock.instant());
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into outbox_event"
                    + " (tenant_id, id, type, payload, occurred_at) values (:tenant, :id, :type, :payload, :now)");
            for (Record event : events) {
                batch.bind("tenant", tenant)
                        .bind("id", Ids.next())
                        .bind("type", event.getClass().getName())
                        .bind("payload", Json.write(event))
                        .bind("now", now)
                        .add();
            }
            batch.execute();
        });
    }

    public void publish(Record event) {
        publish(List.of(event));
    }
}
