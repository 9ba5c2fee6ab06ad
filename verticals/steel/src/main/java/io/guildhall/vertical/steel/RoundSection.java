package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/** Round bar and wire rod: 0.006165 d² (GB/T 702), to three decimals. */
record RoundSection(BigDecimal diameter) implements Section {

    private static final BigDecimal FACTOR = new BigDecimal("0.006165");

    @Override
    public BigDecimal massPerMetre() {
        return Steel.rounded(FACTOR.multiply(diameter.pow(2)), 3);
    }

    @Override
    public String drawing() {
        double radius = diameter.doubleValue() / 2;
        return SectionDrawing.of(2 * radius, 2 * radius)
                .circle(radius, radius, radius)
                .across("d " + Steel.plain(diameter))
                .svg();
    }

    @Override
    public LocalizedText designation() {
        return in("Round, diameter " + Steel.plain(diameter) + " mm", "圆钢 φ" + Steel.plain(diameter) + " mm");
    }

    @Override
    public List<String> spellings() {
        String size = Steel.plain(diameter);
        return List.of("φ" + size, "Φ" + size, size + "mm");
    }
}
