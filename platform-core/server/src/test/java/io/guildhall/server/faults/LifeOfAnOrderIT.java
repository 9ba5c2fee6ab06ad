package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.web.Formats;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.server.faults.Books.Stock;
import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order through all its states by both its sides, with what is booked at each step. */
@ExtendWith(RunningStack.class)
class LifeOfAnOrderIT {
    private static final JsonObject NOTHING = JsonObject.EMPTY_JSON_OBJECT;
    private static final JsonObject SHIPMENT = Json.createObjectBuilder()
            .add("carrier", "Kuehne + Nagel")
            .add("trackingNumber", "KN-4711")
            .build();
    private static final JsonObject REASON =
            Json.createObjectBuilder().add("reason", "The dock is closed").build();

    /** Three tonnes, and 0.8 per cent of them. */
    private static final BigDecimal TOTAL = new BigDecimal("3703.68");

    private static final String OF_THE_FAIR = " join tenant t on t.id = o.tenant_id where t.slug = '" + Fair.SLUG + "'";

    private static final BigDecimal FEE = new BigDecimal("29.63");

    private Fair fair;
    private Api buyer;
    private Api seller;
    private Goods castings;
    private String order;
    private String number;

    @BeforeEach
    void place_an_order(TestStack stack) {
        fair = Fair.of(stack);
        buyer = fair.shipyard().head().api();
        seller = fair.foundry().head().api();
        castings = fair.publish(10);
        JsonObject placed = Fair.placed(Fair.place(fair.shipyard(), Fair.order(3, castings)));
        order = "/api/v1/orders/" + placed.getString("id");
        number = placed.getString("number");
    }

    @AfterEach
    void the_books_are_whole() {
        fair.books().requireWhole();
    }

    @Test
    void goods_and_money_change_hands_step_by_step() {
        assertThat(state()).isEqualTo("PLACED HELD");
        assertThat(stock()).isEqualTo(new Stock(10, 3));
        assertThat(booked()).isEqualTo(Map.of("ESCROW_HELD", TOTAL.negate(), "PROVIDER_CLEARING", TOTAL));

        step(seller, "confirm", NOTHING);
        assertThat(state()).isEqualTo("CONFIRMED HELD");
        assertThat(stock()).isEqualTo(new Stock(10, 3));

        step(seller, "ship", SHIPMENT);
        assertThat(state()).isEqualTo("SHIPPED HELD");
        assertThat(stock()).isEqualTo(new Stock(7, 0));
        assertThat(booked()).isEqualTo(Map.of("ESCROW_HELD", TOTAL.negate(), "PROVIDER_CLEARING", TOTAL));

        step(buyer, "accept", NOTHING);
        assertThat(state()).isEqualTo("ACCEPTED RELEASED");
        assertThat(stock()).isEqualTo(new Stock(7, 0));
        assertThat(booked()).isEqualTo(Map.of("COMMISSION_INCOME", FEE.negate(), "PROVIDER_CLEARING", FEE));
        assertThat(fair.books().journalOf(id()))
                .containsExactly(
                        "ORDER_PLACED BUYER_RECEIVABLE +3703.68, ESCROW_HELD -3703.68",
                        "PAYMENT_RECEIVED PROVIDER_CLEARING +3703.68, BUYER_RECEIVABLE -3703.68",
                        "ESCROW_RELEASED ESCROW_HELD +3703.68, SELLER_PAYABLE -3674.05, COMMISSION_INCOME -29.63",
                        "SELLER_PAID SELLER_PAYABLE +3674.05, PROVIDER_CLEARING -3674.05");
    }

