package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.launcher.ApplicationServer;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes keep no session and hear of each other's changes: whichever a request reaches, the answer is the same. */
@ExtendWith(RunningStack.class)
class SeveralNodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void what_one_node_publishes_is_found_on_another_which_may_then_vanish(TestStack stack) {
        Marketplace machinery = Marketplace.of("machinery", stack);
        Company seller = new Companies(machinery, stack).verified("Nordwerk Maschinenbau GmbH");
        Api first = seller.head().api();
        String before = publish(first, "KESTREL");

        ApplicationServer another = stack.startAnotherNode();
        try {
            Api second = first.at("http://" + machinery.slug() + ".localhost:" + another.port());
            assertFound(second, "KESTREL");
            publish(first, "HERON");
            assertFound(second, "HERON");
            publish(second, "PLOVER");
            assertFound(first, "PLOVER");
            withdraw(second, before);
            assertGone(first, "KESTREL");
            assertGone(second, "KESTREL");
        } finally {
            another.kill();
        }
        assertFound(first, "PLOVER");
    }

    private static String publish(Api seller, String sku) {
        JsonObject lathe = Json.createObjectBuilder()
                .add("sku", sku)
                .add("category", "lathes")
                .add("name", "Lathe " + sku)
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add("brand", "Nordwerk")
                                .add("model", sku)
                                .add("condition", "new"))
                .add(
                        "priceTiers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("minQuantity", 1)
                                        .add("unitPrice", 180_000)))
                .add("minOrderQuantity", 1)
                .add("orderMultiple", 1)
                .add("origin", "DE")
                .add("stock", 3)
                .build();
        return seller.post("/api/v1/products", lathe).requireSuccess().object().getString("id");
    }

    private static void withdraw(Api seller, String product) {
        Answer read = seller.get("/api/v1/products/" + product).requireSuccess();
        seller.withHeader("If-Match", read.header("ETag"))
                .post(
                        "/api/v1/products/" + product + "/withdraw",
                        Json.createObjectBuilder().build())
                .requireSuccess();
    }

    private static void assertFound(Api node, String sku) {
        assertThat(soon(node, sku, 1)).as("%s is found by %s", sku, node).isEqualTo(1);
    }

    private static void assertGone(Api node, String sku) {
        assertThat(soon(node, sku, 0)).as("%s is not found by %s", sku, node).isZero();
    }

    private static int soon(Api node, String sku, int expected) {
        Instant latest = Instant.now().plus(PATIENCE);
        int found = count(node, sku);
        while (found != expected && Instant.now().isBefore(latest)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = count(node, sku);
        }
        return found;
    }

    /** How many are found; none where the node is still building its index. */
    private static int count(Api node, String sku) {
        Answer answer = node.get("/api/v1/products?q=" + sku);
        return answer.status() == 503 ? -1 : answer.requireSuccess().object().getInt("total");
    }
}
