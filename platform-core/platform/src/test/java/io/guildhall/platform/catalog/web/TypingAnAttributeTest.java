package io.guildhall.platform.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypingAnAttributeTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    @Test
    void codes_are_made_of_the_english_names_where_none_are_typed() {
        type("name.en", "Steel grade");
        type("name.zh-CN", "牌号");
        type("type", "ENUMERATION");
        value(0, "", "Hot rolled", "热轧");
        value(1, "Q235B", "", "");

        OwnAttribute attribute = AttributeForm.typed(form).attribute(Optional.empty(), false);

        assertThat(attribute.code()).isEqualTo("steelGrade");
        assertThat(attribute.definition().allowedValues())
                .extracting(AllowedValue::code)
                .containsExactly("hot-rolled", "Q235B");
        assertThat(attribute.definition().allowedValues().get(1).name().in("zh-CN"))
                .isEqualTo("Q235B");
    }

    @Test
    void a_chinese_name_alone_needs_a_code_beside_it() {
        type("name.zh-CN", "牌号");
        type("type", "ENUMERATION");
        value(0, "", "", "热轧");

        assertThat(wrong()).containsExactlyInAnyOrder("code", "allowedValues[0].code");
    }

    @Test
    void what_belongs_to_another_type_is_left_out() {
        type("name.en", "Width");
        type("type", "NUMBER");
        type("unit", "MMT");
        type("variant", "true");
        value(0, "wide", "Wide", "宽");

        OwnAttribute attribute = AttributeForm.typed(form).attribute(Optional.empty(), false);

        assertThat(attribute.definition().unit()).isEqualTo("MMT");
        assertThat(attribute.definition().variant()).isFalse();
        assertThat(attribute.definition().allowedValues()).isEmpty();
    }

    @Test
    void an_enumeration_without_values_and_a_type_nobody_knows_are_refused() {
        type("name.en", "Grade");
        type("type", "ENUMERATION");
        assertThat(wrong()).containsExactly("allowedValues");

        type("type", "COLOUR");
        assertThat(wrong()).containsExactly("type");
    }

    @Test
    void an_attribute_in_use_keeps_code_type_and_unit_whatever_is_sent() {
        type("name.en", "Width");
        type("type", "NUMBER");
        type("unit", "MMT");
        OwnAttribute known = AttributeForm.typed(form).attribute(Optional.empty(), false);
        type("name.en", "Nominal width");
        type("code", "somethingElse");
        type("type", "TEXT");
        type("unit", "");

        OwnAttribute changed = AttributeForm.typed(form).attribute(Optional.of(known), true);

        assertThat(changed.code()).isEqualTo("width");
        assertThat(changed.definition().type()).isEqualTo(AttributeType.NUMBER);
        assertThat(changed.definition().unit()).isEqualTo("MMT");
        assertThat(changed.definition().name().in("en")).isEqualTo("Nominal width");
    }

    @Test
    void rows_move_up_and_down_and_go_and_everything_typed_stays() {
        value(0, "a", "First", "");
        value(1, "b", "Second", "第二");
        value(2, "c", "Third", "");
        value(3, "", "", "");
        AttributeForm typed = AttributeForm.typed(form);

        assertThat(codes(typed)).as("without the empty row at the end").containsExactly("a", "b", "c");
        assertThat(codes(typed.arranged("up.1"))).containsExactly("b", "a", "c");
        assertThat(typed.arranged("up.1").focus()).isZero();
        assertThat(codes(typed.arranged("down.0"))).containsExactly("b", "a", "c");
        assertThat(codes(typed.arranged("remove.1"))).containsExactly("a", "c");
        assertThat(codes(typed.arranged("more"))).hasSize(8).startsWith("a", "b", "c");
        assertThat(typed.arranged("up.1").view().value("allowedValues[0].name.zh-CN"))
                .isEqualTo("第二");
    }

    @Test
    void buttons_that_lead_nowhere_change_nothing() {
        value(0, "a", "First", "");
        AttributeForm typed = AttributeForm.typed(form);

        for (String button : List.of("up.0", "down.0", "remove.7", "remove.-1", "sideways.0", "")) {
            assertThat(codes(typed.arranged(button))).as(button).containsExactly("a");
        }
    }

    @Test
    void an_attribute_comes_back_from_its_form_as_it_was() {
        type("name.en", "Grade");
        type("name.zh-CN", "牌号");
        type("group.en", "Material");
        type("type", "ENUMERATION");
        type("required", "true");
        value(0, "Q235B", "Q235B", "");
        OwnAttribute attribute = AttributeForm.typed(form).attribute(Optional.empty(), false);

        assertThat(AttributeForm.of(attribute, 3).attribute(Optional.of(attribute), true))
                .isEqualTo(attribute);
        assertThat(AttributeForm.of(attribute, 3).view().value("version")).isEqualTo("3");
    }

    private List<String> wrong() {
        Rejection rejection = catchThrowableOfType(
                Rejection.class, () -> AttributeForm.typed(form).attribute(Optional.empty(), false));
        return rejection.fields().stream().map(FieldError::field).toList();
    }

    private static List<String> codes(AttributeForm form) {
        return form.rows().stream().map(AttributeForm.Row::code).toList();
    }

    private void type(String field, String value) {
        form.putSingle(field, value);
    }

    private void value(int row, String code, String english, String chinese) {
        type(AttributeForm.field(row, "code"), code);
        type(AttributeForm.field(row, "name.en"), english);
        type(AttributeForm.field(row, "name.zh-CN"), chinese);
    }
}
