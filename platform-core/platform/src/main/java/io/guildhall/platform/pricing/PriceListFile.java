package io.guildhall.platform.pricing;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.importing.Tables;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fixed prices as a file: a line for each quantity of each variant, with the columns {@code sku}, {@code min_quantity} and
 * {@code unit_price}. A dash for the price takes the variant off the list.
 */
public final class PriceListFile {

    /** Most lines of one file. */
    public static final int MOST_LINES = 20_000;

    private static final List<String> HEADINGS = List.of("sku", "min_quantity", "unit_price");
    private static final String NONE = "-";

    private PriceListFile() {}

    /** The prices as a file to take away, which can be read again. */
    public static ListFile of(List<FixedPrices> prices) {
        List<List<Object>> rows = new ArrayList<>();
        prices.forEach(line ->
                line.tiers().forEach(tier -> rows.add(List.of(line.sku(), tier.minQuantity(), tier.unitPrice()))));
        return new ListFile("prices", HEADINGS, rows);
    }

    /** The prices of a CSV, TSV or XLSX file; what is no price is said line by line. */
    public static List<FixedPrices> read(InputStream file) {
        List<List<String>> lines = Tables.lines(file, MOST_LINES + 1);
        if (lines.size() < 2) {
            throw WordedRejection.ofAll(List.of(Wording.of("file", "pricing.file.empty")));
        }
        List<String> headings = lines.get(0).stream()
                .map(heading -> heading.strip().replace("\ufeff", ""))
                .toList();
        for (String needed : HEADINGS) {
            if (!headings.contains(needed)) {
                throw WordedRejection.ofAll(List.of(Wording.of("file", "pricing.file.column", needed)));
            }
        }
        List<Wording> problems = new ArrayList<>();
        Map<String, List<PriceTier>> read = new LinkedHashMap<>();
        for (int index = 1; index < lines.size(); index++) {
            List<String> line = lines.get(index);
            String sku = cell(line, headings, "sku");
            if (sku.isEmpty()) {
                problems.add(Wording.of("file", "pricing.file.sku", index + 1));
                continue;
            }
            List<PriceTier> tiers = read.computeIfAbsent(sku, missing -> new ArrayList<>());
            String price = cell(line, headings, "unit_price");
            if (!price.equals(NONE)) {
                BigDecimal from = number(cell(line, headings, "min_quantity"));
                BigDecimal amount = number(price);
                if (from == null || amount == null) {
                    problems.add(Wording.of("file", "pricing.file.number", index + 1, sku));
                } else {
                    tiers.add(new PriceTier(from, amount));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(problems);
        }
        return read.entrySet().stream()
                .map(line -> new FixedPrices(line.getKey(), line.getValue()))
                .toList();
    }

    /** What is wrong with a file, the first of it. */
    public static String wrong(WordedRejection rejection, Texts texts, int most) {
        List<String> said =
                rejection.wordings().stream().map(wording -> wording.in(texts)).toList();
        String first = String.join(" · ", said.subList(0, Math.min(most, said.size())));
        return said.size() <= most ? first : first + " · " + texts.t("pricing.file.more", said.size() - most);
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String cell(List<String> line, List<String> headings, String heading) {
        int column = headings.indexOf(heading);
        String cell = column < line.size() ? line.get(column).strip() : "";
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static BigDecimal number(String typed) {
        return typed.matches("\\d{1,12}(\\.\\d{1,9})?") ? new BigDecimal(typed) : null;
    }
}
