package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reinforcing bar. The nominal diameters of GB/T 1499.2 have the mass its table gives; another diameter d has
 * 0.00617 d², rounded to three significant digits as the table is.
 */
record RebarSection(BigDecimal diameter) implements Section {

    private static final BigDecimal FACTOR = new BigDecimal("0.00617");
    private static final MathContext AS_THE_TABLE = new MathContext(3, RoundingMode.HALF_UP);
    private static final Map<String, BigDecimal> NOMINAL = Map.ofEntries(
            nominal(6, "0.222"),
            nominal(8, "0.395"),
            nominal(10, "0.617"),
            nominal(12, "0.888"),
            nominal(14, "1.21"),
            nominal(16, "1.58"),
            nominal(18, "2.00"),
            nominal(20, "2.47"),
            nominal(22, "2.98"),
            nominal(25, "3.85"),
            nominal(28, "4.83"),
            nominal(32, "6.31"),
            nominal(36, "7.99"),
            nominal(40, "9.87"),
            nominal(50, "15.42"));

    @Override
    public BigDecimal massPerMetre() {
        BigDecimal nominal = NOMINAL.get(Steel.plain(diameter));
        return nominal != null ? nominal : FACTOR.multiply(diameter.pow(2)).round(AS_THE_TABLE);
    }

    /**
     * How far the mass of a bar may lie from its theoretical mass by GB/T 1499.2-2024, in per cent; empty for diameters
     * the standard does not know.
     */
    Optional<BigDecimal> permittedDeviation() {
        if (isBetween(6, 12)) {
            return Optional.of(new BigDecimal("5.5"));
        }
        if (isBetween(14, 20)) {
            return Optional.of(new BigDecimal("4.5"));
        }
        if (isBetween(22, 50)) {
            return Optional.of(new BigDecimal("3.5"));
        }
        return Optional.empty();
    }

    @Override
    public String drawing() {
        double radius = diameter.doubleValue() / 2;
        double rib = radius * 0.16;
        return SectionDrawing.of(2 * radius, 2 * radius)
                .circle(radius, radius, radius)
                .rectangle(-rib / 2, radius - rib, rib, 2 * rib)
                .rectangle(2 * radius - rib / 2, radius - rib, rib, 2 * rib)
                .across("d " + Steel.plain(diameter))
                .svg();
    }

    @Override
    public LocalizedText designation() {
        return in("Rebar, diameter " + Steel.plain(diameter) + " mm", "螺纹钢 Φ" + Steel.plain(diameter) + " mm");
    }

    @Override
    public List<String> spellings() {
        String size = Steel.plain(diameter);
        return List.of("φ" + size, "Φ" + size, size + "mm", "螺纹" + size);
    }

    private boolean isBetween(int least, int most) {
        return diameter.compareTo(BigDecimal.valueOf(least)) >= 0 && diameter.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static Map.Entry<String, BigDecimal> nominal(int diameter, String mass) {
        return Map.entry(Integer.toString(diameter), new BigDecimal(mass));
    }
}
