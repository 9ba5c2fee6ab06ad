package io.guildhall.platform.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Rejection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingTextInTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=",
                "q=benzene",
                "q=%E8%8B%AF&lang=zh-CN",
                "q=a+b&&x",
                "q=100%25",
                "a=b=c",
                "q=%F0%9F%98%80"
            })
    void fields_of_text_are_taken(String query) {
        assertThatCode(() -> ProperText.requireInFields(query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=%00", "q=%ff", "q=%C3%28", "q=%ED%A0%80", "q=%", "q=%4", "q=%zz", "a=b&q=%C0%AF", "q=\u00ff"})
    void fields_of_something_else_are_refused_by_name(String query) {
        assertThatThrownBy(() -> ProperText.requireInFields(query))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.fields())
                                .singleElement()
                                .satisfies(field -> assertThat(field.field()).isEqualTo("q")));
    }

    @Test
    void a_field_whose_very_name_is_no_text_is_refused() {
        assertThatThrownBy(() -> ProperText.requireInFields("%ff=1")).isInstanceOf(Rejection.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"苯 \uD83D\uDE00 \\ud83d\\ude00 \\u0041 \\\\u0000 \\\" [[[\"}",
                "[[[[1, -2.5e10]]]]",
                "{\"open",
                "\"\\u00",
                "\"\\uzzzz\""
            })
    void json_of_texts_and_numbers_is_left_to_its_reader(String json) {
        assertThatCode(() -> ProperJson.require(json.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": \"\\u0000\"}",
                "{\"\\u0000\": 1}",
                "{\"a\": \"\u0000\"}",
                "{\"a\": \"\\ud800\"}",
                "{\"a\": \"\\ud800 \\udc00\"}",
                "{\"a\": \"\\udc00\"}",
                "{\"a\": \"\\ud800\\u0041\"}"
            })
    void json_of_characters_that_are_none_is_refused(String json) {
        assertThatThrownBy(() -> ProperJson.require(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableBody.class);
    }

    @Test
    void json_deeper_or_longer_than_anybody_writes_is_refused() {
        for (String json :
                new String[] {"[".repeat(51), "{\"a\":".repeat(51), "1".repeat(101), "[1, " + "-1e".repeat(40) + "]"}) {
            assertThatThrownBy(() -> ProperJson.require(json.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableBody.class);
        }
        String wide = "[" + "[1],".repeat(10_000) + "[]]";
        assertThatCode(() -> ProperJson.require(wide.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @Test
    void json_is_utf_8() {
        assertThatThrownBy(() -> ProperJson.require("\"é\"".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableBody.class);
        assertThatThrownBy(() -> ProperJson.require("\"a\"".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(UnreadableBody.class);
    }
}
