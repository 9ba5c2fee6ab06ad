package io.guildhall.platform.shared.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file to take away: CSV in UTF-8 with a byte order mark, which spreadsheets need to read Chinese, or XLSX.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 *
 * @param name the file's name without its ending
 * @param headings of the columns
 * @param rows texts, numbers as {@link BigDecimal} or {@link Number}, null for an empty cell
 */
public record ListFile(String name, List<String> headings, List<List<Object>> rows) {

    /** Most rows a file holds; a longer list has to be filtered first. */
    public static final int MOST_ROWS = 50_000;

    private static final String CSV = "csv";
    private static final String XLSX = "xlsx";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    public ListFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Whether the {@code format} parameter of a list's address asks for a file. */
    public static boolean isWanted(String format) {
        return CSV.equals(format) || XLSX.equals(format);
    }

    /** The file as an answer, in the format the address asked for. */
    public Response response(String format) {
        boolean sheet = XLSX.equals(format);
        StreamingOutput body = sheet ? this::writeSheet : this::writeCsv;
        return Response.ok(body)
                .type(
                        sheet
                                ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                : "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + (sheet ? XLSX : CSV) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Writes the list as CSV and leaves the stream open. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(headings.stream().map(ListFile::harmless).toList());
        for (List<Object> row : rows) {
            csv.writeRecord(row.stream().map(ListFile::cell).toList());
        }
        csv.flush();
    }

    private void writeSheet(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Guildhall", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                List<Object> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column) instanceof Number number) {
                        sheet.value(row + 1, column, number);
                    } else {
                        sheet.value(row + 1, column, cell(cells.get(column)));
                    }
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number) {
            return value.toString();
        }
        return harmless(Optional.ofNullable(value).map(Object::toString).orElse(""));
    }

    /** A spreadsheet runs what begins with one of these. */
    static String harmless(String text) {
        if (text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0) {
            return text;
        }
        return "'" + text;
    }
}
