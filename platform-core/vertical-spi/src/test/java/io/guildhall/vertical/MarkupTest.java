package io.guildhall.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void what_could_open_a_tag_or_leave_an_attribute_is_escaped() {
        assertThat(Markup.escape("<a href=\"x\" title='y'>&"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
    }

    @Test
    void text_of_every_script_stays_as_it_is() {
        assertThat(Markup.escape("螺纹钢 φ12 😀 שלום")).isEqualTo("螺纹钢 φ12 😀 שלום");
    }

    @Test
    void characters_that_xml_forbids_are_left_out() {
        assertThat(Markup.escape("a\u0000b\u0008c\uD800d")).isEqualTo("abcd");
    }
}
