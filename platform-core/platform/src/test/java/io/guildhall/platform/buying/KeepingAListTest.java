package io.guildhall.platform.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.buying.model.ProductList;
import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.ordering.CartView;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingAListTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID COMPANY = Ids.next();
    private static final UUID SELLER = Ids.next();
    private static final UUID ACETONE = Ids.next();
    private static final UUID ETHANOL = Ids.next();

    @Test
    void a_list_belongs_to_the_company_it_was_begun_for() {
        ProductList list = new ProductList(COMPANY, " Monthly   solvents ", null, "Lan Zhou", NOW);
        assertThat(list.name()).isEqualTo("Monthly solvents");
        assertThat(list.note()).isEmpty();
        assertThat(list.isOf(COMPANY)).isTrue();
        assertThat(list.isOf(SELLER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "\u202Egnp.exe"})
    void a_list_needs_a_name_people_can_read(String name) {
        assertThatThrownBy(() -> new ProductList(COMPANY, name, "", "Lan Zhou", NOW))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void what_can_be_ordered_goes_into_the_cart_and_the_rest_says_why_not() {
        ProductListView view = view(
                List.of(item(ACETONE, "KGM"), item(ETHANOL, "KGM")),
                priced(ACETONE, "KGM", Optional.empty()),
                priced(ETHANOL, "KGM", Optional.of(new Rejection(CatalogReason.OUT_OF_STOCK, "sold out"))));

        assertThat(view.quantities()).containsExactly(Map.entry(ACETONE, BigDecimal.valueOf(20)));
        assertThat(view.orderableCount()).isEqualTo(1);
        assertThat(view.isOrderable()).isFalse();
        assertThat(view.totals())
                .extracting(Money::amount)
                .singleElement()
                .asString()
                .startsWith("240");
    }

    @Test
    void what_is_gone_for_good_keeps_its_name() {
        ProductListView view = view(List.of(item(ACETONE, "KGM")));
        ProductListView.Line line = view.lines().get(0);
        assertThat(line.item().productName().in("en")).isEqualTo("Acetone");
        assertThat(line.refusal()).get().extracting(Throwable::getMessage).isEqualTo("It is no longer offered");
        assertThat(view.totals()).isEmpty();
    }

    @Test
    void a_quantity_in_kilograms_is_not_ordered_in_tonnes() {
        ProductListView view = view(List.of(item(ACETONE, "KGM")), priced(ACETONE, "TNE", Optional.empty()));
        assertThat(view.orderableCount()).isZero();
        assertThat(view.lines().get(0).refusal())
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("another unit");
    }

    private static ProductListView view(List<ListItem> items, CartView.Line... now) {
        return ProductListView.of(
                new ListSummary(Ids.next(), 1, "Monthly solvents", "", items.size(), "Lan Zhou", NOW),
                items,
                new CartView(List.of(new CartView.Group(SELLER, "CNY", List.of(now))), List.of()));
    }

    private static ListItem item(UUID variant, String unit) {
        return new ListItem(
                variant,
                Ids.next(),
                "ACT",
                LocalizedText.same("Acetone"),
                unit,
                BigDecimal.valueOf(20),
                "",
                "Lan Zhou",
                NOW);
    }

    private static CartView.Line priced(UUID variant, String unit, Optional<Rejection> refusal) {
        return new CartView.Line(
                new PricedVariant(
                        variant,
                        Ids.next(),
                        SELLER,
                        "number",
                        "ACT",
                        "solvents",
                        LocalizedText.same("Acetone"),
                        Map.of(),
                        BigDecimal.valueOf(20),
                        unit,
                        Money.of("12", "CNY"),
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        2,
                        BigDecimal.valueOf(400)),
                refusal);
    }
}
