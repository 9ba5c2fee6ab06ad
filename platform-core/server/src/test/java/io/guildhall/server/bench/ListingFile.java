package io.guildhall.server.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.guildhall.server.templates.DemoContent;
import io.guildhall.server.templates.DemoContent.Listing;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A seller's file of products, of any length: the demo's listings, and again lot after lot. Each product has numbers of
 * its own, and so much stock that nobody buys it up; attributes, prices and texts are as varied as the demo's.
 */
final class ListingFile {
    private final String text;
    private final int rows;

    private ListingFile(String text, int rows) {
        this.text = text;
        this.rows = rows;
    }

    /** The products from that one to before that one. */
    static ListingFile of(String template, int from, int to) {
        List<List<Listing>> products =
                List.copyOf(DemoContent.of(template).products().values());
        Set<String> columns = new LinkedHashSet<>();
        products.forEach(
                product -> product.forEach(row -> columns.addAll(row.cells().keySet())));
        columns.remove("company");
        StringWriter text = new StringWriter();
        int rows = 0;
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns);
            for (int number = from; number < to; number++) {
                int lot = number / products.size();
                for (Listing row : products.get(number % products.size())) {
                    List<String> cells = new ArrayList<>();
                    columns.forEach(column -> cells.add(cell(row, column, lot)));
                    csv.writeRecord(cells);
                    rows++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ListingFile(text.toString(), rows);
    }

    String text() {
        return text;
    }

    int rows() {
        return rows;
    }

    private static String cell(Listing row, String column, int lot) {
        String cell = row.cell(column);
        if (column.equals("stock")) {
            return cell + "000";
        }
        if (lot == 0 || cell.isEmpty()) {
            return cell;
        }
        return switch (column) {
            case "sku", "product", "id.heat" -> String.format(Locale.ROOT, "%s-%04d", cell, lot);
            case "name_en" -> cell + ", lot " + lot;
            case "name_zh" -> cell + "，批次 " + lot;
            default -> cell;
        };
    }
}
