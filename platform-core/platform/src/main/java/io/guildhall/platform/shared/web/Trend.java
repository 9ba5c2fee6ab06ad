package io.guildhall.platform.shared.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** A series of figures over time, in even steps, as a drawing of fixed size. The ground line is zero unless all are far from it. */
public record Trend(List<Point> points) {

    /** The drawing's width. */
    public static final int WIDTH = 600;

    /** The drawing's height. */
    public static final int HEIGHT = 120;

    private static final int MARGIN = 4;

    /**
     * One figure.
     *
     * @param label when it was
     * @param text the value as people read it
     */
    public record Point(String label, BigDecimal value, String text) {}

    public Trend {
        points = List.copyOf(points);
    }

    /** A line needs two points. */
    public boolean isDrawable() {
        return points.size() > 1;
    }

    public Point last() {
        return points.get(points.size() - 1);
    }

    /** The line as an SVG path. */
    public String line() {
        StringBuilder path = new StringBuilder();
        double least = least();
        double range = Math.max(most() - least, 1e-9);
        for (int index = 0; index < points.size(); index++) {
            double x = (double) index * WIDTH / (points.size() - 1);
            double share = (points.get(index).value().doubleValue() - least) / range;
            double y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
            path.append(String.format(Locale.ROOT, "%s%.1f %.1f", index == 0 ? "M" : "L", x, y));
        }
        return path.toString();
    }

    /** What lies under the line. */
    public String area() {
        return line() + "L" + WIDTH + " " + HEIGHT + "L0 " + HEIGHT + "Z";
    }

    private double most() {
        return points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .max()
                .orElse(0);
    }

    private double least() {
        double least = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .min()
                .orElse(0);
        return least > 0 && least < most() / 2 ? 0 : least;
    }
}
