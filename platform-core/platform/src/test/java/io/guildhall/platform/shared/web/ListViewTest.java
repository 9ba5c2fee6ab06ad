package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListViewTest {

    private final ListView<String> list = ListView.of(
                    Link.parse("/orders", "buyer=12&sort=-number&cursor=abc&hide=amount"),
                    List.of("PO-1", "PO-2"),
                    Optional.of("def"))
            .sorted(Sort.descending("number"))
            .filtered("buyer", "12", "Buyer", "Huadong");

    @Test
    void a_heading_sorts_and_sorts_the_other_way_round_when_pressed_again() {
        assertThat(list.sortHref("amount")).isEqualTo("/orders?buyer=12&sort=amount&hide=amount");
        assertThat(list.sorted(Sort.ascending("amount")).sortHref("amount"))
                .isEqualTo("/orders?buyer=12&sort=-amount&hide=amount");
        assertThat(list.ariaSort("number")).isEqualTo("descending");
        assertThat(list.ariaSort("amount")).isEqualTo("none");
    }

    @Test
    void turning_the_page_keeps_everything_else() {
        assertThat(list.nextHref()).contains("/orders?buyer=12&sort=-number&cursor=def&hide=amount");
        assertThat(list.firstHref()).isEqualTo("/orders?buyer=12&sort=-number&hide=amount");
        assertThat(list.isFirstPage()).isFalse();
    }

    @Test
    void a_cleared_filter_begins_at_the_first_page() {
        assertThat(list.filters().get(0).clearHref()).isEqualTo("/orders?sort=-number&hide=amount");
        assertThat(list.clearHref()).isEqualTo("/orders?sort=-number");
    }

    @Test
    void an_export_holds_all_that_matches_in_all_columns() {
        assertThat(list.exportHref("csv")).isEqualTo("/orders?buyer=12&sort=-number&format=csv");
    }

    @Test
    void a_column_can_be_hidden_and_shown_again() {
        assertThat(list.shows("amount")).isFalse();
        assertThat(list.toggleColumnHref("amount")).doesNotContain("hide");
        assertThat(list.toggleColumnHref("buyer")).contains("hide=amount&hide=buyer");
    }

    @Test
    void only_a_sortable_column_sorts() {
        Sort otherwise = Sort.descending("number");

        assertThat(Sort.of(Optional.of("-amount"), Set.of("amount"), otherwise)).isEqualTo(Sort.descending("amount"));
        assertThat(Sort.of(Optional.of("password"), Set.of("amount"), otherwise))
                .isEqualTo(otherwise);
        assertThat(Sort.of(Optional.empty(), Set.of("amount"), otherwise)).isEqualTo(otherwise);
    }
}
