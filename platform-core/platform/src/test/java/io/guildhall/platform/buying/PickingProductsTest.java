package io.guildhall.platform.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PickingProductsTest {

    private static final UUID ACETONE = Ids.next();
    private static final UUID ETHANOL = Ids.next();

    @Test
    void what_is_picked_survives_its_cookie() {
        Selection picked = Selection.written("").with(ACETONE).with(ETHANOL);
        assertThat(Selection.written(picked.written())).isEqualTo(picked);
    }

    @Test
    void a_product_is_picked_once_however_often_it_is_asked_for() {
        assertThat(Selection.written("").with(ACETONE).with(ACETONE).products()).containsExactly(ACETONE);
    }

    @Test
    void a_seventh_product_has_no_room() {
        Selection full =
                Selection.of(Stream.generate(() -> Ids.next().toString()).limit(6));
        assertThat(full.isFull()).isTrue();
        assertThat(full.with(ACETONE)).isEqualTo(full);
        List<UUID> seven = Stream.generate(Ids::next).limit(7).toList();
        assertThatThrownBy(() -> new Selection(seven)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_product_that_is_let_go_makes_room() {
        assertThat(Selection.written("")
                        .with(ACETONE)
                        .with(ETHANOL)
                        .without(ACETONE)
                        .products())
                .containsExactly(ETHANOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "nonsense", "../../etc/passwd", "<script>", "0.0.0.0", "\u0000"})
    void a_cookie_that_is_not_ours_picks_nothing(String cookie) {
        assertThat(Selection.written(cookie).isEmpty()).isTrue();
    }
}
