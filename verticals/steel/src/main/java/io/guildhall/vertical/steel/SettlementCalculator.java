package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which mass a delivery is settled by. |document − weighed| ⁄ document within the tolerance, 3 ‰ unless the contract
 * says otherwise, settles by the document; above it the load is weighed again and settled by the actual mass.
 * The deviation is given in per mille, rounded half up to two decimals; the decision is made on the unrounded value.
 */
final class SettlementCalculator implements Calculator {

    private static final String DOCUMENT = "documentMass";
    private static final String WEIGHED = "weighedMass";
    private static final String TOLERANCE = "tolerance";
    private static final BigDecimal CUSTOMARY_TOLERANCE = BigDecimal.valueOf(3);
    private static final String PER_MILLE = "NX";

    @Override
    public String code() {
        return "steel.settlement";
    }

    @Override
    public LocalizedText name() {
        return in("Settled mass", "结算重量");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.number(DOCUMENT, in("Mass on the document", "单据重量"), Units.TONNE),
                CalculatorInput.number(WEIGHED, in("Weighed mass", "过磅重量"), Units.TONNE),
                CalculatorInput.number(TOLERANCE, in("Tolerance, 3 ‰ where empty", "磅差允许值（空白按 3‰）"), PER_MILLE)
                        .asOptional());
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("basis", in("Settled by", "结算依据"));
        names.put("basis.document", in("The document", "单据重量"));
        names.put("basis.weighed-again", in("Weighing again", "复磅重量"));
        names.put("deviation", in("Deviation", "磅差"));
        names.put("settledMass", in("Settled mass", "结算重量"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(DOCUMENT, "98.5", WEIGHED, "98.24");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive(TOLERANCE);
        BigDecimal document = inputs.number(DOCUMENT);
        BigDecimal weighed = inputs.number(WEIGHED);
        BigDecimal tolerance = inputs.optionalNumber(TOLERANCE).orElse(CUSTOMARY_TOLERANCE);
        BigDecimal difference = document.subtract(weighed).abs();
        boolean byDocument = difference.multiply(Steel.THOUSAND).compareTo(tolerance.multiply(document)) <= 0;
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("basis", byDocument ? "document" : "weighed-again");
        results.put(
                "deviation",
                new Measure(Steel.rounded(Steel.ratio(difference.multiply(Steel.THOUSAND), document), 2), PER_MILLE));
        results.put("settledMass", new Measure(Steel.rounded(byDocument ? document : weighed, 3), Units.TONNE));
        return results;
    }
}
