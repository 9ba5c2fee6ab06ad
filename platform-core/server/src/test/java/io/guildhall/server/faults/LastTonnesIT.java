package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Books.Stock;
import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many want the last of something in the same moment. */
@ExtendWith(RunningStack.class)
class LastTonnesIT {
    private Fair fair;

    @BeforeEach
    void open(TestStack stack) {
        fair = Fair.of(stack);
    }

    @AfterEach
    void the_books_are_whole_and_balanced_to_the_cent() {
        fair.books().requireWhole();
        JsonObject balance = fair.admin()
                .get("/api/v1/ledger/trial-balance")
                .requireSuccess()
                .object();
        assertThat(balance.getBoolean("balanced")).isTrue();
        for (JsonObject total : balance.getJsonArray("totals").getValuesAs(JsonObject.class)) {
            assertThat(total.getJsonNumber("debits").bigDecimalValue())
                    .isEqualByComparingTo(total.getJsonNumber("credits").bigDecimalValue());
        }
    }

    @Test
    void of_two_who_want_the_last_ten_tonnes_one_gets_them_and_the_other_is_told() {
        Goods castings = fair.publish(10);

        List<Answer> answers = atOnce(castings, 10, fair.shipyard(), fair.railway());

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer refused = refused(answers).get(0);
        assertThat(refused.object().getString("type")).isEqualTo("/problems/lines-refused");
        assertThat(Fair.fault(refused).getString("field")).isEqualTo(castings.field());
        assertThat(Fair.fault(refused).getString("message")).isEqualTo(castings.sku() + ": Only 0 are available now");
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(10, 10));
    }

    @Test
    void who_comes_second_is_told_how_much_is_left_and_can_have_that() {
        Goods castings = fair.publish(10);

        List<Answer> answers = atOnce(castings, 6, fair.shipyard(), fair.railway());

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(Fair.fault(refused(answers).get(0)).getString("message"))
                .isEqualTo(castings.sku() + ": Only 4 are available now");
        Fair.place(fair.shipyard(), Fair.order(4, castings)).requireSuccess();
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(10, 10));
    }

    @Test
    void of_twenty_orders_at_once_over_ten_tonnes_ten_are_placed() {
        Goods castings = fair.publish(10);
        Company[] buyers = new Company[20];
        for (int one = 0; one < buyers.length; one++) {
            buyers[one] = one % 2 == 0 ? fair.shipyard() : fair.railway();
        }

        List<Answer> answers = atOnce(castings, 1, buyers);

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(refused(answers)).hasSize(10).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(Fair.fault(refused).getString("message"))
                    .isEqualTo(castings.sku() + ": Only 0 are available now");
        });
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(10, 10));
    }

    @Test
    void who_cannot_have_one_line_gets_none() {
        Goods plenty = fair.publish(100);
        Goods few = fair.publish(1);

        Answer refused = Fair.place(fair.shipyard(), Fair.order(2, plenty, few));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(Fair.fault(refused).getString("field")).isEqualTo(few.field());
        assertThat(fair.books().stockOf(plenty)).isEqualTo(new Stock(100, 0));
    }

    @Test
    void orders_that_want_the_same_goods_in_another_order_do_not_wait_for_each_other_in_a_circle() {
        Goods one = fair.publish(100);
        Goods other = fair.publish(100);
        List<Supplier<Answer>> orders = new ArrayList<>();
        for (int pair = 0; pair < 8; pair++) {
            orders.add(() -> Fair.place(fair.shipyard(), Fair.order(1, one, other)));
            orders.add(() -> Fair.place(fair.railway(), Fair.order(1, other, one)));
        }

        assertThat(AtOnce.all(orders)).extracting(Answer::status).containsOnly(201);
        assertThat(fair.books().stockOf(one)).isEqualTo(new Stock(100, 16));
        assertThat(fair.books().stockOf(other)).isEqualTo(new Stock(100, 16));
    }

    private static List<Answer> atOnce(Goods goods, int tonnes, Company... buyers) {
        return AtOnce.all(List.of(buyers).stream()
                .<Supplier<Answer>>map(buyer -> () -> Fair.place(buyer, Fair.order(tonnes, goods)))
                .toList());
    }

    private static List<Answer> refused(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() != 201).toList();
    }
}
