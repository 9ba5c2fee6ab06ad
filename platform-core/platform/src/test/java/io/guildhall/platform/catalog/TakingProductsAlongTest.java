package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TakingProductsAlongTest {

    private static final UUID SPRINGS = Ids.next();
    private static final UUID WASHERS = Ids.next();
    private static final UUID ONE = Ids.next();
    private static final UUID TWO = Ids.next();

    @Test
    void a_renamed_attribute_keeps_its_value_in_products_and_in_their_variants() {
        Reworked spring = product(Map.of("wire", "steel", "load", 3), Map.of(ONE, Map.of("wire", "brass")));

        Reworked renamed = spring.after(rework(Rework.Kind.RENAME_ATTRIBUTE, "", "wireMetal"));

        assertThat(renamed.attributes()).containsOnly(Map.entry("wireMetal", "steel"), Map.entry("load", 3));
        assertThat(renamed.variants()).containsEntry(ONE, Map.of("wireMetal", "brass"));
    }

    @Test
    void only_the_merged_value_becomes_the_other_one() {
        Rework merge = rework(Rework.Kind.MERGE_VALUE, "stahl", "steel");

        assertThat(product(Map.of("wire", "stahl"), Map.of()).after(merge).attributes())
                .containsEntry("wire", "steel");
        assertThat(product(Map.of("wire", "brass"), Map.of()).after(merge).attributes())
                .containsEntry("wire", "brass");
        assertThat(product(Map.of("coating", "stahl"), Map.of()).after(merge).attributes())
                .containsOnly(Map.entry("coating", "stahl"));
    }

    @Test
    void a_product_two_variants_of_which_would_become_one_stays_as_it_is() {
        Reworked both = product(Map.of(), Map.of(ONE, Map.of("wire", "stahl"), TWO, Map.of("wire", "steel")));
        Reworked apart = product(
                Map.of(), Map.of(ONE, Map.of("wire", "stahl", "size", 1), TWO, Map.of("wire", "steel", "size", 2)));
        Rework merge = rework(Rework.Kind.MERGE_VALUE, "stahl", "steel");

        assertThat(both.after(merge)).isEqualTo(both);
        assertThat(apart.after(merge).variants())
                .containsEntry(ONE, Map.of("wire", "steel", "size", 1))
                .containsEntry(TWO, Map.of("wire", "steel", "size", 2));
    }

    @Test
    void a_dropped_attribute_takes_only_its_own_values() {
        Reworked dropped =
                product(Map.of("wire", "steel", "load", 3), Map.of()).after(rework(Rework.Kind.DROP_ATTRIBUTE, "", ""));

        assertThat(dropped.attributes()).containsOnly(Map.entry("load", 3));
    }

    @Test
    void products_of_a_merged_category_go_into_the_other_one_with_all_their_values() {
        Reworked moved =
                product(Map.of("wire", "steel"), Map.of()).after(rework(Rework.Kind.MERGE_CATEGORY, "", WASHERS + ""));

        assertThat(moved.category()).isEqualTo(WASHERS);
        assertThat(moved.attributes()).containsOnly(Map.entry("wire", "steel"));
    }

    @Test
    void undoing_gives_back_what_was_taken_wherever_nobody_has_changed_it_since() {
        Rework rename = rework(Rework.Kind.RENAME_ATTRIBUTE, "", "wireMetal");
        Reworked before = product(Map.of("wire", "steel", "load", 3), Map.of(ONE, Map.of("wire", "brass")));
        Reworked after = before.after(rename);

        assertThat(after.restored(before, after)).isEqualTo(before);
    }

    @Test
    void undoing_leaves_what_a_seller_has_changed_since() {
        Rework merge = rework(Rework.Kind.MERGE_VALUE, "stahl", "steel");
        Reworked before = product(Map.of("wire", "stahl", "load", 3), Map.of());
        Reworked after = before.after(merge);
        Reworked edited = product(Map.of("wire", "brass", "load", 4), Map.of());
        Reworked elsewhere = new Reworked(WASHERS, Map.of("wire", "steel"), Map.of());

        assertThat(edited.restored(before, after)).isEqualTo(edited);
        assertThat(elsewhere.restored(before, after).category()).isEqualTo(WASHERS);
        assertThat(elsewhere.restored(before, after).attributes()).containsOnly(Map.entry("wire", "stahl"));
    }

    @Test
    void undoing_knows_nothing_of_variants_that_are_new() {
        Rework rename = rework(Rework.Kind.RENAME_ATTRIBUTE, "", "wireMetal");
        Reworked before = product(Map.of(), Map.of(ONE, Map.of("wire", "brass")));
        Reworked after = before.after(rename);
        Reworked grown =
                product(Map.of(), Map.of(ONE, Map.of("wireMetal", "brass"), TWO, Map.of("wireMetal", "steel")));

        assertThat(grown.restored(before, after).variants())
                .containsEntry(ONE, Map.of("wire", "brass"))
                .containsEntry(TWO, Map.of("wireMetal", "steel"));
    }

    private static Reworked product(Map<String, Object> attributes, Map<UUID, Map<String, Object>> variants) {
        return new Reworked(SPRINGS, attributes, variants);
    }

    private static Rework rework(Rework.Kind kind, String from, String into) {
        Instant now = Instant.parse("2026-11-25T12:00:00Z");
        return new Rework(1, kind, List.of(SPRINGS), "wire", from, into, 0, 0, 0, "Admin", now, null);
    }
}
