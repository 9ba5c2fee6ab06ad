package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Equal angle: 0.00785 [d (2b − d) + 0.215 (R² − 2 r²)] (GB/T 706), to three decimals, with leg width b, thickness d,
 * root radius R and toe radius r. A radius that is not given is the standard's: R by the leg width, r a third of the
 * thickness; none for a leg width outside the standard.
 */
record AngleSection(BigDecimal leg, BigDecimal thickness, Optional<BigDecimal> root, Optional<BigDecimal> toe)
        implements Section {

    private static final BigDecimal FILLETS = new BigDecimal("0.215");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final Map<String, String> STANDARD_ROOTS = Map.ofEntries(
            Map.entry("20", "3.5"),
            Map.entry("25", "3.5"),
            Map.entry("30", "4.5"),
            Map.entry("36", "4.5"),
            Map.entry("40", "5"),
            Map.entry("45", "5"),
            Map.entry("50", "5.5"),
            Map.entry("56", "6"),
            Map.entry("60", "6.5"),
            Map.entry("63", "7"),
            Map.entry("70", "8"),
            Map.entry("75", "9"),
            Map.entry("80", "9"),
            Map.entry("90", "10"),
            Map.entry("100", "12"),
            Map.entry("110", "12"),
            Map.entry("125", "14"),
            Map.entry("140", "14"),
            Map.entry("150", "14"),
            Map.entry("160", "16"),
            Map.entry("180", "16"),
            Map.entry("200", "18"),
            Map.entry("220", "21"),
            Map.entry("250", "24"));

    @Override
    public BigDecimal massPerMetre() {
        BigDecimal legs = thickness.multiply(leg.multiply(Steel.TWO).subtract(thickness));
        BigDecimal squares =
                rootRadius().pow(2).subtract(Steel.TWO.multiply(toeRadius().pow(2)));
        return Steel.massOf(legs.add(FILLETS.multiply(squares)));
    }

    @Override
    public Optional<Fault> fault() {
        if (thickness.multiply(Steel.TWO).compareTo(leg) >= 0) {
            return Optional.of(new Fault("t", in("Must be less than half the leg width", "应小于边宽的一半")));
        }
        if (rootRadius().add(thickness).compareTo(leg) >= 0) {
            return Optional.of(new Fault("r", in("The root radius does not fit between the legs", "内圆弧半径与边宽不符")));
        }
        return toeRadius().compareTo(thickness) > 0
                ? Optional.of(new Fault("r1", in("Must not exceed the thickness", "不应大于边厚")))
                : Optional.empty();
    }

    @Override
    public String drawing() {
        double b = leg.doubleValue();
        double t = thickness.doubleValue();
        double r = rootRadius().doubleValue();
        double r1 = toeRadius().doubleValue();
        String outline = "M0 0H%sA%s %s 0 0 1 %s %sV%sA%s %s 0 0 0 %s %sH%sA%s %s 0 0 1 %s %sV%sH0Z";
        return SectionDrawing.of(b, b)
                .outline(
                        outline, t - r1, r1, r1, t, r1, b - t - r, r, r, t + r, b - t, b - r1, r1, r1, b, b - t + r1, b)
                .across(Steel.plain(leg))
                .up(Steel.plain(leg))
                .note("t " + Steel.plain(thickness), t, b * 0.3)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = Spellings.shown(leg, leg, thickness) + " mm";
        return in("Angle " + size, "角钢 " + size);
    }

    @Override
    public List<String> spellings() {
        List<String> threeDimensions = Spellings.of(List.of("L", "∠"), leg, leg, thickness);
        List<String> twoDimensions = Spellings.of(List.of("L", "∠"), leg, thickness);
        return Stream.concat(threeDimensions.stream(), twoDimensions.stream()).toList();
    }

    private BigDecimal rootRadius() {
        return root.orElseGet(() -> new BigDecimal(STANDARD_ROOTS.getOrDefault(Steel.plain(leg), "0")));
    }

    private BigDecimal toeRadius() {
        boolean standard = root.isPresent() || STANDARD_ROOTS.containsKey(Steel.plain(leg));
        return toe.orElseGet(() -> standard ? Steel.ratio(thickness, THREE) : BigDecimal.ZERO);
    }
}
