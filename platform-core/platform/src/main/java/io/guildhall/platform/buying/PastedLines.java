package io.guildhall.platform.buying;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads codes and quantities as people paste them: {@code CODE 12}, {@code CODE,12}, {@code CODE;12}, {@code CODE x 12}, or
 * the first two columns of a spreadsheet. The quantity is what comes last; a code may have spaces in it. A line of headings
 * and empty lines are passed over.
 */
final class PastedLines {

    private static final int LONGEST_LINE = 300;
    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String GROUPED = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?";

    /** A grouped number is a quantity only after a blank: {@code A,100} is a code and 100, {@code A 1,100} is 1,100 of A. */
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?<code>.*?\\S)\\s+(?:[xX×*]\\s*)?(?<quantity>" + GROUPED + ")"),
            Pattern.compile("(?<code>.*?[^\\s,;])\\s*[,;]\\s*(?:[xX×*]\\s*)?(?<quantity>" + NUMBER + ")"),
            Pattern.compile("(?<code>.*?\\S)\\s+(?:[xX×*]\\s*)?(?<quantity>" + NUMBER + ")"),
            Pattern.compile("(?<code>.*?[^\\s,;])\\s*[,;]\\s*(?<quantity>[^,;]*)"));

    private static final Set<String> HEADINGS = Set.of(
            "code",
            "codes",
            "sku",
            "item",
            "item no",
            "item no.",
            "number",
            "product",
            "article",
            "编码",
            "货号",
            "代码",
            "产品编码",
            "产品",
            "商品编码");

    private PastedLines() {}

    /** The lines in that text, in their order. */
    static List<WrittenLine> of(String text) {
        List<WrittenLine> lines = new ArrayList<>();
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('、', ',')
                .split("\\R")) {
            if (!line.isBlank()) {
                WrittenLine read = line.indexOf('\t') >= 0 ? ofCells(List.of(line.split("\t"))) : ofText(line.strip());
                if (!(lines.isEmpty() && isHeading(read)) && !read.code().isEmpty()) {
                    lines.add(read);
                }
            }
        }
        return lines;
    }

    /** The lines of a table whose first two filled columns are code and quantity. */
    static List<WrittenLine> ofRows(List<List<String>> rows) {
        List<WrittenLine> lines = new ArrayList<>();
        for (List<String> row : rows) {
            WrittenLine read = ofCells(row);
            if (!(lines.isEmpty() && isHeading(read)) && !read.code().isEmpty()) {
                lines.add(read);
            }
        }
        return lines;
    }

    private static WrittenLine ofCells(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return new WrittenLine(
                filled.isEmpty() ? "" : filled.get(0), filled.size() < 2 ? "" : ungrouped(filled.get(1)));
    }

    private static WrittenLine ofText(String line) {
        if (line.length() > LONGEST_LINE) {
            return new WrittenLine(line.substring(0, LONGEST_LINE), "");
        }
        for (Pattern shape : SHAPES) {
            Matcher matcher = shape.matcher(line);
            if (matcher.matches()) {
                return new WrittenLine(matcher.group("code"), ungrouped(matcher.group("quantity")));
            }
        }
        return new WrittenLine(line, "");
    }

    private static String ungrouped(String quantity) {
        return quantity.matches(GROUPED) ? quantity.replace(",", "") : quantity;
    }

    private static boolean isHeading(WrittenLine line) {
        return HEADINGS.contains(line.code().toLowerCase(Locale.ROOT))
                && !line.quantity().matches(NUMBER);
    }
}