    @Test
    void services_are_paid_by_the_buyer_and_earned_by_the_marketplace_when_the_goods_are_accepted() {
        placeWithHaulage();
        assertThat(read(buyer).getJsonNumber("total").bigDecimalValue()).isEqualByComparingTo("5143.68");
        assertThat(booked())
                .isEqualTo(Map.of(
                        "ESCROW_HELD", new BigDecimal("-5143.68"), "PROVIDER_CLEARING", new BigDecimal("5143.68")));

        step(seller, "confirm", NOTHING);
        step(seller, "ship", SHIPMENT);
        step(buyer, "accept", NOTHING);

        assertThat(booked())
                .isEqualTo(Map.of(
                        "COMMISSION_INCOME",
                        FEE.negate(),
                        "SERVICE_INCOME",
                        new BigDecimal("-1440.00"),
                        "PROVIDER_CLEARING",
                        new BigDecimal("1469.63")));
        assertThat(fair.books().journalOf(id()))
                .containsExactly(
                        "ORDER_PLACED BUYER_RECEIVABLE +5143.68, ESCROW_HELD -5143.68",
                        "PAYMENT_RECEIVED PROVIDER_CLEARING +5143.68, BUYER_RECEIVABLE -5143.68",
                        "ESCROW_RELEASED ESCROW_HELD +5143.68, SELLER_PAYABLE -3674.05, COMMISSION_INCOME -29.63,"
                                + " SERVICE_INCOME -1440.00",
                        "SELLER_PAID SELLER_PAYABLE +3674.05, PROVIDER_CLEARING -3674.05");
    }

    @Test
    void services_are_refunded_with_the_goods() {
        placeWithHaulage();

        step(seller, "cancel", REASON);

        assertThat(state()).isEqualTo("CANCELLED REFUNDED");
        assertThat(booked()).isEmpty();
        assertThat(fair.books().journalOf(id()).subList(2, 4))
                .containsExactly(
                        "ORDER_CANCELLED ESCROW_HELD +5143.68, BUYER_RECEIVABLE -5143.68",
                        "PAYMENT_REFUNDED BUYER_RECEIVABLE +5143.68, PROVIDER_CLEARING -5143.68");
    }

