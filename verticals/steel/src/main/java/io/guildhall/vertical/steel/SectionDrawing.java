package io.guildhall.vertical.steel;

import io.guildhall.vertical.Markup;
import java.util.Locale;

/**
 * Draws a section to scale in the reader's own colour, with its dimensions in millimetres beside it. Steel thinner than
 * a line can show is drawn as thick as a line.
 */
final class SectionDrawing {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;
    private static final double ROOM_WIDTH = 230;
    private static final double ROOM_HEIGHT = 200;
    private static final double LEFT = 75;
    private static final double TOP = 30;
    private static final double GAP = 18;
    private static final double TICK = 5;

    private final double width;
    private final double height;
    private final double scale;
    private final double left;
    private final double top;
    private final StringBuilder shapes = new StringBuilder();
    private double nextNote = Double.NEGATIVE_INFINITY;

    private SectionDrawing(double width, double height) {
        this.width = width;
        this.height = height;
        this.scale = Math.min(ROOM_WIDTH / width, ROOM_HEIGHT / height);
        this.left = LEFT + (ROOM_WIDTH - width * scale) / 2;
        this.top = TOP + (ROOM_HEIGHT - height * scale) / 2;
    }

    /** A drawing of something that wide and high, in millimetres. */
    static SectionDrawing of(double width, double height) {
        return new SectionDrawing(width, height);
    }

    SectionDrawing rectangle(double x, double y, double w, double h) {
        return outline("M%s %sh%sv%sh%sZ", x, y, w, h, -w);
    }

    SectionDrawing circle(double x, double y, double radius) {
        return outline(
                "M%s %sA%s %s 0 1 0 %s %sA%s %s 0 1 0 %s %sZ",
                x - radius, y, radius, radius, x + radius, y, radius, radius, x - radius, y);
    }

    /** A ring that fills the drawing. */
    SectionDrawing ring(double outer, double inner) {
        String circle = "M%s %sA%s %s 0 1 0 %s %sA%s %s 0 1 0 %s %sZ";
        return outline(
                circle + circle,
                0.0,
                outer,
                outer,
                outer,
                2 * outer,
                outer,
                outer,
                outer,
                0.0,
                outer,
                outer - inner,
                outer,
                inner,
                inner,
                outer + inner,
                outer,
                inner,
                inner,
                outer - inner,
                outer);
    }

    /** A frame with round corners that fills the drawing. */
    SectionDrawing frame(double wall, double outer, double inner) {
        String round = "M%s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sH%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 1 %s %sZ";
        double right = width - wall;
        double bottom = height - wall;
        return outline(
                round + round,
                outer,
                0.0,
                width - outer,
                outer,
                outer,
                width,
                outer,
                height - outer,
                outer,
                outer,
                width - outer,
                height,
                outer,
                outer,
                outer,
                0.0,
                height - outer,
                outer,
                outer,
                outer,
                outer,
                0.0,
                wall + inner,
                wall,
                right - inner,
                inner,
                inner,
                right,
                wall + inner,
                bottom - inner,
                inner,
                inner,
                right - inner,
                bottom,
                wall + inner,
                inner,
                inner,
                wall,
                bottom - inner,
                wall + inner,
                inner,
                inner,
                wall + inner,
                wall);
    }

    /** A path in millimetres, with a %s for every number. */
    SectionDrawing outline(String path, Object... millimetres) {
        shapes.append("<path d=\"")
                .append(String.format(Locale.ROOT, path, rounded(millimetres)))
                .append("\" transform=\"translate(")
                .append(number(left))
                .append(' ')
                .append(number(top))
                .append(") scale(")
                .append(String.format(Locale.ROOT, "%.5f", scale))
                .append(")\" fill=\"currentColor\" fill-opacity=\".18\" fill-rule=\"evenodd\"")
                .append(" stroke=\"currentColor\" stroke-width=\"1.5\" vector-effect=\"non-scaling-stroke\"/>");
        return this;
    }

    /** The dimension from left to right, below. */
    SectionDrawing across(String label) {
        double y = top + height * scale + GAP;
        double right = left + width * scale;
        line(left, y, right, y);
        line(left, y - TICK, left, y + TICK);
        line(right, y - TICK, right, y + TICK);
        return text(label, (left + right) / 2, y + GAP, "middle");
    }

    /** The dimension from bottom to top, on the left. */
    SectionDrawing up(String label) {
        double x = left - GAP;
        double bottom = top + height * scale;
        line(x, top, x, bottom);
        line(x - TICK, top, x + TICK, top);
        line(x - TICK, bottom, x + TICK, bottom);
        return text(label, x - TICK - 2, (top + bottom) / 2 + 5, "end");
    }

    /** A note on the right that points at a spot in millimetres; notes keep clear of one another. */
    SectionDrawing note(String label, double x, double y) {
        double spotX = left + x * scale;
        double spotY = top + y * scale;
        double noteX = left + width * scale + GAP;
        double noteY = Math.abs(spotY - nextNote) < GAP ? nextNote + GAP : spotY;
        nextNote = noteY;
        line(spotX, spotY, noteX, noteY);
        return text(label, noteX + 3, noteY + 5, "start");
    }

    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT
                + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"15\">" + shapes + "</svg>";
    }

    private void line(double x1, double y1, double x2, double y2) {
        shapes.append(String.format(
                Locale.ROOT,
                "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"currentColor\" stroke-width=\"1\" opacity=\".7\"/>",
                x1,
                y1,
                x2,
                y2));
    }

    private SectionDrawing text(String label, double x, double y, String anchor) {
        shapes.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>",
                x,
                y,
                anchor,
                Markup.escape(label)));
        return this;
    }

    private static Object[] rounded(Object... numbers) {
        Object[] rounded = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = number((Double) numbers[i]);
        }
        return rounded;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
