package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Flat bar: 0.00785 b t (GB/T 702), to three decimals. */
record FlatSection(BigDecimal width, BigDecimal thickness) implements Section {

    @Override
    public BigDecimal massPerMetre() {
        return Steel.massOf(width.multiply(thickness));
    }

    @Override
    public Optional<Fault> fault() {
        return thickness.compareTo(width) > 0
                ? Optional.of(new Fault("t", in("A flat is not thicker than wide", "厚度不应大于宽度")))
                : Optional.empty();
    }

    @Override
    public String drawing() {
        double b = width.doubleValue();
        double t = thickness.doubleValue();
        return SectionDrawing.of(b, t)
                .rectangle(0, 0, b, t)
                .across(Steel.plain(width))
                .up(Steel.plain(thickness))
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = Spellings.shown(width, thickness) + " mm";
        return in("Flat " + size, "扁钢 " + size);
    }

    @Override
    public List<String> spellings() {
        return Spellings.of(List.of("-"), width, thickness);
    }
}
