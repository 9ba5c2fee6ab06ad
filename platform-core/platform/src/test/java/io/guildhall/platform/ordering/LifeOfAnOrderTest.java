package io.guildhall.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.ordering.model.Order;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Reason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeOfAnOrderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID BUYER = Ids.next();
    private static final UUID SELLER = Ids.next();
    private static final String NUMBER = "PO-2026-000042";

    @Test
    void an_order_begins_as_placed_and_tells_so() {
        Order order = placed("1280.50", "1.5");

        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(order.placedAt()).isEqualTo(NOW);
        assertThat(order.placed()).isEqualTo(new OrderPlaced(order.id(), NUMBER, BUYER, SELLER, "1280.50", "CNY"));
    }

    @Test
    void the_seller_confirms_and_ships_and_the_buyer_accepts() {
        Order order = placed("1000", "1.2");

        assertThat(order.confirm(Side.SELLER, LATER)).isEqualTo(new OrderConfirmed(order.id(), NUMBER, BUYER, SELLER));
        assertThat(order.ship(Side.SELLER, " Sinotrans ", " SF-1 ", LATER))
                .isEqualTo(new OrderShipped(order.id(), NUMBER, BUYER, SELLER, "Sinotrans", "SF-1"));
        assertThat(order.accept(Side.BUYER, LATER)).isEqualTo(new OrderAccepted(order.id(), NUMBER, BUYER, SELLER));
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.carrier()).isEqualTo("Sinotrans");
    }

    @Test
    void whoever_calls_an_order_off_says_why() {
        Order order = placed("1000", "1.2");

        assertThat(order.cancel(Side.BUYER, " Ordered twice ", LATER))
                .isEqualTo(new OrderCancelled(order.id(), NUMBER, BUYER, SELLER, Side.BUYER, "Ordered twice"));
        assertThat(order.cancelReason()).isEqualTo("Ordered twice");
        assertThat(order.status().isFinal()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_step_is_taken_by_its_side_at_its_time_and_refused_to_anyone_else_and_at_any_other(
            OrderStatus status, Side side, Step step) {
        Order order = come(status);

        if (Order.stepsOf(status, side).contains(step)) {
            take(order, step, side);
            assertThat(order.status()).isEqualTo(after(step));
            return;
        }
        Reason reason = ownerOf(step, side) == side ? OrderingReason.ORDER_STEP_REFUSED : OrderingReason.NOT_YOUR_STEP;
        assertThatThrownBy(() -> take(order, step, side)).isInstanceOfSatisfying(WordedRejection.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getMessage()).contains(NUMBER);
            assertThat(WordedRejection.message(refusal, Texts.in("zh-CN")))
                    .contains(NUMBER)
                    .isNotEqualTo(refusal.getMessage());
        });
        assertThat(order.status()).isEqualTo(status);
    }

    static Stream<Arguments> everything() {
        return Stream.of(OrderStatus.values())
                .flatMap(status -> Stream.of(Side.values())
                        .flatMap(side -> Stream.of(Step.CONFIRM, Step.SHIP, Step.ACCEPT, Step.CANCEL)
                                .map(step -> Arguments.of(status, side, step))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLACED    | BUYER  | CANCEL",
                "PLACED    | SELLER | CONFIRM,CANCEL",
                "CONFIRMED | BUYER  |",
                "CONFIRMED | SELLER | SHIP,CANCEL",
                "SHIPPED   | BUYER  | ACCEPT",
                "SHIPPED   | SELLER |",
                "ACCEPTED  | BUYER  |",
                "ACCEPTED  | SELLER |",
                "CANCELLED | BUYER  |",
                "CANCELLED | SELLER |"
            })
    void each_side_has_these_steps(OrderStatus status, Side side, String steps) {
        Set<Step> expected = EnumSet.noneOf(Step.class);
        if (steps != null) {
            Stream.of(steps.split(",")).map(Step::valueOf).forEach(expected::add);
        }
        assertThat(come(status).stepsOf(side)).isEqualTo(expected);
    }

    @Test
    void a_refusal_says_how_far_the_order_has_come() {
        assertThatThrownBy(() -> come(OrderStatus.SHIPPED).cancel(Side.BUYER, "Too late", LATER))
                .hasMessage("Order " + NUMBER + " can be cancelled by the buyer only before the seller confirms it."
                        + " It is now shipped. Ask the seller.");
    }

    @Test
    void a_shipment_names_its_carrier_and_a_refused_one_changes_nothing() {
        Order order = come(OrderStatus.CONFIRMED);

        refusesField("carrier", () -> order.ship(Side.SELLER, " ", "SF-1", LATER));
        refusesField("carrier", () -> order.ship(Side.SELLER, "x".repeat(101), "", LATER));
        refusesField("trackingNumber", () -> order.ship(Side.SELLER, "Sinotrans", "SF\u0000", LATER));
        assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(order.carrier()).isEmpty();
    }

    @Test
    void a_tracking_number_may_be_missing() {
        Order order = come(OrderStatus.CONFIRMED);
        order.ship(Side.SELLER, "Own lorry", null, LATER);

        assertThat(order.trackingNumber()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void an_order_is_not_called_off_without_a_reason(String reason) {
        Order order = placed("1000", "1.2");

        refusesField("reason", () -> order.cancel(Side.SELLER, reason, LATER));
        refusesField("reason", () -> order.cancel(Side.SELLER, null, LATER));
        refusesField("reason", () -> order.cancel(Side.SELLER, "x".repeat(501), LATER));
        assertThat(order.status()).isEqualTo(OrderStatus.PLACED);
    }

    @ParameterizedTest
    @CsvSource({
        "CNY, 1000,    1.2,   12.00",
        "CNY, 99.99,   1.5,   1.50",
        "CNY, 0.01,    49.9,  0.00",
        "CNY, 0.01,    50,    0.01",
        "CNY, 1000,    0,     0.00",
        "CNY, 1000,    100,   1000.00",
        "JPY, 1001,    2.5,   25",
        "KWD, 10.005,  1,     0.100"
    })
    void the_commission_is_rounded_half_up_to_the_smallest_coin(
            String currency, String total, BigDecimal percent, BigDecimal commission) {
        Order order = new Order(
                Ids.next(), NUMBER, BUYER, SELLER, Money.of(total, currency), Money.zero(currency), percent, NOW);

        assertThat(order.commission()).isEqualTo(Money.of(commission.toPlainString(), currency));
    }

    @Test
    void a_total_is_what_can_be_paid() {
        assertThat(placed("19.995", "1").total()).isEqualTo(Money.of("20.00", "CNY"));
    }

    @Test
    void services_are_paid_with_the_goods_and_bear_no_commission() {
        Order order = placed(SELLER, "1000", "240.50", "1.2");

        assertThat(order.total()).isEqualTo(Money.of("1240.50", "CNY"));
        assertThat(order.services()).isEqualTo(Money.of("240.50", "CNY"));
        assertThat(order.commission()).isEqualTo(Money.of("12.00", "CNY"));
    }

    @Test
    void services_alone_are_no_order() {
        refuses(OrderingReason.NOTHING_TO_PAY, () -> placed(SELLER, "0", "240.50", "1.2"));
        assertThatThrownBy(() -> placed(SELLER, "10", "-0.01", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.004", "-1"})
    void nobody_orders_for_less_than_the_smallest_coin(String total) {
        refuses(OrderingReason.NOTHING_TO_PAY, () -> placed(total, "1"));
    }

    @Test
    void a_company_does_not_order_from_itself() {
        refuses(OrderingReason.OWN_GOODS, () -> placed(BUYER, "10", "0", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "100.01"})
    void a_commission_is_a_part_of_the_total(String percent) {
        assertThatThrownBy(() -> placed("10", percent)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    void every_status_and_step_has_its_words(OrderStatus status) {
        for (String language : Texts.LANGUAGES) {
            assertThat(Texts.in(language).has(status.textKey())).isTrue();
            assertThat(Stream.of(Step.values()))
                    .allMatch(step -> Texts.in(language).has(step.textKey()));
        }
    }

    private static Order placed(String total, String percent) {
        return placed(SELLER, total, "0", percent);
    }

    private static Order placed(UUID seller, String goods, String services, String percent) {
        return new Order(
                Ids.next(),
                NUMBER,
                BUYER,
                seller,
                Money.of(goods, "CNY"),
                Money.of(services, "CNY"),
                new BigDecimal(percent),
                NOW);
    }

    /** An order that has come so far. */
    private static Order come(OrderStatus status) {
        Order order = placed("1000", "1.2");
        if (status == OrderStatus.CANCELLED) {
            take(order, Step.CANCEL, Side.SELLER);
            return order;
        }
        Step[] way = {Step.CONFIRM, Step.SHIP, Step.ACCEPT};
        for (int step = 0; step < status.ordinal(); step++) {
            take(order, way[step], ownerOf(way[step], Side.BUYER));
        }
        assertThat(order.status()).isEqualTo(status);
        return order;
    }

    private static void take(Order order, Step step, Side side) {
        switch (step) {
            case CONFIRM -> order.confirm(side, LATER);
            case SHIP -> order.ship(side, "Sinotrans", "SF-1", LATER);
            case ACCEPT -> order.accept(side, LATER);
            case CANCEL -> order.cancel(side, "Ordered twice", LATER);
            default -> throw new IllegalArgumentException(step + " is taken once, by placing");
        }
    }

    private static OrderStatus after(Step step) {
        return switch (step) {
            case PLACE -> OrderStatus.PLACED;
            case CONFIRM -> OrderStatus.CONFIRMED;
            case SHIP -> OrderStatus.SHIPPED;
            case ACCEPT -> OrderStatus.ACCEPTED;
            case CANCEL -> OrderStatus.CANCELLED;
        };
    }

    /** Whose step it is; calling off is either's. */
    private static Side ownerOf(Step step, Side either) {
        return switch (step) {
            case CONFIRM, SHIP -> Side.SELLER;
            case PLACE, ACCEPT -> Side.BUYER;
            case CANCEL -> either;
        };
    }

    private static void refuses(Reason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }

    private static void refusesField(String field, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(CommonReason.INVALID_INPUT);
            assertThat(rejection.fields()).extracting(error -> error.field()).containsExactly(field);
        });
    }
}
