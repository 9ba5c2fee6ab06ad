package io.guildhall.platform.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.buying.QuickOrderView.Line;
import io.guildhall.platform.buying.QuickOrderView.State;
import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.CodeAdvice;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckingAQuickOrderTest {

    private static final UUID BUYER = Ids.next();
    private static final UUID SELLER = Ids.next();

    private final Shelf shelf = new Shelf();

    @Test
    void a_code_nothing_has_is_explained_where_its_check_digit_is_wrong() {
        Line line = check(new WrittenLine("108-88-4", "2"));

        assertThat(line.state()).isEqualTo(State.UNKNOWN);
        assertThat(line.problem().orElseThrow().getMessage()).contains("would end in 3", "108-88-3");
        assertThat(check(new WrittenLine("NOTHING", "1")).problem()).isEmpty();
    }

    @Test
    void a_code_that_means_one_thing_is_ready_at_its_price() {
        shelf.has("ACT", SELLER);
        Line line = check(new WrittenLine("ACT", "20"));
        assertThat(line.state()).isEqualTo(State.READY);
        assertThat(line.amount().orElseThrow().amount()).isEqualByComparingTo("240");
    }

    @Test
    void a_code_nobody_has_is_unknown() {
        assertThat(check(new WrittenLine("NONSENSE", "20")).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_code_that_means_several_things_waits_for_a_choice() {
        shelf.has("ACT", SELLER);
        UUID other = shelf.has("ACT", SELLER);
        assertThat(check(new WrittenLine("ACT", "20")).state()).isEqualTo(State.SEVERAL);

        Line chosen = check(new WrittenLine("ACT", "20", Optional.of(other)));
        assertThat(chosen.state()).isEqualTo(State.READY);
        assertThat(chosen.offer().orElseThrow().variant()).isEqualTo(other);
    }

    @Test
    void what_the_code_does_not_mean_cannot_be_chosen() {
        shelf.has("ACT", SELLER);
        shelf.has("ACT", SELLER);
        UUID foreign = shelf.has("ETH", SELLER);
        assertThat(check(new WrittenLine("ACT", "20", Optional.of(foreign))).state())
                .isEqualTo(State.SEVERAL);
    }

    @Test
    void goods_of_ones_own_company_are_not_meant_where_others_have_them() {
        shelf.has("ACT", BUYER);
        UUID foreign = shelf.has("ACT", SELLER);
        assertThat(check(new WrittenLine("ACT", "20")).offer().orElseThrow().variant())
                .isEqualTo(foreign);
    }

    @Test
    void a_quantity_that_is_not_sold_comes_with_the_next_one_that_is() {
        shelf.has("ACT", SELLER);
        Line broken = check(new WrittenLine("ACT", "12"));
        assertThat(broken.state()).isEqualTo(State.QUANTITY);
        assertThat(broken.suggestion()).contains(new BigDecimal("15"));

        Line little = check(new WrittenLine("ACT", "1"));
        assertThat(little.suggestion()).contains(BigDecimal.TEN);
    }

    @Test
    void what_is_left_is_suggested_where_less_is_left() {
        shelf.has("ACT", SELLER);
        Line line = check(new WrittenLine("ACT", "500"));
        assertThat(line.state()).isEqualTo(State.UNAVAILABLE);
        assertThat(line.suggestion()).contains(new BigDecimal("400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "0", "a few", "1e9", "0.0000001", "99999999999999999999999999999999", "١٢"})
    void what_is_no_quantity_is_said_to_be_none(String quantity) {
        shelf.has("ACT", SELLER);
        Line line = check(new WrittenLine("ACT", quantity));
        assertThat(line.state()).isEqualTo(State.QUANTITY);
        assertThat(line.suggestion()).contains(BigDecimal.TEN);
    }

    @Test
    void lines_that_mean_the_same_are_counted_together() {
        UUID variant = shelf.has("ACT", SELLER);
        shelf.means("67-64-1", variant);
        QuickOrderView view = view(new WrittenLine("ACT", "5"), new WrittenLine("67-64-1", "5"));
        assertThat(view.isReady()).isTrue();
        assertThat(view.ready()).containsExactly(Map.entry(variant, BigDecimal.TEN));
    }

    @Test
    void only_the_lines_that_are_right_are_ready() {
        shelf.has("ACT", SELLER);
        QuickOrderView view = view(new WrittenLine("ACT", "20"), new WrittenLine("NONSENSE", "20"));
        assertThat(view.readyCount()).isEqualTo(1);
        assertThat(view.isReady()).isFalse();
        assertThat(view.open()).containsExactly(new WrittenLine("NONSENSE", "20"));
    }

    private static Optional<CodeAdvice> advice(String code) {
        return code.equals("108-88-4")
                ? Optional.of(new CodeAdvice(
                        "cas",
                        LocalizedText.same("CAS"),
                        code,
                        "108-88-3",
                        LocalizedText.same("these digits would end in 3")))
                : Optional.empty();
    }

    private Line check(WrittenLine line) {
        return view(line).lines().get(0);
    }

    private QuickOrderView view(WrittenLine... lines) {
        return new QuickOrderCheck(shelf.meanings, BUYER, shelf::prices, CheckingAQuickOrderTest::advice)
                .check(List.of(lines));
    }

    /** Everything costs 12 a kilogram, from 10 kg on, in multiples of 5; there are 400 kg of it. */
    private static final class Shelf {
        private static final BigDecimal MULTIPLE = BigDecimal.valueOf(5);
        private static final BigDecimal STOCK = BigDecimal.valueOf(400);

        private final Map<String, List<CodeMatch>> meanings = new HashMap<>();
        private final Map<UUID, CodeMatch> variants = new HashMap<>();

        UUID has(String code, UUID seller) {
            UUID variant = Ids.next();
            variants.put(
                    variant,
                    new CodeMatch(
                            variant,
                            Ids.next(),
                            seller,
                            "number",
                            code,
                            "solvents",
                            LocalizedText.same(code),
                            Map.of(),
                            "KGM",
                            true));
            means(code, variant);
            return variant;
        }

        void means(String code, UUID variant) {
            meanings.computeIfAbsent(code, missing -> new ArrayList<>()).add(variants.get(variant));
        }

        CartView prices(Map<UUID, BigDecimal> quantities) {
            List<CartView.Line> lines = new ArrayList<>();
            quantities.forEach((variant, quantity) -> lines.add(line(variants.get(variant), quantity)));
            return new CartView(List.of(new CartView.Group(SELLER, "CNY", lines)), List.of());
        }

        private static CartView.Line line(CodeMatch match, BigDecimal quantity) {
            PricedVariant offer = new PricedVariant(
                    match.variant(),
                    match.product(),
                    match.seller(),
                    match.productNumber(),
                    match.sku(),
                    match.category(),
                    match.productName(),
                    match.options(),
                    quantity,
                    match.unit(),
                    Money.of("12", "CNY"),
                    BigDecimal.TEN,
                    MULTIPLE,
                    2,
                    STOCK);
            boolean sold = quantity.compareTo(BigDecimal.TEN) >= 0
                    && quantity.remainder(MULTIPLE).signum() == 0;
            if (!sold) {
                return new CartView.Line(
                        offer, Optional.of(new Rejection(CatalogReason.QUANTITY_NOT_SOLD, "not sold like this")));
            }
            return new CartView.Line(
                    offer,
                    quantity.compareTo(STOCK) > 0
                            ? Optional.of(new Rejection(CatalogReason.OUT_OF_STOCK, "not so much"))
                            : Optional.empty());
        }
    }
}
