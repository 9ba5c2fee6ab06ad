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
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The price of mixed wholesale: the tier follows from all pieces together, whatever their colours and sizes. Prices and
 * the amount are plain decimals in the currency the tiers were given in.
 */
final class MixedWholesaleCalculator implements Calculator {

    private static final String QUANTITIES = "quantities";
    private static final String TIERS = "tiers";
    private static final Pattern TIER = Pattern.compile("(\\d{1,6})\\s*[:：=]\\s*(\\d{1,8}(?:\\.\\d{1,4})?)");

    @Override
    public String code() {
        return "apparel.mixed-wholesale";
    }

    @Override
    public LocalizedText name() {
        return in("Mixed wholesale", "混批价格");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.text(QUANTITIES, in("Pieces, such as black S:2, white M:3", "各规格件数（如 黑色S:2，白色M:3）")),
                CalculatorInput.text(
                        TIERS,
                        in("Prices from a quantity, such as 3:46; 30:42; 120:39", "阶梯价（起批量:单价，如 3:46；30:42；120:39）")));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("total", in("Pieces altogether", "总件数"));
        names.put("tierFrom", in("Price tier, from", "适用阶梯（起批量）"));
        names.put("unitPrice", in("Price of a piece", "单价"));
        names.put("amount", in("Amount", "金额"));
        names.put("toNextTier", in("Pieces to the next tier", "距下一阶梯还差"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(QUANTITIES, "black S:12, black M:10, white M:14", TIERS, "3:46; 30:42; 120:39");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given);
        BigInteger total = SizeRun.read(QUANTITIES, inputs.text(QUANTITIES)).total();
        TreeMap<BigInteger, BigDecimal> tiers = tiers(inputs.text(TIERS));
        Map.Entry<BigInteger, BigDecimal> tier = tiers.floorEntry(total);
        if (tier == null) {
            BigInteger missing = tiers.firstKey().subtract(total);
            throw new InvalidInputException(
                    QUANTITIES,
                    in(
                            "Mixed wholesale begins at " + tiers.firstKey() + " pieces; " + missing
                                    + " more are needed",
                            tiers.firstKey() + " 件起批，还差 " + missing + " 件"));
        }
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("total", SizeRun.pieces(total));
        results.put("tierFrom", SizeRun.pieces(tier.getKey()));
        results.put("unitPrice", tier.getValue().toPlainString());
        results.put("amount", tier.getValue().multiply(new BigDecimal(total)).toPlainString());
        BigInteger next = tiers.higherKey(total);
        if (next != null) {
            results.put("toNextTier", SizeRun.pieces(next.subtract(total)));
        }
        return results;
    }

    private static TreeMap<BigInteger, BigDecimal> tiers(String text) {
        TreeMap<BigInteger, BigDecimal> tiers = new TreeMap<>();
        for (String part : text.split("[,，;；、]", -1)) {
            Matcher tier = TIER.matcher(part.strip());
            if (!tier.matches() || tiers.put(new BigInteger(tier.group(1)), new BigDecimal(tier.group(2))) != null) {
                throw new InvalidInputException(
                        TIERS,
                        in(
                                "Write quantity:price, each quantity once, such as 3:46; 30:42",
                                "请按“起批量:单价”填写且不重复，如 3:46；30:42"));
            }
        }
        return tiers;
    }
}
