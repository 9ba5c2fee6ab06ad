package io.guildhall.platform.shared.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.Response;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A list as comma separated text that spreadsheets open rightly and safely: UTF-8 with a byte order mark, and no cell
 * that a spreadsheet would take for a formula.
 */
public final class CsvExport {

    /** The largest number of rows in one file. */
    public static final int MOST_ROWS = 50_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvExport() {}

    /**
     * The file as an answer.
     *
     * @param name of the file, with its ending
     * @param cells the cells of one item, in the order of the header
     */
    public static <T> Response response(
            String name, List<String> header, Iterable<T> items, Function<T, List<String>> cells) {
        return Downloads.of(name, "text/csv;charset=utf-8", text(header, items, cells));
    }

    /** The file as text. */
    public static <T> String text(List<String> header, Iterable<T> items, Function<T, List<String>> cells) {
        StringWriter text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        CsvWriter writer = CsvWriter.builder().build(text);
        writer.writeRecord(safe(header));
        for (T item : items) {
            writer.writeRecord(safe(cells.apply(item)));
        }
        return text.toString();
    }

    /** A cell that begins like a formula gets an apostrophe before it; plain numbers stay as they are. */
    public static String safe(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        boolean number = cell.matches("[+-]?\\d+([.,]\\d+)*");
        return "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 && !number ? "'" + cell : cell;
    }

    private static Iterable<String> safe(List<String> cells) {
        return Arrays.asList(cells.stream().map(CsvExport::safe).toArray(String[]::new));
    }
}
