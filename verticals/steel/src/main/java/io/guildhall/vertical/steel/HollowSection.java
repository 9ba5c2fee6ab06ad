package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Square or rectangular hollow section: 0.00785 [2 T (B + H − 2 T) − (4 − π) (R² − r²)] (EN 10219-2), to three
 * decimals. The corners are the standard's: outer and inner radius 2 T and T to 6 mm of wall, 2.5 T and 1.5 T to 10 mm,
 * 3 T and 2 T above.
 */
record HollowSection(BigDecimal height, BigDecimal width, BigDecimal wall) implements Section {

    private static final BigDecimal CORNERS = BigDecimal.valueOf(4 - Math.PI);
    private static final BigDecimal THIN = BigDecimal.valueOf(6);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(10);

    @Override
    public BigDecimal massPerMetre() {
        BigDecimal sides = height.add(width).subtract(Steel.TWO.multiply(wall));
        BigDecimal straight = Steel.TWO.multiply(wall).multiply(sides);
        BigDecimal squares = outerRadius().pow(2).subtract(innerRadius().pow(2));
        return Steel.massOf(straight.subtract(CORNERS.multiply(squares)));
    }

    @Override
    public Optional<Fault> fault() {
        BigDecimal corners = outerRadius().multiply(Steel.TWO);
        return corners.compareTo(height.min(width)) > 0
                ? Optional.of(new Fault("t", in("The wall is too thick for sides this short", "壁厚相对边长过大")))
                : Optional.empty();
    }

    @Override
    public String drawing() {
        double h = height.doubleValue();
        double b = width.doubleValue();
        double t = wall.doubleValue();
        return SectionDrawing.of(b, h)
                .frame(t, outerRadius().doubleValue(), innerRadius().doubleValue())
                .across(Steel.plain(width))
                .up(Steel.plain(height))
                .note("t " + Steel.plain(wall), b - t / 2, h / 2)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = Spellings.shown(height, width, wall) + " mm";
        return in("Hollow section " + size, "方矩管 " + size);
    }

    @Override
    public List<String> spellings() {
        return Spellings.of(List.of("□"), height, width, wall);
    }

    private BigDecimal outerRadius() {
        return innerRadius().add(wall);
    }

    private BigDecimal innerRadius() {
        if (wall.compareTo(THIN) <= 0) {
            return wall;
        }
        return wall.multiply(wall.compareTo(MIDDLE) <= 0 ? new BigDecimal("1.5") : Steel.TWO);
    }
}
