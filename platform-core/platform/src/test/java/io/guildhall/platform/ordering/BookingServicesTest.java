package io.guildhall.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.service.ServiceTerms;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Services chosen with the goods of a cart. */
class BookingServicesTest {

    private static final UUID MILL = Ids.next();
    private static final UUID FOUNDRY = Ids.next();

    private static final List<ServiceView> ON_SALE = List.of(
            service("freight", "75", "TNE"),
            service("inspection", "850", "ORDER"),
            service("storage", "4.5", "TNE-DAY"));

    private final CartView cart =
            new CartView(List.of(group(MILL, "12.5", "4150", "CNY"), group(FOUNDRY, "2", "900", "CNY")), List.of());

    @Test
    void each_order_of_a_cart_is_offered_what_can_be_computed_from_it() {
        CartView offered = Booking.offered(cart, ON_SALE);

        assertThat(offered.groups())
                .extracting(group -> group.services().stream()
                        .map(service -> service.code() + " " + service.amount())
                        .toList())
                .containsExactly(
                        List.of("freight 937.50 CNY", "inspection 850.00 CNY"),
                        List.of("freight 150.00 CNY", "inspection 850.00 CNY"));
    }

    @Test
    void goods_in_other_money_are_offered_none() {
        CartView dollars = new CartView(List.of(group(MILL, "1", "100", "USD")), List.of());

        assertThat(Booking.offered(dollars, ON_SALE).groups().get(0).services()).isEmpty();
    }

    @Test
    void what_is_wanted_goes_with_the_goods_it_is_wanted_for_and_once() {
        CartView booked = Booking.booked(
                cart, ON_SALE, List.of(want(FOUNDRY, "inspection", "850"), want(FOUNDRY, "inspection", null)));

        assertThat(booked.servicesOf(MILL, "CNY")).isEmpty();
        assertThat(booked.servicesOf(FOUNDRY, "CNY"))
                .containsExactly(new BookedService(
                        "inspection",
                        LocalizedText.same("inspection"),
                        "ORDER",
                        new BigDecimal("850"),
                        BigDecimal.ONE,
                        Money.of("850.00", "CNY")));
        assertThat(booked.servicesOf(FOUNDRY, "USD")).isEmpty();
    }

    @Test
    void what_cannot_be_had_is_named_each_with_its_field() {
        UUID stranger = Ids.next();

        assertThatThrownBy(() -> Booking.booked(
                        cart,
                        ON_SALE,
                        List.of(
                                want(MILL, "freight", null),
                                want(MILL, "polishing", null),
                                want(FOUNDRY, "storage", null),
                                want(stranger, "freight", null))))
                .isInstanceOfSatisfying(Rejection.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(OrderingReason.SERVICES_REFUSED);
                    assertThat(refusal.fields())
                            .extracting(FieldError::field)
                            .containsExactly(
                                    "service-" + MILL + "-polishing",
                                    "service-" + FOUNDRY + "-storage",
                                    "service-" + stranger + "-freight");
                    assertThat(refusal.fields().get(1).message()).startsWith("storage: its price does not follow");
                });
    }

    @Test
    void an_amount_that_changed_is_named_with_the_one_that_was_shown() {
        assertThatThrownBy(() -> Booking.booked(cart, ON_SALE, List.of(want(MILL, "freight", "900"))))
                .isInstanceOfSatisfying(Rejection.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(OrderingReason.CHANGED_SINCE_SHOWN);
                    assertThat(refusal.fields())
                            .containsExactly(new FieldError(
                                    "service-" + MILL + "-freight",
                                    "freight: the price was 900 and is now 937.50 CNY. Nothing has been ordered."));
                });
    }

    @Test
    void a_number_nobody_can_have_seen_is_none() {
        assertThatThrownBy(() -> want(MILL, "freight", "1e99999")).isInstanceOf(Rejection.class);
    }

    private static WantedService want(UUID seller, String code, String amount) {
        return new WantedService(seller, code, amount == null ? null : new BigDecimal(amount));
    }

    private static CartView.Group group(UUID seller, String tonnes, String price, String currency) {
        return new CartView.Group(
                seller,
                currency,
                List.of(new CartView.Line(
                        Goods.of(seller, "PLATE-" + tonnes, tonnes, price, currency), Optional.empty())));
    }

    private static ServiceView service(String code, String price, String unit) {
        LocalizedText name = LocalizedText.same(code);
        return new ServiceView(Ids.next(), code, new ServiceTerms(name, name, Money.of(price, "CNY"), unit, true), 1);
    }
}
