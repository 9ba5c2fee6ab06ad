package io.guildhall.platform.buying;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.buying.Comparison.Compared;
import io.guildhall.platform.buying.Comparison.Row;
import io.guildhall.platform.buying.Comparison.State;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparingProductsTest {

    private static final BigDecimal PURE = new BigDecimal("99.5");

    @Test
    void products_that_say_the_same_do_not_differ() {
        Comparison comparison = compare(
                Goods.solvent("acetone", Map.of("purity", PURE), "drum"),
                Goods.solvent("ethanol", Map.of("purity", new BigDecimal("99.50")), "drum"));

        assertThat(row(comparison, "purity").differs()).isFalse();
        assertThat(row(comparison, "pack").differs()).isFalse();
    }

    @Test
    void a_value_the_seller_has_not_given_is_not_like_one_that_is_given() {
        Comparison comparison = compare(
                Goods.solvent("acetone", Map.of("purity", PURE), "drum"), Goods.solvent("ethanol", Map.of(), "drum"));

        Row purity = row(comparison, "purity");
        assertThat(purity.differs()).isTrue();
        assertThat(purity.cells()).extracting(Comparison.Cell::state).containsExactly(State.GIVEN, State.NOT_GIVEN);
    }

    @Test
    void what_is_never_said_of_such_goods_does_not_apply() {
        Comparison comparison = compare(
                Goods.solvent("acetone", Map.of("grade", "AR"), "drum"),
                Goods.pump("P-7", Map.of("power", BigDecimal.TEN)));

        assertThat(row(comparison, "power").cells())
                .extracting(Comparison.Cell::state)
                .containsExactly(State.NOT_APPLICABLE, State.GIVEN);
        assertThat(row(comparison, "grade").cells())
                .extracting(Comparison.Cell::state)
                .containsExactly(State.GIVEN, State.NOT_GIVEN);
    }

    @Test
    void numbers_in_different_units_stand_in_rows_of_their_own() {
        Comparison comparison = compare(
                Goods.solvent("acetone", Map.of("purity", PURE), "drum"), Goods.pump("P-7", Map.of("purity", PURE)));

        List<Row> purities = rows(comparison)
                .filter(row -> row.attribute().code().equals("purity"))
                .toList();
        assertThat(purities).extracting(row -> row.attribute().unit()).containsExactly("P1", "59");
        assertThat(purities).allMatch(Row::differs);
    }

    @Test
    void variants_tell_every_value_there_is_of_what_they_differ_in() {
        Comparison comparison =
                compare(Goods.solvent("acetone", Map.of(), "drum", "can"), Goods.solvent("ethanol", Map.of(), "can"));

        assertThat(row(comparison, "pack").cells())
                .extracting(Comparison.Cell::values)
                .containsExactly(List.of("drum", "can"), List.of("can"));
    }

    @Test
    void what_nobody_says_anything_of_has_no_row() {
        Comparison comparison =
                compare(Goods.solvent("acetone", Map.of(), "drum"), Goods.solvent("ethanol", Map.of(), "can"));

        assertThat(rows(comparison)).extracting(row -> row.attribute().code()).containsExactly("pack");
    }

    private static Comparison compare(ProductView... products) {
        return Comparison.of(
                Stream.of(products)
                        .map(product -> new Compared(product, LocalizedText.same("Seller"), true))
                        .toList(),
                Goods.shelves(),
                List.of());
    }

    private static Row row(Comparison comparison, String attribute) {
        return rows(comparison)
                .filter(row -> row.attribute().code().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Row> rows(Comparison comparison) {
        return comparison.sections().stream().flatMap(section -> section.rows().stream());
    }
}
