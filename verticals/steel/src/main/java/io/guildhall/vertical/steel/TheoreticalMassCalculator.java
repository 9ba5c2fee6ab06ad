package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Theoretical mass of steel by its form and dimensions. Each section's formula stands with the section.
 *
 * <p>Results, as far as the inputs allow: {@code massPerMetre} (KL), rounded as the section's standard does;
 * {@code massPerSquareMetre} (28) of plate and coil; {@code massPerPiece} (KGM, three decimals) is the rounded mass per
 * metre times the length, that of a plate 7.85 t times its area; {@code totalMass} (TNE, four decimals) and
 * {@code totalLength} (MTR, three decimals) of all pieces; {@code coilLength} (MTR, one decimal) of a coil with that
 * mass.
 */
final class TheoreticalMassCalculator implements Calculator {

    private static final String FORM = "form";
    private static final String SIZE = "size";
    private static final String LENGTH = "length";
    private static final String PIECES = "pieces";
    private static final String COIL_MASS = "coilMass";

    @Override
    public String code() {
        return "steel.theoretical-mass";
    }

    @Override
    public LocalizedText name() {
        return in("Theoretical mass", "理论重量");
    }

    @Override
    public List<CalculatorInput> inputs() {
        List<CalculatorInput> inputs = new ArrayList<>();
        inputs.add(CalculatorInput.choice(
                FORM,
                in("Form", "品种"),
                Stream.of(Form.values())
                        .map(f -> new AllowedValue(f.code(), f.formName()))
                        .toList()));
        inputs.add(CalculatorInput.text(SIZE, in("Size, such as 20a", "型号（如 20a）"))
                .onlyFor(forms(Stream.of(Form.values()).filter(Form::isBySize))));
        inputs.add(dimension("h", "Height", "高度"));
        inputs.add(dimension("b", "Width", "宽度"));
        inputs.add(dimension("d", "Diameter", "直径"));
        inputs.add(dimension("a", "Side", "边长"));
        inputs.add(dimension("t", "Thickness", "厚度"));
        inputs.add(dimension("tw", "Web thickness", "腹板厚度"));
        inputs.add(dimension("tf", "Flange thickness", "翼缘厚度"));
        inputs.add(dimension("r", "Root radius", "圆角半径").asOptional());
        inputs.add(dimension("r1", "Toe radius", "边端圆弧半径").asOptional());
        Stream<Form> pieces = Stream.of(Form.values()).filter(f -> f != Form.COIL);
        String notCoil = forms(pieces);
        inputs.add(CalculatorInput.number(LENGTH, in("Length of a piece", "单支（张）长度"), Units.MILLIMETRE)
                .onlyFor(notCoil)
                .asOptional());
        inputs.add(CalculatorInput.number(PIECES, in("Pieces", "支（张）数"), Units.PIECE)
                .onlyFor(notCoil)
                .asOptional());
        inputs.add(CalculatorInput.number(COIL_MASS, in("Mass of the coil", "卷重"), Units.TONNE)
                .onlyFor(FORM + "=" + Form.COIL.code())
                .asOptional());
        return inputs;
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("massPerMetre", in("Per metre", "每米重量"));
        names.put("massPerSquareMetre", in("Per square metre", "每平方米重量"));
        names.put("coilLength", in("Length of the coil", "卷长"));
        names.put("massPerPiece", in("Per piece", "单支（张）重量"));
        names.put("totalLength", in("Length altogether", "总长度"));
        names.put("totalMass", in("Mass altogether", "总重量"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(FORM, Form.PLATE.code(), "t", "10", "b", "1500", LENGTH, "6000", PIECES, "20");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive("r", "r1");
        Form form = Form.of(inputs.text(FORM));
        Section section = section(form, inputs);
        section.fault().ifPresent(fault -> {
            throw new InvalidInputException(fault.dimension(), fault.reason());
        });
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("massPerMetre", new Measure(section.massPerMetre(), Units.KILOGRAM_PER_METRE));
        if (section instanceof StripSection strip) {
            results.put("massPerSquareMetre", new Measure(strip.massPerSquareMetre(), Units.KILOGRAM_PER_SQUARE_METRE));
            inputs.optionalNumber(COIL_MASS)
                    .ifPresent(mass -> results.put("coilLength", new Measure(strip.metresOf(mass), Units.METRE)));
        }
        inputs.optionalNumber(LENGTH).ifPresent(length -> pieces(section, length, inputs, results));
        return results;
    }

    private static Section section(Form form, CalculatorInputs inputs) {
        if (form.isBySize()) {
            return form.section(inputs.text(SIZE))
                    .orElseThrow(
                            () -> new InvalidInputException(SIZE, in("GB/T 706 has no such size", "GB/T 706 中没有该型号")));
        }
        Map<String, BigDecimal> dimensions = new HashMap<>();
        form.dimensions().forEach(d -> inputs.optionalNumber(d.input()).ifPresent(n -> dimensions.put(d.input(), n)));
        return form.section(dimensions);
    }

    private static void pieces(
            Section section, BigDecimal length, CalculatorInputs inputs, Map<String, Object> results) {
        BigDecimal pieces = inputs.optionalNumber(PIECES).orElse(BigDecimal.ONE);
        if (pieces.stripTrailingZeros().scale() > 0) {
            throw new InvalidInputException(PIECES, in("Must be a whole number", "必须是整数"));
        }
        BigDecimal metres = Steel.ratio(length, Steel.THOUSAND);
        BigDecimal piece = section.massOf(metres);
        results.put("massPerPiece", new Measure(Steel.rounded(piece, 3), Units.KILOGRAM));
        results.put("totalLength", new Measure(Steel.rounded(metres.multiply(pieces), 3), Units.METRE));
        BigDecimal tonnes = Steel.ratio(piece.multiply(pieces), Steel.THOUSAND);
        results.put("totalMass", new Measure(Steel.rounded(tonnes, 4), Units.TONNE));
    }

    private static CalculatorInput dimension(String code, String english, String chinese) {
        return CalculatorInput.number(code, in(english, chinese), Units.MILLIMETRE)
                .onlyFor(forms(Stream.of(Form.values())
                        .filter(f ->
                                f.dimensions().stream().anyMatch(d -> d.input().equals(code)))));
    }

    private static String forms(Stream<Form> forms) {
        return FORM + "=" + forms.map(Form::code).collect(Collectors.joining(","));
    }
}
