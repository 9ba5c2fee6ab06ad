package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributesOfACategoryTest {

    private final Category plates =
            new Category(Ids.next(), "plates", null, LocalizedText.of("Plates", "中厚板"), 0, List.of());

    @Test
    void an_attribute_asked_for_again_takes_the_place_of_the_former() {
        plates.ask(choice("grade", "Q235B"));
        plates.ask(choice("finish", "hot-rolled"));
        plates.ask(choice("grade", "Q235B", "Q355B"));

        assertThat(plates.ownAttributes().list()).extracting(OwnAttribute::code).containsExactly("grade", "finish");
        assertThat(plates.ownAttributes()
                        .find("grade")
                        .orElseThrow()
                        .definition()
                        .allowedValues())
                .hasSize(2);
    }

    @Test
    void an_attribute_changes_places_with_its_neighbour_and_stays_within_the_form() {
        plates.ask(choice("grade", "Q235B"));
        plates.ask(choice("finish", "hot-rolled"));
        plates.ask(choice("edge", "mill"));

        plates.moveAttribute("edge", -1);
        assertThat(order()).containsExactly("grade", "edge", "finish");
        plates.moveAttribute("grade", -1);
        assertThat(order()).containsExactly("grade", "edge", "finish");
        plates.moveAttribute("grade", 1);
        assertThat(order()).containsExactly("edge", "grade", "finish");
        plates.moveAttribute("finish", 1);
        assertThat(order()).containsExactly("edge", "grade", "finish");
        plates.orderAttributes(List.of("finish", "edge", "grade"));
        assertThat(order()).containsExactly("finish", "edge", "grade");
    }

    @Test
    void values_that_cannot_be_told_apart_are_refused() {
        assertThat(wrong(choice("grade", "Q235B", "Q355B", "Q235B"))).containsExactly("allowedValues[2].code");
    }

    @Test
    void everything_wrong_with_an_attribute_is_said_at_once() {
        OwnAttribute nonsense = new OwnAttribute(
                new AttributeDefinition(
                        "mass",
                        LocalizedText.of("Mass", "重".repeat(81)),
                        AttributeType.NUMBER,
                        "kilograms",
                        false,
                        false,
                        false,
                        List.of()),
                LocalizedText.same("Left\u202Eright"));

        assertThat(wrong(nonsense)).containsExactlyInAnyOrder("name.zh-CN", "group.en", "unit");
    }

    @Test
    void a_value_has_a_code_and_a_name() {
        OwnAttribute nameless = OwnAttribute.of(AttributeDefinition.choice(
                "grade", LocalizedText.same("Grade"), List.of(new AllowedValue(" ", LocalizedText.same("")))));

        assertThat(wrong(nameless)).containsExactlyInAnyOrder("allowedValues[0].code", "allowedValues[0].name.en");
    }

    @Test
    void a_category_is_called_something_in_every_language_it_has_a_name_in() {
        assertThatThrownBy(() -> plates.rename(LocalizedText.of("Plates", " ")))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.fields())
                                .extracting(FieldError::field)
                                .containsExactly("name.zh-CN"));
    }

    private List<String> order() {
        return plates.ownAttributes().list().stream().map(OwnAttribute::code).toList();
    }

    private List<String> wrong(OwnAttribute attribute) {
        try {
            plates.ask(attribute);
            return List.of();
        } catch (Rejection e) {
            return e.fields().stream().map(FieldError::field).toList();
        }
    }

    private static OwnAttribute choice(String code, String... values) {
        return OwnAttribute.of(AttributeDefinition.choice(
                code,
                LocalizedText.same(code),
                List.of(values).stream().map(AllowedValue::of).toList()));
    }
}
