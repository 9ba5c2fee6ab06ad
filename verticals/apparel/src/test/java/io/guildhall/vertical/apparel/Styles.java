package io.guildhall.vertical.apparel;

import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Styles the tests speak of. */
final class Styles {

    private Styles() {}

    static ProductFacts of(String attribute, Object value) {
        return new ProductFacts(Map.of(attribute, value), Map.of());
    }

    static ProductFacts in(String... colours) {
        return new ProductFacts(
                Map.of(),
                Map.of(),
                List.of(colours).stream().map(c -> Map.of("colour", c)).toList());
    }

    static ProductFacts tShirt() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("gender", "women");
        attributes.put("season", "summer");
        attributes.put("fibreComposition", "棉95% 氨纶5%");
        attributes.put("fabricWeight", new BigDecimal("190"));
        attributes.put("sizeChart", "S: 胸围/bust 88, 衣长/length 60\nM: 胸围/bust 92, 衣长/length 61.5");
        attributes.put("careWash", "40");
        attributes.put("careBleach", "oxygen");
        attributes.put("careDry", "line");
        attributes.put("careIron", "160");
        attributes.put("careProfessional", "not");
        attributes.put("safetyCategory", "b");
        attributes.put("returnPromise", "eight-days");
        attributes.put("mixedWholesaleFrom", new BigDecimal("3"));
        return new ProductFacts(
                attributes,
                Map.of("style", "SM26T101"),
                List.of(
                        Map.of("colour", "white", "size", "S"),
                        Map.of("colour", "white", "size", "M"),
                        Map.of("colour", "navy", "size", "S"),
                        Map.of("colour", "navy", "size", "M")));
    }
}
