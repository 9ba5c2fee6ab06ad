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
 * How much of a stock solution makes a thinner one: c₁ V₁ = c₂ V₂. Volumes in millilitres, rounded half up to three
 * decimals; the change of volume on mixing is neglected.
 */
final class DilutionCalculator implements Calculator {

    private static final String STOCK = "stockConcentration";
    private static final String TARGET = "targetConcentration";
    private static final String VOLUME = "targetVolume";

    @Override
    public String code() {
        return "chemical.dilution";
    }

    @Override
    public LocalizedText name() {
        return in("Dilution", "溶液稀释");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.number(STOCK, in("Concentration of the stock", "原液浓度"), Units.MOLE_PER_LITRE),
                CalculatorInput.number(TARGET, in("Concentration wanted", "目标浓度"), Units.MOLE_PER_LITRE),
                CalculatorInput.number(VOLUME, in("Volume wanted", "目标体积"), Units.MILLILITRE));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("stockVolume", in("Stock to take", "量取原液"));
        names.put("solventVolume", in("Solvent to add", "加入溶剂"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(STOCK, "12", TARGET, "0.1", VOLUME, "500");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive();
        BigDecimal stock = inputs.number(STOCK);
        BigDecimal target = inputs.number(TARGET);
        BigDecimal volume = inputs.number(VOLUME);
        if (target.compareTo(stock) > 0) {
            throw new InvalidInputException(
                    TARGET, in("Dilution makes no solution stronger than its stock", "目标浓度不能高于原液浓度"));
        }
        BigDecimal stockVolume =
                target.multiply(volume).divide(stock, MathContext.DECIMAL64).setScale(3, RoundingMode.HALF_UP);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("stockVolume", new Measure(stockVolume, Units.MILLILITRE));
        results.put(
                "solventVolume",
                new Measure(volume.setScale(3, RoundingMode.HALF_UP).subtract(stockVolume), Units.MILLILITRE));
        return results;
    }
}
