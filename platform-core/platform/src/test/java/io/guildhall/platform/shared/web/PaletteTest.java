package io.guildhall.platform.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.web.Palette.Colour;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    private static final Colour WHITE = Colour.of("ffffff");
    private static final Colour DARK_SURFACE = Colour.of("1b2027");

    @ParameterizedTest
    @ValueSource(
            ints = {0x00, 0x11, 0x22, 0x33, 0x44, 0x55, 0x66, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff})
    void any_colour_a_tenant_picks_gives_readable_pages(int red) {
        for (int green = 0; green <= 0xff; green += 0x11) {
            for (int blue = 0; blue <= 0xff; blue += 0x11) {
                requireReadable(red << 16 | green << 8 | blue);
            }
        }
    }

    private static void requireReadable(int colour) {
        String digits = String.format(Locale.ROOT, "%06x", colour);
        String[] modes = new Palette(digits, digits).css().split("@media");

        for (String mode : modes) {
            for (String name : new String[] {"primary", "accent"}) {
                Colour fill = property(mode, "gh-" + name);
                Colour hover = property(mode, "gh-" + name + "-hover");
                Colour onTop = property(mode, "gh-on-" + name);
                Colour ink = property(mode, "gh-" + name + "-ink");
                Colour tint = property(mode, "gh-" + name + "-tint");
                Colour ground = mode == modes[0] ? WHITE : DARK_SURFACE;
                assertThat(onTop.contrast(fill))
                        .as("text on a button of %s", digits)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(onTop.contrast(hover))
                        .as("text on a hovered button of %s", digits)
                        .isGreaterThanOrEqualTo(4.5);
                assertThat(ink.contrast(tint)).as("ink on tint of %s", digits).isGreaterThanOrEqualTo(4.5);
                assertThat(ink.contrast(ground)).as("a link in %s", digits).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void contrast_is_the_ratio_of_wcag() {
        assertThat(Colour.of("000000").contrast(WHITE)).isEqualTo(21);
        assertThat(Colour.of("777777").contrast(WHITE)).isBetween(4.47, 4.48);
    }

    @Test
    void lightening_keeps_the_hue() {
        assertThat(Colour.of("800000").lighter(0.25).css()).isEqualTo("#ff0000");
        assertThat(Colour.of("808080").lighter(-1).css()).isEqualTo("#000000");
    }

    @Test
    void a_dark_primary_colour_carries_white_text_as_it_is() {
        assertThat(new Palette("#1F3F6E", "d1512d").css())
                .startsWith(":root{--gh-primary:#1f3f6e;")
                .contains("--gh-on-primary:#ffffff");
    }

    @Test
    void only_six_digits_are_a_colour() {
        assertThatThrownBy(() -> new Palette("red", "d1512d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Palette("1f3f6e}body{", "d1512d")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Colour property(String css, String name) {
        Matcher found = Pattern.compile("--" + name + ":#([0-9a-f]{6})").matcher(css);
        assertThat(found.find()).as("%s in %s", name, css).isTrue();
        return Colour.of(found.group(1));
    }
}
