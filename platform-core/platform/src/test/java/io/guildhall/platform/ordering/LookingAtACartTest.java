package io.guildhall.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cart as its buyer sees it, what keeps it from being ordered, and what has changed since it was shown. */
class LookingAtACartTest {

    private static final UUID BUYER = Ids.next();
    private static final UUID SELLER = Ids.next();

    private final PricedVariant plate = Goods.of(SELLER, "PLATE-20", "10", "4150", "CNY");
    private final PricedVariant rebar = Goods.of(SELLER, "REBAR-16", "3", "3620.5", "CNY");

    @Test
    void a_cart_whose_lines_can_all_be_had_is_ordered() {
        CartView cart = cart(Goods.quoted(plate), Goods.quoted(rebar));

        assertThat(cart.isOrderable()).isTrue();
        assertThat(cart.totals()).containsExactly(Money.of("52361.50", "CNY"));
        assertThatCode(() -> LineProblems.refuseAny(cart)).doesNotThrowAnyException();
    }

    @Test
    void an_empty_cart_is_not_ordered() {
        assertThat(cart().isOrderable()).isFalse();
        assertThat(cart().isEmpty()).isTrue();
    }

    @Test
    void the_total_is_of_what_can_be_had() {
        CartView cart = cart(Goods.quoted(plate), Goods.refused(rebar, onlyLeft("2")));

        assertThat(cart.isOrderable()).isFalse();
        assertThat(cart.totals()).containsExactly(Money.of("41500.00", "CNY"));
    }

    @Test
    void a_line_that_cannot_be_had_is_named_with_what_is_left() {
        CartView cart = cart(Goods.quoted(plate), Goods.refused(rebar, onlyLeft("2.5")));

        assertThatThrownBy(() -> LineProblems.refuseAny(cart))
                .isInstanceOfSatisfying(WordedRejection.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(OrderingReason.LINES_REFUSED);
                    assertThat(refusal.fields())
                            .containsExactly(new FieldError(
                                    "quantity-" + rebar.variant(), "REBAR-16: Only 2.5 are available now"));
                    assertThat(refusal.getMessage()).isEqualTo("REBAR-16: Only 2.5 are available now");
                    assertThat(WordedRejection.message(refusal, Texts.in("zh-CN")))
                            .startsWith("REBAR-16")
                            .contains("2.5")
                            .doesNotContain("available");
                });
    }

    @Test
    void every_line_at_fault_is_named_at_once_and_nothing_is_told_of_what_left_the_market() {
        UUID gone = Ids.next();
        Map<UUID, BigDecimal> quantities = quantities(plate, rebar);
        quantities.put(gone, BigDecimal.ONE);
        CartView cart = Carts.grouped(
                List.of(
                        Goods.refused(plate, onlyLeft("1")),
                        Goods.refused(rebar, new Rejection(CatalogReason.NOT_FOR_SALE, "No longer sold"))),
                quantities,
                BUYER);

        assertThat(cart.gone()).containsExactly(gone);
        assertThat(cart.lineCount()).isEqualTo(3);
        assertThatThrownBy(() -> LineProblems.refuseAny(cart))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.fields())
                                .containsExactly(
                                        new FieldError(
                                                "quantity-" + gone, "A product in your cart is no longer offered"),
                                        new FieldError(
                                                "quantity-" + plate.variant(), "PLATE-20: Only 1 are available now"),
                                        new FieldError(
                                                "quantity-" + rebar.variant(),
                                                "A product in your cart is no longer offered")));
    }

    @Test
    void a_company_cannot_have_its_own_goods() {
        CartView cart = Carts.grouped(List.of(Goods.quoted(plate)), quantities(plate), SELLER);

        assertThat(cart.isOrderable()).isFalse();
        assertThatThrownBy(() -> LineProblems.refuseAny(cart)).hasMessageContaining("its own goods");
    }

    @Test
    void what_was_shown_is_ordered() {
        CartView cart = cart(Goods.quoted(plate), Goods.quoted(rebar));

        assertThatCode(() -> {
                    ShownPrices.requireSameLines(cart.shown(), quantities(plate, rebar));
                    ShownPrices.requireSamePrices(cart.shown(), cart);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_price_that_changed_is_named_with_the_one_that_was_shown() {
        List<WantedLine> shown = List.of(
                new WantedLine(plate.variant(), plate.quantity(), new BigDecimal("4100")),
                new WantedLine(rebar.variant(), rebar.quantity(), new BigDecimal("3620.50")));

        assertThatThrownBy(() -> ShownPrices.requireSamePrices(shown, cart(Goods.quoted(plate), Goods.quoted(rebar))))
                .isInstanceOfSatisfying(Rejection.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(OrderingReason.CHANGED_SINCE_SHOWN);
                    assertThat(refusal.fields())
                            .containsExactly(new FieldError(
                                    "quantity-" + plate.variant(),
                                    "PLATE-20: the price was 4100 and is now 4150 CNY. Nothing has been ordered."));
                });
    }

    @Test
    void a_line_shown_without_a_price_takes_any() {
        List<WantedLine> shown = List.of(new WantedLine(plate.variant(), plate.quantity(), null));

        assertThatCode(() -> ShownPrices.requireSamePrices(shown, cart(Goods.quoted(plate))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_cart_that_changed_in_another_window_is_not_ordered() {
        List<WantedLine> shown = cart(Goods.quoted(plate)).shown();

        Stream.of(
                        quantities(rebar),
                        quantities(plate, rebar),
                        new HashMap<UUID, BigDecimal>(),
                        new HashMap<>(Map.of(plate.variant(), new BigDecimal("11"))))
                .forEach(now -> assertThatThrownBy(() -> ShownPrices.requireSameLines(shown, now))
                        .isInstanceOfSatisfying(
                                Rejection.class,
                                refusal -> assertThat(refusal.reason()).isEqualTo(OrderingReason.CHANGED_SINCE_SHOWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000001", "0.0000001"})
    void what_is_no_quantity_is_refused(String quantity) {
        assertThatThrownBy(() -> Carts.check(Map.of(plate.variant(), new BigDecimal(quantity))))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldError::field)
                                .containsExactly("quantity-" + plate.variant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "1000000000", "2.50000000"})
    void a_quantity_may_be_small_or_large(String quantity) {
        assertThatCode(() -> Carts.check(Map.of(plate.variant(), new BigDecimal(quantity))))
                .doesNotThrowAnyException();
    }

    @Test
    void a_refusal_marks_the_field_of_its_line() {
        WordedRejection refusal = onlyLeft("2");

        FormView form = WordedRejection.onForm(FormView.empty(), refusal, Texts.in("en"));

        assertThat(form.error("quantity")).contains("Only 2 are available now");
    }

    private static WordedRejection onlyLeft(String left) {
        return WordedRejection.ofField(CatalogReason.OUT_OF_STOCK, "quantity", "catalog.reason.out-of-stock", left);
    }

    private static CartView cart(QuotedVariant... quotes) {
        return Carts.grouped(
                List.of(quotes),
                quantities(Stream.of(quotes).map(QuotedVariant::offer).toArray(PricedVariant[]::new)),
                BUYER);
    }

    private static Map<UUID, BigDecimal> quantities(PricedVariant... goods) {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        Stream.of(goods).forEach(each -> quantities.put(each.variant(), each.quantity()));
        return quantities;
    }
}
