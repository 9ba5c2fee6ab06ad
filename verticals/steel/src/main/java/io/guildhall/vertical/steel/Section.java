package io.guildhall.vertical.steel;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One piece of steel seen from its end, by its dimensions in millimetres. */
interface Section {

    /** A dimension that cannot be, under its short name in formulas, such as {@code t}. */
    record Fault(String dimension, LocalizedText reason) {}

    /** Theoretical mass in kg/m, rounded half up as the section's standard does. Only for a section without fault. */
    BigDecimal massPerMetre();

    /** Theoretical mass of that many metres in kg, from the rounded mass per metre, as the trade settles it. */
    default BigDecimal massOf(BigDecimal metres) {
        return massPerMetre().multiply(metres);
    }

    /** The first dimension that does not go with the others. */
    default Optional<Fault> fault() {
        return Optional.empty();
    }

    /** The section to scale, with its dimensions. */
    String drawing();

    /** What the drawing shows, such as {@code H 200 × 200 × 8 × 12}. */
    LocalizedText designation();

    /** The dimensions in every spelling buyers type. */
    List<String> spellings();
}
