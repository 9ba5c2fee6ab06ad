package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether strips fit on a coil: the strips and the trim together are at most as wide as the coil. What remains is
 * remnant. Mass by width, in tonnes to four decimals.
 */
final class SlittingCalculator implements Calculator {

    private static final String WIDTH = "coilWidth";
    private static final String STRIPS = "strips";
    private static final String TRIM = "trim";
    private static final String COIL_MASS = "coilMass";
    private static final Pattern STRIP = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,2})?)\\s*(?:[*xX×]\\s*(\\d{1,3}))?");

    @Override
    public String code() {
        return "steel.slitting";
    }

    @Override
    public LocalizedText name() {
        return in("Slitting plan", "分条方案");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.number(WIDTH, in("Width of the coil", "钢卷宽度"), Units.MILLIMETRE),
                CalculatorInput.text(
                        STRIPS, in("Strips, width × number, such as 300×4, 120×2", "分条（宽度×条数，如 300×4，120×2）")),
                CalculatorInput.number(TRIM, in("Trim, both edges", "切边（两侧合计）"), Units.MILLIMETRE)
                        .asOptional(),
                CalculatorInput.number(COIL_MASS, in("Mass of the coil", "卷重"), Units.TONNE)
                        .asOptional());
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("used", in("Width used", "已用宽度"));
        names.put("remnant", in("Remnant", "余料宽度"));
        names.put("strips", in("Strips", "分条"));
        names.put("strips.width", in("Width", "宽度"));
        names.put("strips.pieces", in("Number", "条数"));
        names.put("strips.mass", in("Mass", "重量"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(WIDTH, "1500", STRIPS, "300×4, 140×2", TRIM, "10", COIL_MASS, "25");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive(TRIM);
        BigDecimal width = inputs.number(WIDTH);
        BigDecimal trim = inputs.optionalNumber(TRIM).orElse(BigDecimal.ZERO);
        List<Strip> strips = strips(inputs.text(STRIPS));
        BigDecimal used = strips.stream().map(Strip::together).reduce(trim, BigDecimal::add);
        if (used.compareTo(width) > 0) {
            String over = Steel.plain(used.subtract(width));
            throw new InvalidInputException(
                    STRIPS,
                    in("Strips and trim are " + over + " mm wider than the coil", "分条与切边合计超出卷宽 " + over + " mm"));
        }
        Optional<BigDecimal> mass = inputs.optionalNumber(COIL_MASS);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("used", new Measure(used, Units.MILLIMETRE));
        results.put("remnant", new Measure(width.subtract(used), Units.MILLIMETRE));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Strip strip : strips) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("width", new Measure(strip.width(), Units.MILLIMETRE));
            row.put("pieces", new Measure(strip.pieces(), Units.PIECE));
            mass.ifPresent(m -> row.put("mass", new Measure(share(m, strip.together(), width), Units.TONNE)));
            rows.add(row);
        }
        results.put("strips", rows);
        return results;
    }

    private static BigDecimal share(BigDecimal mass, BigDecimal part, BigDecimal width) {
        return Steel.rounded(Steel.ratio(mass.multiply(part), width), 4);
    }

    private static List<Strip> strips(String text) {
        List<Strip> strips = new ArrayList<>();
        for (String part : text.split("[,;，；、]", -1)) {
            Matcher strip = STRIP.matcher(part.strip());
            if (!strip.matches() || new BigDecimal(strip.group(1)).signum() == 0) {
                throw new InvalidInputException(
                        STRIPS, in("Write width × number, such as 300×4, 120×2", "请按“宽度×条数”填写，如 300×4，120×2"));
            }
            BigDecimal pieces = strip.group(2) == null ? BigDecimal.ONE : new BigDecimal(strip.group(2));
            strips.add(new Strip(new BigDecimal(strip.group(1)), pieces));
        }
        return strips;
    }

    private record Strip(BigDecimal width, BigDecimal pieces) {

        BigDecimal together() {
            return width.multiply(pieces);
        }
    }
}