    /** Three tonnes, which are hauled for 480.00 each. */
    private void placeWithHaulage() {
        JsonObject wish = Json.createObjectBuilder(Fair.order(3, castings))
                .add(
                        "services",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("supplier", fair.foundry().id())
                                        .add("code", "heavy-haulage")
                                        .add("expectedAmount", 1440)))
                .build();
        order = "/api/v1/orders/"
                + Fair.placed(Fair.place(fair.shipyard(), wish)).getString("id");
    }

    @Test
    void the_admin_sees_how_much_was_ordered_and_how_much_of_it_was_called_off() {
        step(buyer, "cancel", REASON);
        Formats formats = new Formats(Texts.in("en"), ZoneOffset.UTC, Clock.systemUTC());
        int orders = fair.books().count("select count(*) from trade_order o" + OF_THE_FAIR);
        int cancelled =
                fair.books().count("select count(*) from trade_order o" + OF_THE_FAIR + " and o.status = 'CANCELLED'");
        BigDecimal turnover = new BigDecimal(fair.books()
                        .count("select (sum(total - services_total) * 100)::int from trade_order o" + OF_THE_FAIR
                                + " and o.status <> 'CANCELLED'"))
                .movePointLeft(2);

        String dashboard = fair.atThePages(Marketplace.ADMIN)
                .open("/console")
                .requireSuccess()
                .body();

        assertThat(figure(dashboard, "Orders")).isEqualTo(formats.number(orders));
        assertThat(figure(dashboard, "Turnover in CNY")).isEqualTo(formats.money(turnover, "CNY"));
        assertThat(dashboard)
                .contains(
                        cancelled == 1
                                ? "in the last 30 days; one was cancelled"
                                : "in the last 30 days; " + cancelled + " were cancelled");
    }

    /** What the dashboard says below that label. */
    private static String figure(String page, String label) {
        Matcher figure = Pattern.compile("gh-stat-label\">" + label + "</p>\\s*<p class=\"gh-stat-value\">([^<]+)</p>")
                .matcher(page);
        assertThat(figure.find()).as(label + " in " + page).isTrue();
        return figure.group(1);
    }

    @Test
    void both_sides_and_the_marketplace_read_the_same_timeline() {
        step(seller, "confirm", NOTHING);
        step(seller, "ship", SHIPMENT);
        step(buyer, "accept", NOTHING);

        JsonObject seen = read(buyer);
        assertThat(read(seller)).isEqualTo(seen);
        assertThat(read(fair.admin())).isEqualTo(seen);
        assertThat(seen.getJsonArray("timeline").getValuesAs(JsonObject.class))
                .extracting(event -> event.getString("step"), event -> event.getString("company"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "place", fair.shipyard().id()),
                        org.assertj.core.groups.Tuple.tuple(
                                "confirm", fair.foundry().id()),
                        org.assertj.core.groups.Tuple.tuple(
                                "ship", fair.foundry().id()),
                        org.assertj.core.groups.Tuple.tuple(
                                "accept", fair.shipyard().id()));
        assertThat(seen.getString("carrier")).isEqualTo("Kuehne + Nagel");
    }

    @Test
    void for_anyone_else_there_is_no_such_order() {
        Api stranger = fair.railway().head().api();

        assertThat(stranger.get(order).status()).isEqualTo(404);
        assertThat(stranger.post(order + "/confirm", NOTHING).status()).isEqualTo(404);
        assertThat(stranger.post(order + "/cancel", REASON).status()).isEqualTo(404);
    }

    @Test
    void the_buyer_calls_it_off_until_the_seller_confirms() {
        step(buyer, "cancel", REASON);

        assertCalledOff();
    }

    @Test
    void the_seller_calls_it_off_until_the_goods_leave() {
        step(seller, "confirm", NOTHING);
        assertRefused(buyer.post(order + "/cancel", REASON), 409, "order-step-refused");

        step(seller, "cancel", REASON);

        assertCalledOff();
    }

    @Test
    void nobody_calls_off_what_has_left() {
        step(seller, "confirm", NOTHING);
        step(seller, "ship", SHIPMENT);

        assertRefused(buyer.post(order + "/cancel", REASON), 409, "order-step-refused");
        assertRefused(seller.post(order + "/cancel", REASON), 409, "order-step-refused");
        step(buyer, "accept", NOTHING);
        assertRefused(buyer.post(order + "/cancel", REASON), 409, "order-step-refused");
    }

    @Test
    void a_step_belongs_to_one_side_and_has_its_time() {
        assertRefused(buyer.post(order + "/confirm", NOTHING), 403, "not-your-step");
        assertRefused(seller.post(order + "/accept", NOTHING), 403, "not-your-step");
        assertRefused(seller.post(order + "/ship", SHIPMENT), 409, "order-step-refused");
        assertRefused(buyer.post(order + "/accept", NOTHING), 409, "order-step-refused");
        assertThat(buyer.post(order + "/confirm", NOTHING).body()).contains(number);
        step(seller, "confirm", NOTHING);
        assertRefused(seller.post(order + "/confirm", NOTHING), 409, "order-step-refused");
        assertThat(state()).isEqualTo("CONFIRMED HELD");
    }

    @Test
    void who_read_an_older_state_is_told_to_look_again() {
        String read = buyer.get(order).header("ETag");
        step(seller, "confirm", NOTHING);

        assertRefused(buyer.withHeader("If-Match", read).post(order + "/cancel", REASON), 409, "changed-meanwhile");
        assertRefused(seller.withHeader("If-Match", read).post(order + "/cancel", REASON), 409, "changed-meanwhile");
        assertThat(seller.withHeader("If-Match", "yesterday's")
                        .post(order + "/cancel", REASON)
                        .status())
                .isEqualTo(422);
        String now = seller.get(order).header("ETag");
        Answer shipped = seller.withHeader("If-Match", now).post(order + "/ship", SHIPMENT);
        assertThat(shipped.status()).isEqualTo(200);
        assertThat(shipped.header("ETag")).isNotEqualTo(now);
    }

    @Test
    void of_two_who_decide_otherwise_in_the_same_moment_one_is_told() {
        List<Answer> answers = AtOnce.all(
                List.of(() -> seller.post(order + "/confirm", NOTHING), () -> buyer.post(order + "/cancel", REASON)));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(state()).isEqualTo(answers.get(0).status() == 200 ? "CONFIRMED HELD" : "CANCELLED REFUNDED");
    }

    @Test
    void a_step_that_is_sent_many_times_at_once_happens_once() {
        Fair.place(fair.railway(), Fair.order(5, castings)).requireSuccess();
        assertThat(manyTimes(seller, "confirm", NOTHING)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(manyTimes(seller, "ship", SHIPMENT)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(stock()).isEqualTo(new Stock(7, 5));
        assertThat(manyTimes(buyer, "accept", NOTHING)).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(fair.books().journalOf(id())).hasSize(4);
    }

    @Test
    void an_order_that_is_called_off_many_times_at_once_gives_everything_back_once() {
        assertThat(manyTimes(buyer, "cancel", REASON)).containsOnlyOnce(200).containsOnly(200, 409);

        assertCalledOff();
    }

    @Test
    void goods_leave_while_their_seller_describes_them_anew() {
        List<String> confirmed = Stream.generate(() -> Fair.placed(Fair.place(fair.railway(), Fair.order(1, castings)))
                        .getString("id"))
                .limit(6)
                .toList();
        confirmed.forEach(each ->
                seller.post("/api/v1/orders/" + each + "/confirm", NOTHING).requireSuccess());
        String product = "/api/v1/products/" + castings.product();
        String read = seller.get(product).header("ETag");
        List<Supplier<Answer>> deeds = new ArrayList<>();
        confirmed.forEach(each -> {
            deeds.add(() -> seller.post("/api/v1/orders/" + each + "/ship", SHIPMENT));
            deeds.add(() -> seller.withHeader("If-Match", read).put(product, Fair.casting(castings.sku(), 10)));
        });

        List<Answer> answers = AtOnce.all(deeds);

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        for (int ship = 0; ship < answers.size(); ship += 2) {
            assertThat(answers.get(ship).status()).as(answers.get(ship).body()).isEqualTo(200);
        }
    }

    private List<Integer> manyTimes(Api side, String step, JsonObject body) {
        return AtOnce.all(Stream.generate(() -> (Supplier<Answer>) () -> side.post(order + "/" + step, body))
                        .limit(4)
                        .toList())
                .stream()
                .map(Answer::status)
                .toList();
    }

    private void assertCalledOff() {
        assertThat(state()).isEqualTo("CANCELLED REFUNDED");
        assertThat(stock()).isEqualTo(new Stock(10, 0));
        assertThat(booked()).isEmpty();
        assertThat(fair.books().journalOf(id()).subList(2, 4))
                .containsExactly(
                        "ORDER_CANCELLED ESCROW_HELD +3703.68, BUYER_RECEIVABLE -3703.68",
                        "PAYMENT_REFUNDED BUYER_RECEIVABLE +3703.68, PROVIDER_CLEARING -3703.68");
        assertThat(read(seller).getString("cancelReason")).isEqualTo("The dock is closed");
    }

    private void step(Api side, String step, JsonObject body) {
        side.post(order + "/" + step, body).requireSuccess();
    }

    private String state() {
        JsonObject read = read(buyer);
        return read.getString("status") + " " + read.getJsonObject("payment").getString("status");
    }

    private JsonObject read(Api reader) {
        return reader.get(order).requireSuccess().object();
    }

    private Stock stock() {
        return fair.books().stockOf(castings);
    }

    private Map<String, BigDecimal> booked() {
        return fair.books().bookedFor(id());
    }

    private String id() {
        return order.substring(order.lastIndexOf('/') + 1);
    }

    private static void assertRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.object().getString("type")).isEqualTo("/problems/" + problem);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
}
