package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether weighed rebar keeps the mass deviation of GB/T 1499.2-2024: (weighed − theoretical) ⁄ theoretical within
 * ±5.5 % for 6 to 12 mm, ±4.5 % for 14 to 20 mm, ±3.5 % for 22 to 50 mm. Per cent, rounded half up to two decimals; the
 * decision is made on the unrounded value.
 */
final class RebarDeviationCalculator implements Calculator {

    private static final String DIAMETER = "d";
    private static final String LENGTH = "totalLength";
    private static final String WEIGHED = "weighedMass";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @Override
    public String code() {
        return "steel.rebar-deviation";
    }

    @Override
    public LocalizedText name() {
        return in("Mass deviation of rebar", "螺纹钢重量偏差");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.number(DIAMETER, in("Nominal diameter", "公称直径"), Units.MILLIMETRE),
                CalculatorInput.number(LENGTH, in("Length of all samples together", "试样总长度"), Units.MILLIMETRE),
                CalculatorInput.number(WEIGHED, in("Mass of all samples together", "试样实际总重量"), Units.KILOGRAM));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("theoreticalMass", in("Theoretical mass", "理论重量"));
        names.put("deviation", in("Deviation", "重量偏差"));
        names.put("permitted", in("Permitted, plus or minus", "允许偏差（±）"));
        names.put("within", in("Within what is permitted", "符合允许偏差"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(DIAMETER, "20", LENGTH, "2500", WEIGHED, "6.05");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive();
        RebarSection rebar = new RebarSection(inputs.number(DIAMETER));
        BigDecimal permitted = rebar.permittedDeviation()
                .orElseThrow(() -> new InvalidInputException(
                        DIAMETER,
                        in("GB/T 1499.2 knows nominal diameters from 6 to 50 mm", "GB/T 1499.2 的公称直径范围为 6 至 50 mm")));
        BigDecimal theoretical = rebar.massOf(Steel.ratio(inputs.number(LENGTH), Steel.THOUSAND));
        BigDecimal difference = inputs.number(WEIGHED).subtract(theoretical).multiply(HUNDRED);
        boolean within = difference.abs().compareTo(permitted.multiply(theoretical)) <= 0;
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("theoreticalMass", new Measure(Steel.rounded(theoretical, 3), Units.KILOGRAM));
        results.put("deviation", new Measure(Steel.rounded(Steel.ratio(difference, theoretical), 2), Units.PER_CENT));
        results.put("permitted", new Measure(permitted, Units.PER_CENT));
        results.put("within", within);
        return results;
    }
}
