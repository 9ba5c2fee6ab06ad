package io.guildhall.vertical.steel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dimensions in the spellings of the trade: 219*6, 219x6, 219×6, with or without the sign of the form before them. */
final class Spellings {

    private static final List<String> SIGNS_BETWEEN = List.of("*", "x", "×");

    private Spellings() {}

    /** The dimensions joined by each sign, plain and after each prefix. */
    static List<String> of(List<String> prefixes, BigDecimal... dimensions) {
        List<String> spellings = new ArrayList<>();
        for (String sign : SIGNS_BETWEEN) {
            String joined = Stream.of(dimensions).map(Steel::plain).collect(Collectors.joining(sign));
            spellings.add(joined);
            prefixes.forEach(prefix -> spellings.add(prefix + joined));
        }
        return spellings.stream().distinct().toList();
    }

    /** The trade writes a coil's length as C: 3*1500*C. */
    static List<String> ofCoil(BigDecimal thickness, BigDecimal width) {
        return SIGNS_BETWEEN.stream()
                .map(sign -> Steel.plain(thickness) + sign + Steel.plain(width) + sign + "C")
                .toList();
    }

    /** The dimensions as a drawing or a heading gives them: 219 × 6. */
    static String shown(BigDecimal... dimensions) {
        return Stream.of(dimensions).map(Steel::plain).collect(Collectors.joining(" × "));
    }
}
