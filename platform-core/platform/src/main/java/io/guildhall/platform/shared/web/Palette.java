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
    private static final double FILL_CONTRAST = 3;
    private static final Colour WHITE = Colour.of("ffffff");
    private static final Colour BLACK = Colour.of("000000");
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
        return light("primary", Colour.of(primary)) + light("accent", Colour.of(accent));
    }

    private static String light(String name, Colour colour) {
        Colour tint = WHITE.towards(colour, 0.09);
        return properties(name, colour, darkInk(colour, tint), tint);
    }

    private String dark() {
        return dark("primary", Colour.of(primary)) + dark("accent", Colour.of(accent));
    }

    private static String dark(String name, Colour colour) {
        // A fill that would vanish in the dark is lifted until it stands out.
        Colour fill = colour;
        for (int step = 0; step < 100 && fill.contrast(DARK_SURFACE) < FILL_CONTRAST; step++) {
            fill = fill.lighter(0.01);
        }
        Colour tint = DARK_SURFACE.towards(colour, 0.24);
        return properties(name, fill, lightInk(colour, tint), tint);
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

    /** The colour, darkened until it can be read as text on the page and on its own tint. */
    private static Colour darkInk(Colour colour, Colour tint) {
        Colour ink = colour;
        for (int step = 0; step < 100 && !isReadable(ink, tint, LIGHT_GROUND); step++) {
            ink = ink.lighter(-0.01);
        }
        return ink;
    }

    /** The same for dark pages. */
    private static Colour lightInk(Colour colour, Colour tint) {
        Colour ink = colour;
        for (int step = 0; step < 100 && !isReadable(ink, tint, DARK_SURFACE); step++) {
            ink = ink.lighter(0.01);
        }
        return ink;
    }

    private static boolean isReadable(Colour ink, Colour tint, Colour page) {
        return Math.min(ink.contrast(tint), ink.contrast(page)) >= TEXT_CONTRAST;
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

        /** The same hue and saturation, lighter by that share of the way from black to white; darker if negative. */
        Colour lighter(double share) {
            double most = Math.max(red, Math.max(green, blue)) / 255.0;
            double least = Math.min(red, Math.min(green, blue)) / 255.0;
            double lightness = (most + least) / 2;
            double room = 1 - Math.abs(2 * lightness - 1);
            double saturation = room == 0 ? 0 : Math.min(1, (most - least) / room);
            double wanted = Math.max(0, Math.min(1, lightness + share));
            double chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
            double spread = most - least;
            return new Colour(
                    channel(red, least, spread, wanted, chroma),
                    channel(green, least, spread, wanted, chroma),
                    channel(blue, least, spread, wanted, chroma));
        }

        /** A channel keeps its place between the weakest and the strongest one. */
        private static int channel(int value, double least, double spread, double lightness, double chroma) {
            double place = spread == 0 ? 0.5 : (value / 255.0 - least) / spread;
            double moved = lightness - chroma / 2 + place * chroma;
            return (int) Math.round(255 * Math.max(0, Math.min(1, moved)));
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
