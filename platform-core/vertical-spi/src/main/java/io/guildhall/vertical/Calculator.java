package io.guildhall.vertical;

import java.util.List;
import java.util.Map;

/** A calculation of the trade: pure, quick (under 100 ms) and documented with the source of its formula. */
public interface Calculator {

    /** Qualified by the vertical, such as {@code steel.theoretical-mass}. */
    String code();

    LocalizedText name();

    /** The inputs in the order a form shows them. */
    List<CalculatorInput> inputs();

    /**
     * Computes the results by name, each a {@link Measure}, a {@link String}, a {@link Boolean} or a list
     * or map of those.
     *
     * @param inputs {@link String}, {@link java.math.BigDecimal} or {@link Boolean} by input code; absent where empty.
     *     A number may also come as its decimal string
     * @throws InvalidInputException naming every input at fault
     */
    Map<String, Object> calculate(Map<String, Object> inputs);

    /**
     * What people call the results, in the order a page shows them. A result that is a word, or a list of rows, names
     * its words and columns as {@code result.word} and {@code result.column}; keys without a name are shown as they are.
     */
    Map<String, LocalizedText> resultNames();

    /** Inputs of an ordinary calculation, which a form begins with. */
    Map<String, Object> example();
}
