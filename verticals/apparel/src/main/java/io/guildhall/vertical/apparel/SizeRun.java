package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces by size, as the trade writes them: {@code S:1, M:2, L:2, XL:1}. */
record SizeRun(Map<String, BigInteger> bySize) {

    private static final int MOST_SIZES = 50;
    private static final Pattern ENTRY = Pattern.compile("([^:：=,，;；<>]{1,20}?)\\s*[:：=]\\s*(\\d{1,6})");

    /** Reads what was given for that input; sizes keep their order. */
    static SizeRun read(String input, String text) {
        Map<String, BigInteger> bySize = new LinkedHashMap<>();
        for (String part : text.split("[,，;；、]", -1)) {
            Matcher entry = ENTRY.matcher(part.strip());
            if (!entry.matches()) {
                throw new InvalidInputException(
                        input, in("Write size:pieces, such as S:1, M:2, L:2, XL:1", "请按“尺码:件数”填写，如 S:1，M:2，L:2，XL:1"));
            }
            String size = entry.group(1).strip();
            if (bySize.put(size, new BigInteger(entry.group(2))) != null) {
                throw new InvalidInputException(input, in("Size " + size + " is named twice", "尺码 " + size + " 重复"));
            }
        }
        if (bySize.size() > MOST_SIZES) {
            throw new InvalidInputException(input, in("At most 50 sizes", "最多 50 个尺码"));
        }
        return new SizeRun(bySize);
    }

    BigInteger total() {
        return bySize.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    SizeRun times(BigInteger packs) {
        Map<String, BigInteger> product = new LinkedHashMap<>();
        bySize.forEach((size, pieces) -> product.put(size, pieces.multiply(packs)));
        return new SizeRun(product);
    }

    /** How many packs of this ratio can be made of what is there; sizes the ratio does not ask for do not matter. */
    BigInteger packsFrom(SizeRun available) {
        return bySize.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .map(entry -> available
                        .bySize()
                        .getOrDefault(entry.getKey(), BigInteger.ZERO)
                        .divide(entry.getValue()))
                .reduce(BigInteger::min)
                .orElse(BigInteger.ZERO);
    }

    Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        bySize.forEach((size, pieces) -> measures.put(size, pieces(pieces)));
        return measures;
    }

    static Measure pieces(BigInteger pieces) {
        return new Measure(new BigDecimal(pieces), Units.PIECE);
    }
}
