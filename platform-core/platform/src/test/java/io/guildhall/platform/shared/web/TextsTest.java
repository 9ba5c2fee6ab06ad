package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final List<String> BOTH = List.of("zh-CN", "en");

    @AfterEach
    void lenient() {
        System.clearProperty("guildhall.texts.strict");
    }

    @Test
    void what_the_reader_chose_comes_before_what_the_browser_prefers() {
        assertThat(Texts.choose(List.of("en"), "zh-CN,zh;q=0.9", BOTH)).isEqualTo("en");
        assertThat(Texts.choose(List.of("zh-CN", "en"), null, BOTH)).isEqualTo("zh-CN");
    }

    @Test
    void a_browser_is_served_by_the_language_behind_its_region() {
        assertThat(Texts.choose(List.of(), "en-GB,en;q=0.8", BOTH)).isEqualTo("en");
        assertThat(Texts.choose(List.of(), "zh-Hans-SG", List.of("en", "zh-CN")))
                .isEqualTo("zh-CN");
        assertThat(Texts.choose(List.of(), "de, en;q=0.5, zh;q=0.7", BOTH)).isEqualTo("zh-CN");
    }

    @Test
    void nobody_is_left_without_a_language() {
        assertThat(Texts.choose(List.of("fr", "<script>"), "de", BOTH)).isEqualTo("zh-CN");
        assertThat(Texts.choose(List.of(), ";;;q=x", BOTH)).isEqualTo("zh-CN");
        assertThat(Texts.choose(List.of("zh-CN"), null, List.of("en"))).isEqualTo("en");
    }

    @Test
    void places_are_filled_and_numbers_written_in_the_language() {
        assertThat(Texts.in("en").t("shared.list.shown-of", 20, 1284)).isEqualTo("20 of 1,284");
        assertThat(Texts.in("zh-CN").t("shared.signed-in-as", "林伟")).isEqualTo("当前用户：林伟");
        assertThat(Texts.in("en").t("shared.form.errors", 1)).isEqualTo("One thing needs a correction");
        assertThat(Texts.in("en").t("shared.form.errors", 3)).isEqualTo("3 things need a correction");
    }

    @Test
    void a_key_without_a_text_is_shown_in_production_and_refused_in_tests() {
        assertThat(Texts.in("en").t("shared.no-such-text")).isEqualTo("shared.no-such-text");

        System.setProperty("guildhall.texts.strict", "true");
        assertThatThrownBy(() -> Texts.in("en").t("shared.no-such-text")).hasMessageContaining("shared.no-such-text");
    }
}
