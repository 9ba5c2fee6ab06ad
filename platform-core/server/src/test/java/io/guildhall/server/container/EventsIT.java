package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.AnotherNode;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class EventsIT extends InsidePayara {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Longer than the dispatcher pauses. */
    private static final Duration A_WHILE = Duration.ofMillis(700);

    private final UUID bell = UUID.randomUUID();

    @Inject
    private EntityManager entities;

    @Inject
    private Jdbi sql;

    @Inject
    private Events events;

    @Inject
    private Porter porter;

    @Inject
    private AnotherNode anotherNode;

    @Test
    void an_event_arrives_once_after_its_transaction_has_ended_and_in_its_tenant() {
        AtomicReference<UUID> tenant = new AtomicReference<>();
        AtomicReference<List<String>> seen = new AtomicReference<>();
        porter.when(bell, () -> {
            tenant.set(TenantContext.required().value());
            seen.set(slugs());
        });
        run(steel, () -> {
            entities.persist(Sample.article("written-before-the-bell"));
            events.publish(new BellRang(bell));
            pause(A_WHILE);
            assertThat(porter.times(bell)).isZero();
        });

        await(() -> porter.times(bell) > 0);
        pause(A_WHILE);

        assertThat(porter.times(bell)).isOne();
        assertThat(tenant).hasValue(steel);
        assertThat(seen).hasValue(List.of("written-before-the-bell"));
        assertThat(in(steel, this::waiting)).isEmpty();
    }

    @Test
    void an_event_of_a_refused_transaction_never_arrives() {
        assertThatThrownBy(() -> run(steel, () -> {
                    events.publish(new BellRang(bell));
                    throw new Rejection(CommonReason.INVALID_INPUT, "No");
                }))
                .isInstanceOf(Rejection.class);
        pause(A_WHILE);

        assertThat(porter.times(bell)).isZero();
    }

    @Test
    void an_event_whose_handler_failed_comes_again_as_if_for_the_first_time() {
        AtomicInteger attempts = new AtomicInteger();
        porter.when(bell, () -> {
            entities.persist(Sample.article("attempt-" + attempts.incrementAndGet()));
            entities.flush();
            if (attempts.get() == 1) {
                throw new IllegalStateException("The porter slept");
            }
        });
        run(steel, () -> events.publish(new BellRang(bell)));

        await(() -> porter.times(bell) == 2);
        await(() -> in(steel, this::waiting).isEmpty());

        assertThat(in(steel, this::slugs)).containsExactly("attempt-2");
    }

    @Test
    void an_event_that_one_node_is_delivering_is_left_to_it_by_another() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        porter.when(bell, () -> {
            begun.countDown();
            awaitQuietly(mayEnd);
        });
        run(steel, () -> events.publish(new BellRang(bell)));
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        UUID event = in(steel, this::waiting).get(0);
        anotherNode.deliver(steel, event);
        mayEnd.countDown();
        await(() -> in(steel, this::waiting).isEmpty());

        assertThat(porter.times(bell)).isOne();
    }

    private List<UUID> waiting() {
        return sql.withHandle(handle -> handle.createQuery("select id from outbox_event")
                .mapTo(UUID.class)
                .list());
    }

    private List<String> slugs() {
        return sql.withHandle(handle -> handle.createQuery("select slug from article")
                .mapTo(String.class)
                .list());
    }

    private static void await(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("It did not happen in time").isBefore(latest);
            pause(Duration.ofMillis(50));
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
