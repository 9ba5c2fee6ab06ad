package io.guildhall.platform.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCursorTest {

    @Test
    void a_place_that_was_given_out_is_the_same_when_it_comes_back() {
        TimeCursor place = new TimeCursor(Instant.parse("2026-03-01T08:30:00.123456Z"), Ids.next());
        assertThat(TimeCursor.parse(place.toString())).contains(place);
    }

    @Test
    void nothing_is_the_beginning() {
        assertThat(TimeCursor.parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "yesterday", "2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z_", "x_y"})
    void what_is_no_place_is_refused(String cursor) {
        assertThatThrownBy(() -> TimeCursor.parse(cursor)).isInstanceOf(Rejection.class);
    }
}
