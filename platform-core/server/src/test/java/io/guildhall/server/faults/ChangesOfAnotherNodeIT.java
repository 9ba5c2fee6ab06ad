package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What another node changed is shown here soon, although products at hand are shown without asking the database. */
@ExtendWith(RunningStack.class)
class ChangesOfAnotherNodeIT {

    /** Products at hand are trusted for a minute: what is seen sooner was heard of. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void a_description_is_read_again_once_this_node_hears_that_it_changed(TestStack stack) throws SQLException {
        Fair fair = Fair.of(stack);
        Goods castings = fair.publish(40);
        Patience.until("the news of the product to be over", () -> isQuiet(stack));
        String name = product(fair, castings).getString("name");

        asAnotherNode(
                stack,
                "update product set version = version + 1, name = jsonb_set(name, '{en}', '\"Ingots\"')"
                        + " where id = '" + castings.product() + "'");
        assertThat(product(fair, castings).getString("name"))
                .as("what is at hand")
                .isEqualTo(name);

        asAnotherNode(
                stack,
                "insert into listing_change (tenant, product) select tenant_id, id from product where id = '"
                        + castings.product() + "'");
        Patience.until(
                "the change to be shown",
                SOON,
                () -> product(fair, castings).getString("name").equals("Ingots"));
    }

    @Test
    void stock_is_read_again_once_this_node_hears_that_it_moved(TestStack stack) throws SQLException {
        Fair fair = Fair.of(stack);
        Goods castings = fair.publish(40);
        Patience.until("the news of the product to be over", () -> isQuiet(stack));
        assertThat(product(fair, castings).getInt("stock")).isEqualTo(40);

        asAnotherNode(stack, "update variant set on_hand = 25 where id = '" + castings.variant() + "'");
        Patience.until(
                "the moved stock to be shown",
                SOON,
                () -> product(fair, castings).getInt("stock") == 25);

        asAnotherNode(stack, "update variant set on_hand = 40 where id = '" + castings.variant() + "'");
    }

    @Test
    void categories_are_read_again_once_this_node_hears_that_they_changed(TestStack stack) throws SQLException {
        Fair fair = Fair.of(stack);
        Patience.until("the news of the categories to be over", () -> isQuiet(stack));
        String name = gearUnits(fair);

        asAnotherNode(stack, renaming("'Gear units, renamed elsewhere'"));
        Patience.until(
                "the renamed category to be shown",
                SOON,
                () -> gearUnits(fair).equals("Gear units, renamed elsewhere"));

        asAnotherNode(stack, renaming("'" + name + "'"));
    }

    private static String renaming(String name) {
        return "update category set version = version + 1, name = jsonb_set(name, '{en}', to_jsonb(" + name
                + "::text)) where code = 'gear-units' and tenant_id = (select id from tenant where slug = '" + Fair.SLUG
                + "')";
    }

    private static String gearUnits(Fair fair) {
        return fair.visitor()
                .get("/api/v1/categories/gear-units")
                .requireSuccess()
                .object()
                .getString("name");
    }

    private static JsonObject product(Fair fair, Goods goods) {
        return fair.visitor()
                .get("/api/v1/products/" + goods.product())
                .requireSuccess()
                .object();
    }

    /** Whether every event was handled, and whatever followed from it is a while ago. */
    private static boolean isQuiet(TestStack stack) {
        try (Connection connection = stack.database().connect("guildhall", "postgres");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select not exists (select from outbox_event) and not exists"
                        + " (select from listing_change where noted_at > now() - interval '2 seconds')")) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void asAnotherNode(TestStack stack, String statement) throws SQLException {
        try (Connection connection = stack.database().connect("guildhall", "postgres");
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate(statement)).isEqualTo(1);
        }
    }
}
