package io.guildhall.platform.tenancy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeletingATenantsRowsTest {

    @Test
    void rows_that_refer_to_others_go_first() {
        List<String> order = TenantStore.childrenFirst(
                Set.of("orders", "order_line", "order_event", "tier"),
                Map.of("order_line", Set.of("orders"), "order_event", Set.of("order_line", "orders")));

        assertThat(order).containsExactlyInAnyOrder("orders", "order_line", "order_event", "tier");
        assertThat(order.indexOf("order_event")).isLessThan(order.indexOf("order_line"));
        assertThat(order.indexOf("order_line")).isLessThan(order.indexOf("orders"));
    }

    @Test
    void tables_that_may_not_be_touched_are_left_out() {
        assertThat(TenantStore.childrenFirst(Set.of("tier"), Map.of("tier", Set.of("currency"))))
                .containsExactly("tier");
    }
}
