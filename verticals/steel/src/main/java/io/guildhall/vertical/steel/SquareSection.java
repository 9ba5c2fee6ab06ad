package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/** Square bar: 0.00785 a² (GB/T 702), to three decimals. */
record SquareSection(BigDecimal side) implements Section {

    @Override
    public BigDecimal massPerMetre() {
        return Steel.massOf(side.pow(2));
    }

    @Override
    public String drawing() {
        double a = side.doubleValue();
        return SectionDrawing.of(a, a)
                .rectangle(0, 0, a, a)
                .across(Steel.plain(side))
                .up(Steel.plain(side))
                .svg();
    }

    @Override
    public LocalizedText designation() {
        return in("Square " + Steel.plain(side) + " mm", "方钢 " + Steel.plain(side) + " mm");
    }

    @Override
    public List<String> spellings() {
        return Spellings.of(List.of("□"), side, side);
    }
}
