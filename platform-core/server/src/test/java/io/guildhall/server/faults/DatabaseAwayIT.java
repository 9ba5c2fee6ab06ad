package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL is away for a moment and comes back; nobody restarts anything else. */
@ExtendWith(RunningStack.class)
class DatabaseAwayIT {

    @Test
    void everyone_is_told_to_wait_and_then_all_works_again(TestStack stack) {
        Fair fair = Fair.of(stack);
        Goods castings = fair.publish(50);
        String key = Fair.newKey();
        PageVisitor buyer = fair.atThePages(fair.shipyard());
        buyer.open("/workbench").requireSuccess();
        Api seller = fair.foundry().head().api();
        seller.get("/api/v1/my/products").requireSuccess();
        fair.shipyard().head().api().token();

        stack.stopDatabase();
        try {
            Patience.until(
                    "what is at hand not to be trusted any more",
                    () -> fair.visitor()
                                    .get("/api/v1/products/" + castings.product())
                                    .status()
                            != 200);
            assertProblem(fair.visitor().get("/api/v1/products/" + castings.product()));
            assertProblem(Fair.place(fair.shipyard(), key, Fair.order(1, castings)));
            assertProblem(seller.get("/api/v1/my/products"));
            for (String path : List.of("/", "/products/" + castings.product(), "/workbench", "/cart")) {
                assertPage(path, buyer.open(path));
            }
            assertPage("/", new PageVisitor(stack.marketplaceUrl("faults-nowhere")).open("/"));
            assertThat(stack.server().get("/health/ready").status()).isEqualTo(503);
            assertThat(stack.server().get("/health/live").status()).isEqualTo(200);
        } finally {
            stack.startDatabase();
            Patience.until("Keycloak to have its own connections again", () -> signsIn(stack));
            Patience.until(
                    "the database to be used again",
                    () -> stack.server().get("/health/ready").status() == 200);
        }

        Answer placed = Fair.place(fair.shipyard(), key, Fair.order(1, castings));
        assertThat(Fair.placed(Fair.place(fair.shipyard(), key, Fair.order(1, castings))))
                .isEqualTo(Fair.placed(placed));
        for (String path : List.of("/", "/products/" + castings.product(), "/workbench", "/cart", "/login")) {
            assertThat(buyer.open(path).status()).as(path).isEqualTo(200);
        }
        assertThat(AtOnce.times(
                        16,
                        () -> fair.visitor()
                                .get("/api/v1/products/" + castings.product())
                                .status()))
                .containsOnly(200);
        Upload upload = Upload.of(Fair.nextSku(), 5);
        JsonObject imported = Upload.awaitEnd(
                seller, upload.send(seller).requireSuccess().object().getString("id"));
        assertThat(imported.getInt("imported")).isEqualTo(5);
        Patience.until(
                "what was imported to be found",
                () -> fair.visitor()
                                .get("/api/v1/products?q=" + upload.name().replace(".csv", "-5"))
                                .object()
                                .getInt("total")
                        > 0);
        fair.atThePages(fair.railway()).open("/workbench").requireSuccess();
        fair.books().requireWhole();
    }

    /** Keycloak finds out one by one which of its connections are of no use any more. */
    private static boolean signsIn(TestStack stack) {
        Fair fair = Fair.of(stack);
        List<Supplier<String>> people = new ArrayList<>();
        people.add(() -> stack.operator().token());
        people.add(
                () -> fair.visitor().as(Marketplace.ADMIN, Marketplace.PASSWORD).token());
        for (Company company : List.of(fair.foundry(), fair.shipyard(), fair.railway())) {
            people.add(() -> fair.visitor()
                    .as(company.head().username(), Marketplace.PASSWORD)
                    .token());
        }
        try {
            return AtOnce.all(people).stream().noneMatch(String::isEmpty);
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.object().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static void assertPage(String path, Answer answer) {
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception");
    }
}
