package io.guildhall.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalizedTextTest {

    @Test
    void a_reader_of_an_unknown_language_gets_english() {
        assertThat(LocalizedText.of("steel", "钢铁").in("de")).isEqualTo("steel");
        assertThat(LocalizedText.of("steel", "钢铁").in("zh-CN")).isEqualTo("钢铁");
    }

    @Test
    void a_text_without_english_is_refused() {
        assertThatThrownBy(() -> new LocalizedText(Map.of("zh-CN", "钢铁"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_text_is_always_written_the_same() {
        LocalizedText text = LocalizedText.of("steel", "钢铁");
        assertThat(text).hasToString("LocalizedText[byLanguage={en=steel, zh-CN=钢铁}]");
        assertThat(new LocalizedText(Map.of("zh-CN", "钢铁", "en", "steel"))).isEqualTo(text);
    }
}
