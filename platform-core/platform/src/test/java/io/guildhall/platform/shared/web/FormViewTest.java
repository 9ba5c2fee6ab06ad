package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.Rejection;
import org.junit.jupiter.api.Test;

class FormViewTest {

    @Test
    void what_was_typed_stays_even_where_it_is_wrong() {
        FormView form = FormView.empty().with("weight", "-2").reject("weight", "More than 0 kg");

        assertThat(form.value("weight")).isEqualTo("-2");
        assertThat(form.error("weight")).contains("More than 0 kg");
        assertThat(form.hasErrors()).isTrue();
    }

    @Test
    void the_first_error_of_a_field_stays_and_every_one_counts_once() {
        FormView form = FormView.empty()
                .reject("weight", "More than 0 kg")
                .reject("weight", "At most 3 decimals")
                .reject("Someone else saved first");

        assertThat(form.error("weight")).contains("More than 0 kg");
        assertThat(form.errorCount()).isEqualTo(2);
    }

    @Test
    void a_broken_rule_stands_beside_its_field_or_on_top_of_the_form() {
        FormView field = FormView.empty().reject(Rejection.of("quantity", "Only %d t are left", 10));
        FormView whole = FormView.empty().reject(Rejection.notFound("order", 7));

        assertThat(field.error("quantity")).contains("Only 10 t are left");
        assertThat(field.problem()).isEmpty();
        assertThat(whole.problem()).contains("There is no order 7");
    }

    @Test
    void a_field_says_what_describes_it() {
        FormView form = FormView.empty().reject("lines[2].quantity", "Too many");

        assertThat(FormView.id("lines[2].quantity")).isEqualTo("field-lines-2-quantity");
        assertThat(form.describedBy("lines[2].quantity", true))
                .isEqualTo("field-lines-2-quantity-error field-lines-2-quantity-help");
        assertThat(form.describedBy("name", false)).isNull();
    }
}
