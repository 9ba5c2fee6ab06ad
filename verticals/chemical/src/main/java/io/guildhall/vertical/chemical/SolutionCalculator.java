package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a substance to weigh in for a solution: m = c V M ⁄ purity. Grams, rounded half up to four decimals as a
 * balance shows them.
 */
final class SolutionCalculator implements Calculator {

    private static final String SMILES = "smiles";
    private static final String CONCENTRATION = "concentration";
    private static final String VOLUME = "volume";
    private static final String PURITY = "purity";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MILLILITRES_PER_LITRE = new BigDecimal(1000);

    @Override
    public String code() {
        return "chemical.solution";
    }

    @Override
    public LocalizedText name() {
        return in("Weighing in for a solution", "配制溶液称样量");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.text(SMILES, in("Structure (SMILES)", "结构式（SMILES）")),
                CalculatorInput.number(CONCENTRATION, in("Concentration wanted", "目标浓度"), Units.MOLE_PER_LITRE),
                CalculatorInput.number(VOLUME, in("Volume wanted", "目标体积"), Units.MILLILITRE),
                CalculatorInput.number(PURITY, in("Purity, 100 % where empty", "纯度（空白按 100%）"), Units.PER_CENT)
                        .asOptional());
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("mass", in("To weigh in", "称样量"));
        names.put("amount", in("Amount of substance", "物质的量"));
        names.put("molarMass", in("Molar mass", "摩尔质量"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(SMILES, "[Na+].[Cl-]", CONCENTRATION, "0.1", VOLUME, "1000", PURITY, "99.5");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive();
        BigDecimal purity = inputs.optionalNumber(PURITY).orElse(HUNDRED);
        if (purity.compareTo(HUNDRED) > 0) {
            throw new InvalidInputException(PURITY, in("Must lie between 0 and 100 %", "应在 0 至 100% 之间"));
        }
        BigDecimal molarMass = StructureCalculator.structure(inputs, SMILES).molarMass();
        BigDecimal moles =
                inputs.number(CONCENTRATION).multiply(inputs.number(VOLUME)).divide(MILLILITRES_PER_LITRE);
        BigDecimal mass = moles.multiply(molarMass)
                .multiply(HUNDRED)
                .divide(purity, MathContext.DECIMAL64)
                .setScale(4, RoundingMode.HALF_UP);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("mass", new Measure(mass, Units.GRAM));
        results.put("amount", new Measure(moles.stripTrailingZeros(), Units.MOLE));
        results.put("molarMass", new Measure(molarMass, Units.GRAM_PER_MOLE));
        return results;
    }
}
