package io.guildhall.platform.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units of UN/ECE Recommendation 20 measure the same thing, and how one becomes the other. Factors are exact by
 * definition (the inch is 25.4 mm, the pound 0.45359237 kg); what is no decimal is kept to 20 digits.
 */
public final class Units {

    private static final MathContext PRECISE = new MathContext(20);
    private static final MathContext COMPARED = new MathContext(12);
    private static final Map<String, Unit> KNOWN = new LinkedHashMap<>();

    /**
     * A unit against the canonical one of its dimension: canonical = value × factor + offset.
     *
     * @param dimension what it measures, as part of a field's name
     */
    private record Unit(String dimension, BigDecimal factor, BigDecimal offset) {}

    static {
        dimension("length", "MMT 0.001", "CMT 0.01", "MTR 1", "KMT 1000", "4H 0.000001", "INH 0.0254", "FOT 0.3048");
        dimension("area", "MMK 0.000001", "CMK 0.0001", "MTK 1", "FTK 0.09290304");
        dimension("volume", "MLT 0.000001", "LTR 0.001", "MTQ 1", "GLL 0.003785411784");
        dimension("mass", "MGM 0.000001", "GRM 0.001", "KGM 1", "TNE 1000", "LBR 0.45359237", "ONZ 0.028349523125");
        dimension("pressure", "KPA 1000", "MPA 1000000", "BAR 100000", "PS 6894.757293168");
        dimension("density", "KMQ 1", "23 1000");
        dimension("power", "KWT 1000", "WTT 1", "BHP 745.69987158227");
        dimension("time", "SEC 1", "MIN 60", "HUR 3600", "DAY 86400", "WEE 604800");
        dimension("months", "MON 1", "ANN 12");
        dimension("share", "P1 0.01", "NX 0.001");
        dimension("linemass", "KL 1");
        dimension("arealmass", "GM 0.001", "28 1");
        KNOWN.put("KEL", new Unit("temperature", BigDecimal.ONE, BigDecimal.ZERO));
        KNOWN.put("CEL", new Unit("temperature", BigDecimal.ONE, new BigDecimal("273.15")));
        KNOWN.put(
                "FAH",
                new Unit(
                        "temperature",
                        new BigDecimal(5).divide(new BigDecimal(9), PRECISE),
                        new BigDecimal("459.67").multiply(new BigDecimal(5)).divide(new BigDecimal(9), PRECISE)));
    }

    private Units() {}

    private static void dimension(String dimension, String... units) {
        for (String unit : units) {
            String[] parts = unit.split(" ");
            KNOWN.put(parts[0], new Unit(dimension, new BigDecimal(parts[1]), BigDecimal.ZERO));
        }
    }

    /** What the unit measures; a unit nobody knows others of measures itself. */
    public static String dimension(String unit) {
        Unit known = KNOWN.get(unit);
        return known == null ? "u" + unit.toLowerCase(java.util.Locale.ROOT) : known.dimension();
    }

    /** That unit first, then every other one of its dimension. */
    public static List<String> convertible(String unit) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(unit),
                        KNOWN.keySet().stream().filter(each -> areConvertible(each, unit)))
                .distinct()
                .toList();
    }

    public static boolean areConvertible(String one, String other) {
        return one.equals(other) || dimension(one).equals(dimension(other));
    }

    /** The value in the canonical unit of its dimension, to twelve digits, so that 1 in and 25.4 mm are one number. */
    public static double canonical(BigDecimal value, String unit) {
        return precise(value, unit).round(COMPARED).doubleValue();
    }

    /** A canonical value in that unit, to twelve digits. */
    public static BigDecimal fromCanonical(double value, String unit) {
        Unit known = KNOWN.get(unit);
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal converted =
                known == null ? exact : exact.subtract(known.offset()).divide(known.factor(), PRECISE);
        return plain(converted.round(COMPARED));
    }

    /** The value in the other unit; only between units of one dimension. */
    public static BigDecimal convert(BigDecimal value, String from, String to) {
        if (!areConvertible(from, to)) {
            throw new IllegalArgumentException(from + " and " + to + " do not measure the same");
        }
        if (from.equals(to)) {
            return value;
        }
        Unit target = KNOWN.get(to);
        return plain(precise(value, from)
                .subtract(target.offset())
                .divide(target.factor(), PRECISE)
                .round(COMPARED));
    }

    private static BigDecimal precise(BigDecimal value, String unit) {
        Unit known = KNOWN.get(unit);
        return known == null ? value : value.multiply(known.factor(), PRECISE).add(known.offset(), PRECISE);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
