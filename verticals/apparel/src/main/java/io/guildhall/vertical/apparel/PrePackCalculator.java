package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pieces in pre-packs: n packs of ratio r hold n · rᵢ pieces of size i. Where the stock is given, never more packs
 * than it makes.
 */
final class PrePackCalculator implements Calculator {

    private static final String RATIO = "ratio";
    private static final String PACKS = "packs";
    private static final String AVAILABLE = "available";

    @Override
    public String code() {
        return "apparel.pre-pack";
    }

    @Override
    public LocalizedText name() {
        return in("Pre-packs", "配比装箱");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.text(
                        RATIO, in("Ratio of a pack, such as S:1, M:2, L:2, XL:1", "每包配比（如 S:1，M:2，L:2，XL:1）")),
                CalculatorInput.number(PACKS, in("Packs", "包数"), Units.PIECE),
                CalculatorInput.text(AVAILABLE, in("Available to sell, by size", "可售库存（按尺码）"))
                        .asOptional());
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("pieces", in("Pieces by size", "各尺码件数"));
        names.put("piecesPerPack", in("Pieces in a pack", "每包件数"));
        names.put("total", in("Pieces altogether", "总件数"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(RATIO, "S:1, M:2, L:2, XL:1", PACKS, "20");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive();
        SizeRun ratio = SizeRun.read(RATIO, inputs.text(RATIO));
        if (ratio.total().signum() == 0) {
            throw new InvalidInputException(RATIO, in("A pack holds at least one piece", "每包至少一件"));
        }
        BigInteger packs = whole(inputs.number(PACKS));
        Optional<SizeRun> available = inputs.optionalText(AVAILABLE).map(text -> SizeRun.read(AVAILABLE, text));
        available
                .map(ratio::packsFrom)
                .filter(most -> packs.compareTo(most) > 0)
                .ifPresent(most -> {
                    throw new InvalidInputException(
                            PACKS, in("What is available makes " + most + " packs", "可售库存最多可配 " + most + " 包"));
                });
        SizeRun pieces = ratio.times(packs);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("pieces", pieces.measures());
        results.put("piecesPerPack", SizeRun.pieces(ratio.total()));
        results.put("total", SizeRun.pieces(pieces.total()));
        return results;
    }

    private static BigInteger whole(BigDecimal packs) {
        try {
            return packs.toBigIntegerExact();
        } catch (ArithmeticException notWhole) {
            throw new InvalidInputException(PACKS, in("Must be a whole number", "必须是整数"));
        }
    }
}
