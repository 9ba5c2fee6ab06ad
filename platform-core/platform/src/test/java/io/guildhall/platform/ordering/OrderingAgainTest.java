package io.guildhall.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderingAgainTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID SELLER = Ids.next();
    private static final UUID ACETONE = Ids.next();

    @Test
    void the_same_price_is_the_same() {
        assertThat(again("12", "KGM", Optional.empty()).change()).isEqualTo(Reorder.Change.SAME);
    }

    @Test
    void a_higher_price_is_told_with_its_share() {
        Reorder.Line line = again("12.60", "KGM", Optional.empty());
        assertThat(line.change()).isEqualTo(Reorder.Change.DEARER);
        assertThat(line.share()).isEqualByComparingTo("0.05");
        assertThat(again("9", "KGM", Optional.empty()).change()).isEqualTo(Reorder.Change.CHEAPER);
    }

    @Test
    void what_is_refused_now_is_left_out() {
        Rejection none = new Rejection(CatalogReason.OUT_OF_STOCK, "sold out");
        Reorder reorder = reorder(Optional.of(priced("12", "KGM")), Optional.of(none));
        assertThat(reorder.isOrderable()).isFalse();
        assertThat(reorder.quantities()).isEmpty();
        assertThat(reorder.lines().get(0).change()).isEqualTo(Reorder.Change.UNAVAILABLE);
    }

    @Test
    void what_is_gone_says_so() {
        Reorder.Line line = reorder(Optional.empty(), Optional.empty()).lines().get(0);
        assertThat(line.refusal()).get().extracting(Throwable::getMessage).isEqualTo("It is no longer offered");
        assertThat(line.share()).isEqualByComparingTo("0");
    }

    @Test
    void twenty_kilograms_are_not_ordered_again_as_twenty_tonnes() {
        Reorder.Line line = again("12000", "TNE", Optional.empty());
        assertThat(line.isOrderable()).isFalse();
        assertThat(line.refusal())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("another unit");
    }

    @Test
    void what_can_be_had_goes_into_the_cart_in_the_same_quantity() {
        assertThat(reorder(Optional.of(priced("12", "KGM")), Optional.empty()).quantities())
                .containsExactly(Map.entry(ACETONE, BigDecimal.valueOf(20)));
    }

    private static Reorder.Line again(String price, String unit, Optional<Rejection> refusal) {
        return reorder(Optional.of(priced(price, unit)), refusal).lines().get(0);
    }

    private static Reorder reorder(Optional<PricedVariant> offer, Optional<Rejection> refusal) {
        CartView now = offer.map(priced -> new CartView(
                        List.of(new CartView.Group(SELLER, "CNY", List.of(new CartView.Line(priced, refusal)))),
                        List.of()))
                .orElseGet(() -> new CartView(List.of(), List.of(ACETONE)));
        return Reorder.of(order(), now);
    }

    private static PricedVariant priced(String price, String unit) {
        return new PricedVariant(
                ACETONE,
                Ids.next(),
                SELLER,
                "number",
                "ACT",
                "solvents",
                LocalizedText.same("Acetone"),
                Map.of(),
                BigDecimal.valueOf(20),
                unit,
                Money.of(price, "CNY"),
                BigDecimal.TEN,
                BigDecimal.ONE,
                2,
                BigDecimal.valueOf(400));
    }

    private static OrderView order() {
        return new OrderView(
                Ids.next(),
                1,
                Ids.next(),
                "PO-2026-000001",
                OrderStatus.ACCEPTED,
                Ids.next(),
                SELLER,
                "Lan Zhou",
                Money.of("240", "CNY"),
                BigDecimal.ONE,
                new Delivery("Lab", "Hamburg", "", ""),
                "",
                "",
                "",
                NOW,
                NOW,
                List.of(new OrderView.Line(
                        ACETONE,
                        Ids.next(),
                        "ACT",
                        LocalizedText.same("Acetone"),
                        Map.of(),
                        BigDecimal.valueOf(20),
                        "KGM",
                        new BigDecimal("12.000000"),
                        new BigDecimal("240"),
                        SaleTerms.NONE,
                        Optional.empty())),
                List.of(),
                List.of());
    }
}
