package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

    @Test
    void a_link_is_changed_one_parameter_at_a_time() {
        Link list = Link.parse("/products", "q=%E9%92%A2&grade=Q235&grade=Q355&cursor=abc");

        assertThat(list.first("q")).contains("钢");
        assertThat(list.withoutValue("grade", "Q235").without("cursor").href())
                .isEqualTo("/products?q=%E9%92%A2&grade=Q355");
        assertThat(list.with("grade", "S355").and("grade", "A36").all("grade")).containsExactly("S355", "A36");
        assertThat(list.without("q", "grade", "cursor").href()).isEqualTo("/products");
    }

    @Test
    void what_cannot_be_decoded_is_left_out() {
        assertThat(Link.parse("/p", "a=%zz&b=1&=2&&c").href()).isEqualTo("/p?b=1&c=");
        assertThat(Link.parse("/p", null).href()).isEqualTo("/p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "steel plate",
                "a+b=c&d=e?f#g/h%20i;j",
                "<script>alert('x')</script>\"",
                "line\r\nline\ttab\u0000",
                "热轧钢板 H 型钢",
                "שלום \u202Eمرحبا",
                "👩\u200D🔧 𠮷",
                "half of a pair: \uD83D"
            })
    void whatever_was_typed_comes_back_as_it_was(String typed) {
        String sent = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        Link link = Link.to("/search").with("q", sent);

        assertThat(Link.parse("/search", link.href().substring("/search?".length()))
                        .first("q"))
                .contains(sent);
        assertThat(link.href()).doesNotContain("<", ">", "\"", "'", " ", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "products",
                "",
                "/a b",
                "/a\r\nb",
                "/产品"
            })
    void the_way_back_never_leads_to_another_site(String path) {
        assertThat(Link.local(path)).isEqualTo("/");
    }

    @Test
    void the_way_back_keeps_its_query() {
        assertThat(Link.local("/search?q=HRB400&facet.grade=a%2Fb")).isEqualTo("/search?q=HRB400&facet.grade=a%2Fb");
        assertThat(Link.local(null)).isEqualTo("/");
    }
}
