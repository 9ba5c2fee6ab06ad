package io.guildhall.platform.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldingByDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-06-30, 2026-07-01, 2026-12-31, false",
        "2026-01-01, 2026-06-30, 2026-06-30, 2026-12-31, true",
        ", , 2026-06-30, 2026-12-31, true",
        ", 2026-06-29, 2026-06-30, , false",
        "2026-07-01, , , 2026-06-30, false",
        "2026-03-01, 2026-03-02, 2026-01-01, 2026-12-31, true",
    })
    void lists_overlap_where_a_day_is_in_both(
            LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil, boolean overlap) {
        PriceListTerms one = terms(from, until);
        PriceListTerms other = terms(otherFrom, otherUntil);

        assertThat(one.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(one)).isEqualTo(overlap);
    }

    @Test
    void the_first_and_the_last_day_count() {
        LocalDate day = LocalDate.of(2026, 11, 25);

        assertThat(terms(day, day).holdsOn(day)).isTrue();
        assertThat(terms(day.plusDays(1), null).holdsOn(day)).isFalse();
        assertThat(terms(null, day.minusDays(1)).holdsOn(day)).isFalse();
        assertThat(terms(null, null).holdsOn(day)).isTrue();
    }

    private static PriceListTerms terms(LocalDate from, LocalDate until) {
        return new PriceListTerms(
                "Contract", Optional.ofNullable(from), Optional.ofNullable(until), List.of(), Map.of());
    }
}
