package io.guildhall.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class WatchingTheServerIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void figures_are_shown_to_the_cluster_and_not_to_visitors(TestStack stack) {
        Answer inside = stack.server().get("/metrics");
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.body()).contains("memory_usedHeap_bytes");

        assertThat(stack.platform().get("/metrics").status()).isEqualTo(404);
        assertThat(stack.platform().get("/metrics?scope=application").status()).isEqualTo(404);
    }

    @Test
    void a_request_belongs_to_the_trace_its_client_began(TestStack stack) {
        stack.operator()
                .withHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/api/v1/marketplaces")
                .requireSuccess();

        String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        assertThat(soon(() -> stack.traces().batches().stream().anyMatch(batch -> batch.contains(id))))
                .as("The trace that the client began is among those that arrived")
                .isTrue();
    }

    private static boolean soon(BooleanSupplier condition) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean() && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return condition.getAsBoolean();
    }
}
