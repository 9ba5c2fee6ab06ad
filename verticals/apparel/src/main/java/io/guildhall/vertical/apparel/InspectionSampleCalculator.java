package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.AllowedValue;
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

/**
 * How many pieces an inspector draws and how many faulty ones the lot may have: ISO 2859-1, single sampling, normal
 * inspection, general level II. Where the table's arrow leads to another sample size, that one is taken; a sample as
 * large as the lot means that every piece is looked at.
 */
final class InspectionSampleCalculator implements Calculator {

    private static final String LOT = "lotSize";
    private static final String LIMIT = "acceptableQualityLimit";

    /** The greatest lot of each sample size but the last. */
    private static final int[] LOTS = {8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000
    };

    private static final int[] SAMPLES = {2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1_250};
    private static final List<String> LIMITS = List.of("6.5", "4.0", "2.5", "1.5", "1.0", "0.65");

    /** Down each column of the table: none, arrow up, arrow down, then these. */
    private static final int[] ACCEPTED = {1, 2, 3, 5, 7, 10, 14, 21};

    private static final int FIRST_ABOVE_NONE = 3;

    @Override
    public String code() {
        return "apparel.inspection-sample";
    }

    @Override
    public LocalizedText name() {
        return in("Inspection sample (AQL)", "验货抽样（AQL）");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.number(LOT, in("Pieces in the lot", "批量（件）"), Units.PIECE),
                CalculatorInput.choice(
                        LIMIT,
                        in("Acceptable quality limit", "接收质量限（AQL）"),
                        LIMITS.stream().map(AllowedValue::of).toList()));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("sampleSize", in("Pieces to inspect", "抽样件数"));
        names.put("accept", in("Accept with at most this many faulty", "允收数（不合格件不超过）"));
        names.put("reject", in("Refuse from this many faulty", "拒收数（不合格件达到）"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(LOT, "5000", LIMIT, "2.5");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given).allPositive();
        BigDecimal lot = inputs.number(LOT);
        if (lot.stripTrailingZeros().scale() > 0 || lot.compareTo(BigDecimal.valueOf(2)) < 0) {
            throw new InvalidInputException(LOT, in("Must be a whole number from 2", "必须是不小于 2 的整数"));
        }
        int column = LIMITS.indexOf(inputs.text(LIMIT));
        int row = followArrow(row(lot), column);
        int accepted = row == column ? 0 : ACCEPTED[row - column - FIRST_ABOVE_NONE];
        BigInteger sample = BigInteger.valueOf(SAMPLES[row]).min(lot.toBigInteger());
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("sampleSize", SizeRun.pieces(sample));
        results.put("accept", SizeRun.pieces(BigInteger.valueOf(accepted)));
        results.put("reject", SizeRun.pieces(BigInteger.valueOf(accepted + 1L)));
        return results;
    }

    private static int row(BigDecimal lot) {
        int row = 0;
        while (row < LOTS.length && lot.compareTo(BigDecimal.valueOf(LOTS[row])) > 0) {
            row++;
        }
        return row;
    }

    /** Each stricter limit begins one row further down. */
    private static int followArrow(int row, int column) {
        int below = row - column;
        if (below <= 1) {
            return column;
        }
        if (below == 2) {
            return column + FIRST_ABOVE_NONE;
        }
        return Math.min(row, column + FIRST_ABOVE_NONE + ACCEPTED.length - 1);
    }
}
