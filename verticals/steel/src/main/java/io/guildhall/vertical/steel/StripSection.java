package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plate, sheet and coil: 7.85 t kg/m² (GB/T 709), a metre of width b weighing 0.00785 b t kg, to three decimals. A
 * plate has a length, a coil has none.
 */
record StripSection(BigDecimal thickness, BigDecimal width, Optional<BigDecimal> length) implements Section {

    private static final BigDecimal KILOGRAMS_PER_SQUARE_METRE_AND_MILLIMETRE = new BigDecimal("7.85");

    @Override
    public BigDecimal massPerMetre() {
        return Steel.massOf(thickness.multiply(width));
    }

    /** kg/m², exact. */
    BigDecimal massPerSquareMetre() {
        return KILOGRAMS_PER_SQUARE_METRE_AND_MILLIMETRE.multiply(thickness);
    }

    @Override
    public BigDecimal massOf(BigDecimal metres) {
        return Steel.DENSITY.multiply(thickness).multiply(width).multiply(metres);
    }

    /** How long a coil of that mass in tonnes is, in metres to one decimal. */
    BigDecimal metresOf(BigDecimal tonnes) {
        return Steel.rounded(Steel.ratio(tonnes.multiply(Steel.THOUSAND), massOf(BigDecimal.ONE)), 1);
    }

    @Override
    public Optional<Fault> fault() {
        return thickness.compareTo(width) >= 0
                ? Optional.of(new Fault("t", in("Must be less than the width", "厚度应小于宽度")))
                : Optional.empty();
    }

    /** A plate from above, a strip from its end. */
    @Override
    public String drawing() {
        double b = width.doubleValue();
        String t = "t " + Steel.plain(thickness);
        if (length.isPresent()) {
            double l = length.get().doubleValue();
            return SectionDrawing.of(l, b)
                    .rectangle(0, 0, l, b)
                    .across(Steel.plain(length.get()))
                    .up(Steel.plain(width))
                    .note(t, l / 2, b / 2)
                    .svg();
        }
        return SectionDrawing.of(b, thickness.doubleValue())
                .rectangle(0, 0, b, thickness.doubleValue())
                .across(Steel.plain(width))
                .note(t, b, thickness.doubleValue() / 2)
                .svg();
    }

    @Override
    public LocalizedText designation() {
        String size = (length.isPresent()
                        ? Spellings.shown(thickness, width, length.get())
                        : Spellings.shown(thickness, width))
                + " mm";
        return length.isPresent() ? in("Plate " + size, "钢板 " + size) : in("Strip " + size, "钢带 " + size);
    }

    @Override
    public List<String> spellings() {
        List<String> spellings = new ArrayList<>(Spellings.of(List.of(), thickness, width));
        if (length.isPresent()) {
            spellings.addAll(Spellings.of(List.of(), thickness, width, length.get()));
        } else {
            spellings.addAll(Spellings.ofCoil(thickness, width));
        }
        return List.copyOf(spellings);
    }
}
