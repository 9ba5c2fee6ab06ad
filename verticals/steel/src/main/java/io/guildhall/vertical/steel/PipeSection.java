package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Round pipe: 0.0246615 t (D − t) (GB/T 17395, GB/T 21835), to three decimals. */
record PipeSection(BigDecimal diameter, BigDecimal wall) implements Section {

    private static final BigDecimal FACTOR = new BigDecimal("0.0246615");

    @Override
    public BigDecimal massPerMetre() {
        return Steel.rounded(FACTOR.multiply(wall).multiply(diameter.subtract(wall)), 3);
    }

    @Override
    public Optional<Fault> fault() {
        return wall.multiply(Steel.TWO).compareTo(diameter) >= 0
                ? Optional.of(new Fault("t", in("The wall must be less than half the outer diameter", "壁厚应小于外径的一半")))
                : Optional.empty();
    }

    @Override
    public String drawing() {
        double radius = diameter.doubleValue() / 2;
        return SectionDrawing.of(2 * radius, 2 * radius)
                .ring(radius, radius - wall.doubleValue())
                .across("D " + Steel.plain(diameter))
                .note("t " + Steel.plain(wall), 2 * radius - wall.doubleValue() / 2, radius)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = Spellings.shown(diameter, wall) + " mm";
        return in("Pipe " + size, "钢管 φ" + size);
    }

    @Override
    public List<String> spellings() {
        return Spellings.of(List.of("φ", "Φ", "Ø"), diameter, wall);
    }
}
