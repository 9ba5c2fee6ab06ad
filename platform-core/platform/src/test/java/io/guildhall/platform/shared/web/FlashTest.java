package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FlashTest {

    @Test
    void what_a_step_reports_is_told_on_the_next_page_in_the_readers_language() {
        Flash told = Flash.read(Flash.notice("shared.signed-in-as", "林伟 <b>").written())
                .orElseThrow();

        assertThat(told.tone()).isEqualTo(Tone.INFO);
        assertThat(told.text(Texts.in("en"))).isEqualTo("Signed in as 林伟 <b>");
        assertThat(told.text(Texts.in("zh-CN"))).isEqualTo("当前用户：林伟 <b>");
    }

    @Test
    void a_cookie_that_is_not_ours_says_nothing() {
        assertThat(Flash.read("!!!")).isEmpty();
        assertThat(Flash.read("")).isEmpty();
        assertThat(Flash.read(encoded("GOOD\u001fno.such.key"))).isEmpty();
        assertThat(Flash.read(encoded("NO_TONE\u001fshared.flash.saved"))).isEmpty();
    }

    @Test
    void a_long_argument_is_cut_so_that_the_cookie_fits() {
        assertThat(Flash.success("shared.signed-in-as", "x".repeat(5000)).written())
                .hasSizeLessThan(1000);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
