package io.guildhall.platform.shared.web;

import java.util.Locale;

/**
 * A site's two colours, and everything derived from them so that text stays readable (WCAG 2.2 AA) whatever colour a
 * tenant picks, in light and in dark.
 *
 * @param primary six hexadecimal digits, without a mark
 * @param accent the same
 */
public record Palette(String primary, String accent) {

    /** The platform's own colours. */
    public static final Palette DEFAULT = new Palette("1f4e8c", "b7791f");

    private static final double TEXT_CONTRAST = 4.5;
    private static final Colour WHITE = Colour.of("ffffff");
    private static final Colour BLACK = Colour.of("10141a");
    private static final Colour LIGHT_GROUND = Colour.of("f6f7f9");
    private static final Colour DARK_SURFACE = Colour.of("1b2027");

    public Palette {
        primary = digits(primary);
        accent = digits(accent);
    }

    private static String digits(String colour) {
        String digits = colour.toLowerCase(Locale.ROOT).replaceFirst("^#", "");
        if (!digits.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("Not a colour of six hexadecimal digits: " + colour);
        }
        return digits;
    }

    /** The address of the style sheet. */
    public String href() {
        return "/theme/" + primary + "-" + accent + ".css";
    }

    /** The custom properties all pages draw their colours from. */
    public String css() {
        return ":root{" + light() + "}@media (prefers-color-scheme:dark){:root{" + dark() + "}}";
    }

    private String light() {
        Colour brand = Colour.of(primary);
        // A tint is weak enough for the brand's ink to be readable on it.
        Colour tint = WHITE.towards(brand, 0.09);
        Colour ink = readable(brand, BLACK, tint);
        return properties("primary", brand, ink, tint)
                + properties(
                        "accent",
                        Colour.of(accent),
                        readable(Colour.of(accent), BLACK, WHITE.towards(Colour.of(accent), 0.12)),
                        WHITE.towards(Colour.of(accent), 0.12));
    }

    private String dark() {
        Colour brand = Colour.of(primary);
        // A fill that would vanish in the dark is lifted until it stands out.
        Colour fill = brand;
        for (int step = 0; step < 20 && fill.contrast(DARK_SURFACE) < 3; step++) {
            fill = fill.towards(WHITE, 0.06);
        }
        Colour tint = DARK_SURFACE.towards(brand, 0.24);
        Colour accentTint = DARK_SURFACE.towards(Colour.of(accent), 0.22);
        return properties("primary", fill, readable(brand, WHITE, tint), tint)
                + properties("accent", Colour.of(accent), readable(Colour.of(accent), WHITE, accentTint), accentTint);
    }

    private static String properties(String name, Colour fill, Colour ink, Colour tint) {
        Colour text = onTopOf(fill);
        Colour hover = text == WHITE ? fill.towards(BLACK, 0.14) : fill.towards(WHITE, 0.16);
        return "--gh-" + name + ":" + fill.css()
                + ";--gh-" + name + "-rgb:" + fill.channels()
                + ";--gh-" + name + "-hover:" + hover.css()
                + ";--gh-on-" + name + ":" + text.css()
                + ";--gh-" + name + "-ink:" + ink.css()
                + ";--gh-" + name + "-tint:" + tint.css() + ";";
    }

    /** White or black, whichever is easier to read there; one of them always reaches AA. */
    private static Colour onTopOf(Colour fill) {
        return fill.contrast(WHITE) >= TEXT_CONTRAST || fill.contrast(WHITE) >= fill.contrast(BLACK) ? WHITE : BLACK;
    }

    /** The colour, moved towards the other until it can be read as text on that ground. */
    private static Colour readable(Colour colour, Colour other, Colour ground) {
        Colour ink = colour;
        for (int step = 0;
                step < 60 && Math.min(ink.contrast(ground), ink.contrast(page(other))) < TEXT_CONTRAST + 0.1;
                step++) {
            ink = ink.towards(other, 0.05);
        }
        return ink;
    }

    private static Colour page(Colour towards) {
        return towards == WHITE ? DARK_SURFACE : LIGHT_GROUND;
    }

    /** An sRGB colour. */
    record Colour(int red, int green, int blue) {

        static Colour of(String digits) {
            int rgb = Integer.parseInt(digits, 16);
            return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        }

        Colour towards(Colour other, double share) {
            return new Colour(mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
        }

        private static int mix(int from, int to, double share) {
            return (int) Math.round(from + (to - from) * share);
        }

        /** Contrast ratio of WCAG 2.2, from 1 to 21. */
        double contrast(Colour other) {
            double lighter = Math.max(luminance(), other.luminance());
            double darker = Math.min(luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }

        /** Relative luminance of WCAG 2.2. */
        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        String css() {
            return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
        }

        String channels() {
            return red + "," + green + "," + blue;
        }
    }
}
