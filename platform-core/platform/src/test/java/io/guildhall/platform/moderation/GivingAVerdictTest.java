package io.guildhall.platform.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivingAVerdictTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            REFUSE, -, -, reason
            REFUSE, '', because, reason
            REFUSE, NO_REASON, -, reason
            REFUSE, OTHER, -, words
            REFUSE, OTHER, ' ', words
            ASK_FOR_CHANGES, INCOMPLETE, -, words
            TAKE_DOWN, -, -, reason
            APPROVE, NO_REASON, -, reason
            """)
    void one_that_does_not_say_enough_is_refused(Decision decision, String reason, String words, String field) {
        assertThatThrownBy(() -> Verdict.of(decision, reason, words))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection ->
                                assertThat(rejection.fields().get(0).field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            APPROVE, -, -
            APPROVE, '', ''
            REFUSE, duplicate, -
            REFUSE, OTHER, because
            ASK_FOR_CHANGES, INCOMPLETE, the purity
            REINSTATE, -, -
            """)
    void one_that_says_enough_is_taken(Decision decision, String reason, String words) {
        assertThat(Verdict.of(decision, reason, words).decision()).isEqualTo(decision);
    }

    @Test
    void words_beyond_measure_are_refused() {
        assertThatThrownBy(() -> Verdict.of(Decision.REFUSE, "OTHER", "x".repeat(Verdict.LONGEST_WORDS + 1)))
                .isInstanceOf(Rejection.class);
    }
}
