package io.guildhall.vertical;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A way to search that only this industry has, such as by a structure. The platform's index finds candidates by keys;
 * the industry then decides of each how well it fits.
 */
public interface SpecialSearch {

    /** Qualified by the vertical, such as {@code chemical.by-structure}. */
    String code();

    LocalizedText name();

    /** What is asked for, in the order a form shows it. */
    List<CalculatorInput> inputs();

    /** Inputs of an ordinary search, which a form begins with. */
    Map<String, Object> example();

    /**
     * What is looked for.
     *
     * @param inputs by code, as those of a {@link Calculator}
     * @throws InvalidInputException naming every input at fault
     */
    Probe probe(Map<String, Object> inputs);

    /**
     * What is looked for, in a form that the index can narrow.
     *
     * @param keys of {@link Vertical#searchKeys}
     * @param least how many of the keys every product that fits has; 1 to the number of keys
     * @param judge how well a candidate fits, above 0 to 1; empty where it does not. Safe for products of any kind
     * @param picture what is looked for, drawn
     */
    record Probe(
            List<String> keys,
            int least,
            Function<ProductFacts, OptionalDouble> judge,
            Optional<ProductPicture> picture) {

        public Probe {
            keys = List.copyOf(keys);
            Objects.requireNonNull(judge, "judge is null");
            if (least < 1 || least > keys.size()) {
                throw new IllegalArgumentException("Of " + keys.size() + " keys none can have " + least);
            }
        }
    }
}
