package io.guildhall.vertical.steel;

import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Products the tests speak of. */
final class Products {

    private Products() {}

    /** A product with those attributes; what reads like a number is one, except grades and sizes. */
    static ProductFacts of(String... attributes) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            boolean word = attributes[i].equals("grade") || attributes[i].endsWith("Size");
            facts.put(
                    attributes[i],
                    !word && attributes[i + 1].matches("-?[0-9.]+")
                            ? new BigDecimal(attributes[i + 1])
                            : attributes[i + 1]);
        }
        return new ProductFacts(facts, Map.of());
    }

    static ProductFacts hSection() {
        ProductFacts facts = of(
                "grade", "Q355B",
                "mill", "马钢",
                "settlementBasis", "theoretical",
                "sectionHeight", "200",
                "flangeWidth", "200",
                "webThickness", "8",
                "flangeThickness", "12",
                "rootRadius", "13",
                "length", "12000");
        return new ProductFacts(facts.attributes(), Map.of("heat", "23B-04512"));
    }
}
