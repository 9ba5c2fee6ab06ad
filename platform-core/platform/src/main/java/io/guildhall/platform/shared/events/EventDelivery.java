package io.guildhall.platform.shared.events;

import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One event's way to its handlers. All handlers of an event share the transaction that takes it out of the outbox. */
@TenantFacade
class EventDelivery {

    private static final int BATCH = 200;

    private record Waiting(String type, String payload) {}

    private Jdbi sql;
    private Instance<EventHandler<?>> handlers;

    protected EventDelivery() {}

    @Inject
    EventDelivery(Jdbi sql, Instance<EventHandler<?>> handlers) {
        this.sql = sql;
        this.handlers = handlers;
    }

    /** The ids of the tenant's events whose time has come, oldest first. */
    List<UUID> due() {
        return sql.withHandle(handle -> handle.createQuery("select id from outbox_event where tenant_id = :tenant"
                        + " and next_attempt_at <= now() order by id limit " + BATCH)
                .bind("tenant", TenantContext.required().value())
                .mapTo(UUID.class)
                .list());
    }

    /** Hands the event to everyone who has not had it, unless another node is at it; answers its type where it did. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<String> deliver(UUID event) {
        return sql.withHandle(handle -> {
            Optional<Waiting> waiting = lock(handle, event);
            if (waiting.isPresent()) {
                for (EventHandler<?> handler : handlers) {
                    if (handler.eventType().getName().equals(waiting.get().type())) {
                        hand(handler, waiting.get().payload());
                    }
                }
                handle.createUpdate("delete from outbox_event where tenant_id = :tenant and id = :id")
                        .bind("tenant", TenantContext.required().value())
                        .bind("id", event)
                        .execute();
            }
            return waiting.map(Waiting::type);
        });
    }

    /** Puts the event off: by one second after the first failure, doubled by each further one, an hour at most. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void postpone(UUID event, RuntimeException failure) {
        String error = String.valueOf(failure.getMessage());
        sql.useHandle(handle -> handle.createUpdate("update outbox_event set attempts = attempts + 1,"
                        + " next_attempt_at = now() + least(power(2, attempts), 3600) * interval '1 second',"
                        + " last_error = :error where tenant_id = :tenant and id = :id")
                .bind("error", error.substring(0, Math.min(error.length(), 1_000)))
                .bind("tenant", TenantContext.required().value())
                .bind("id", event)
                .execute());
    }

    private static Optional<Waiting> lock(Handle handle, UUID event) {
        return handle.createQuery("select type, payload from outbox_event where tenant_id = :tenant and id = :id"
                        + " for update skip locked")
                .bind("tenant", TenantContext.required().value())
                .bind("id", event)
                .map((row, context) -> new Waiting(row.getString("type"), row.getString("payload")))
                .findOne();
    }

    private static <E extends Record> void hand(EventHandler<E> handler, String payload) {
        handler.handle(Json.read(payload, handler.eventType()));
    }
}
