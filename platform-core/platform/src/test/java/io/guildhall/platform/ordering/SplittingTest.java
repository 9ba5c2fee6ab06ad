package io.guildhall.platform.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.ordering.model.OrderLine;
import io.guildhall.platform.ordering.model.Splitting;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplittingTest {

    private static final UUID BAOSHAN = Ids.next();
    private static final UUID LINZ = Ids.next();

    @Test
    void every_seller_gets_an_order_with_its_lines_in_their_order() {
        PricedVariant plate = Goods.of(BAOSHAN, "PLATE", "10", "4150", "CNY");
        PricedVariant coil = Goods.of(LINZ, "COIL", "5", "4800", "CNY");
        PricedVariant rebar = Goods.of(BAOSHAN, "REBAR", "3", "3620", "CNY");

        List<Splitting.Part> parts = Splitting.of(List.of(plate, coil, rebar));

        assertThat(parts).extracting(Splitting.Part::seller).containsExactly(BAOSHAN, LINZ);
        assertThat(parts.get(0).lines()).containsExactly(plate, rebar);
        assertThat(parts.get(0).total()).isEqualTo(Money.of("52360.00", "CNY"));
        assertThat(parts.get(1).total()).isEqualTo(Money.of("24000.00", "CNY"));
    }

    @Test
    void currencies_never_meet_in_one_order() {
        List<Splitting.Part> parts = Splitting.of(
                List.of(Goods.of(BAOSHAN, "PLATE", "1", "4150", "CNY"), Goods.of(BAOSHAN, "COIL", "1", "690", "USD")));

        assertThat(parts).extracting(Splitting.Part::currency).containsExactly("CNY", "USD");
    }

    @Test
    void a_total_is_the_sum_of_its_rounded_lines() {
        PricedVariant third = Goods.of(BAOSHAN, "A", "1", "0.335", "CNY");
        PricedVariant other = Goods.of(BAOSHAN, "B", "1", "0.335", "CNY");

        Splitting.Part part = Splitting.of(List.of(third, other)).get(0);

        assertThat(part.total()).isEqualTo(Money.of("0.68", "CNY"));
        assertThat(part.orderLines().stream().map(OrderLine::amount).reduce(Money.zero("CNY"), Money::plus))
                .isEqualTo(part.total());
    }

    @Test
    void a_line_keeps_what_the_buyer_saw() {
        PricedVariant plate = Goods.of(BAOSHAN, "PLATE", "2.5", "4150", "CNY");

        OrderLine line = Splitting.of(List.of(plate)).get(0).orderLines().get(0);

        assertThat(line.sku()).isEqualTo("PLATE");
        assertThat(line.productName()).isEqualTo(plate.productName());
        assertThat(line.options()).isEqualTo(plate.options());
        assertThat(line.quantity()).isEqualByComparingTo("2.5");
        assertThat(line.unitPrice()).isEqualTo(Money.of("4150", "CNY"));
        assertThat(line.amount()).isEqualTo(Money.of("10375.00", "CNY"));
    }

    @Test
    void nothing_becomes_no_order() {
        assertThat(Splitting.of(List.of())).isEmpty();
    }
}
