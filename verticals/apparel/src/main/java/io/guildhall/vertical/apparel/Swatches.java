package io.guildhall.vertical.apparel;

import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductPicture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The colours of a style as swatches. A colour the table of shades does not know is an empty swatch with a stroke
 * through it; more than twelve colours end in a count.
 */
final class Swatches {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 300;
    private static final int MOST = 12;
    private static final int GAP = 16;

    private Swatches() {}

    static ProductPicture of(List<String> colours) {
        int shown = colours.size() > MOST ? MOST - 1 : colours.size();
        int cells = colours.size() > MOST ? MOST : colours.size();
        int columns = Math.min(4, (int) Math.ceil(Math.sqrt(cells * (double) WIDTH / HEIGHT)));
        int rows = (cells + columns - 1) / columns;
        double side = Math.min((WIDTH - GAP * (columns + 1.0)) / columns, (HEIGHT - GAP * (rows + 1.0)) / rows);
        double left = (WIDTH - columns * side - GAP * (columns - 1)) / 2;
        double top = (HEIGHT - rows * side - GAP * (rows - 1)) / 2;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + WIDTH + " "
                + HEIGHT + "\" role=\"img\" font-family=\"sans-serif\">");
        for (int cell = 0; cell < cells; cell++) {
            double x = left + cell % columns * (side + GAP);
            double y = top + cell / columns * (side + GAP);
            if (cell < shown) {
                swatch(svg, colours.get(cell), x, y, side);
            } else {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"24\" text-anchor=\"middle\" fill=\"currentColor\">+%d</text>",
                        x + side / 2,
                        y + side / 2 + 8,
                        colours.size() - shown));
            }
        }
        return new ProductPicture(svg.append("</svg>").toString(), description(colours));
    }

    private static void swatch(StringBuilder svg, String colour, double x, double y, double side) {
        String shade = Colours.of(colour).map(Colours.Colour::shade).orElse("none");
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"10\" fill=\"%s\""
                        + " stroke=\"currentColor\" stroke-opacity=\".35\"/>",
                x,
                y,
                side,
                side,
                shade));
        if (shade.equals("none")) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"currentColor\" stroke-opacity=\".35\"/>",
                    x,
                    y + side,
                    x + side,
                    y));
        }
    }

    private static LocalizedText description(List<String> colours) {
        return LocalizedText.of("Colours: " + names(colours, "en", ", "), "颜色：" + names(colours, "zh-CN", "、"));
    }

    private static String names(List<String> colours, String language, String between) {
        return colours.stream()
                .map(code -> Colours.of(code).map(c -> c.name().in(language)).orElse(code))
                .collect(Collectors.joining(between));
    }
}
