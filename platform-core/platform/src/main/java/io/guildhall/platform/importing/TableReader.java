package io.guildhall.platform.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads CSV, TSV and XLSX. Text is UTF-8, or GB 18030 where it cannot be UTF-8; the delimiter is the one the first line
 * has most of. A workbook's first sheet counts.
 */
final class TableReader {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;
    static final long LARGEST_UNPACKED = 120_000_000;

    private static final int LONGEST_CELL = 20_000;
    private static final String FIELD = "file";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private TableReader() {}

    /** What is done with each line, the first one included. */
    private interface LineReader {
        void read(long number, List<String> cells);
    }

    /**
     * The table in that file.
     *
     * @throws Rejection of the field {@code file}, saying what about it cannot be read
     */
    static Table read(Path file) {
        List<List<String>> header = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        read(file, (line, cells) -> {
            if (header.isEmpty()) {
                header.add(header(cells));
            } else {
                add(rows, header.get(0), line, cells);
            }
        });
        return table(header.isEmpty() ? null : header.get(0), rows);
    }

    /**
     * The filled lines of that file, for files that may have no headings.
     *
     * @param most how many lines it may have
     * @throws Rejection of the field {@code file}, saying what about it cannot be read
     */
    static List<List<String>> lines(Path file, int most) {
        List<List<String>> lines = new ArrayList<>();
        read(file, (line, cells) -> {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (lines.size() >= most) {
                throw refused("importing.file.rows", most);
            }
            lines.add(cells.stream().limit(MOST_COLUMNS).map(String::strip).toList());
        });
        return lines;
    }

    private static void read(Path file, LineReader lines) {
        try {
            if (isZip(file)) {
                workbook(file, lines);
            } else {
                text(Files.readAllBytes(file), lines);
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused("importing.file.damaged");
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return java.util.Arrays.equals(content.readNBytes(ZIP.length), ZIP);
        }
    }

    private static void text(byte[] content, LineReader lines) {
        String text = decoded(content);
        if (text.isBlank()) {
            throw refused("importing.file.empty");
        }
        long last = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter(text)).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                last = record.getStartingLineNumber();
                lines.read(last, record.getFields());
            }
        } catch (CsvParseException e) {
            throw refused("importing.file.quote", last > 1 ? last + 1 : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decoded(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                if (text.indexOf('\0') >= 0) {
                    throw refused("importing.file.no-table");
                }
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // Then it is not in this encoding.
            }
        }
        throw refused("importing.file.encoding");
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static void workbook(Path file, LineReader reader) throws IOException {
        refuseBomb(file);
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content);
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) lines::iterator) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(cell == null || cell.getRawValue() == null ? "" : cell.getText());
                }
                reader.read(row.getRowNum(), cells);
            }
        } catch (RuntimeException e) {
            if (e instanceof Rejection) {
                throw e;
            }
            throw refused("importing.file.workbook");
        }
    }

    /** A small file that unpacks to something huge never gets as far as a parser. */
    private static void refuseBomb(Path file) throws IOException {
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] buffer = new byte[64 * 1024];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                try (InputStream content = zip.getInputStream(entries.nextElement())) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            throw refused("importing.file.bomb", LARGEST_UNPACKED / 1_000_000);
                        }
                    }
                }
            }
        }
    }

    private static List<String> header(List<String> names) {
        List<String> columns = names.stream().map(String::strip).toList();
        if (columns.size() > MOST_COLUMNS) {
            throw refused("importing.file.columns", MOST_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (column.isEmpty()) {
                throw refused("importing.file.unnamed");
            }
            if (!seen.add(column)) {
                throw refused("importing.file.twice", ColumnMapping.shortened(column));
            }
        }
        return columns;
    }

    private static void add(List<Table.Row> rows, List<String> columns, long line, List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() >= MOST_ROWS) {
            throw refused("importing.file.rows", MOST_ROWS);
        }
        if (cells.size() > columns.size()) {
            throw refused("importing.file.cells", line);
        }
        List<String> complete = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i).strip() : "";
            if (cell.length() > LONGEST_CELL) {
                throw refused("importing.file.cell", line, columns.get(i), LONGEST_CELL);
            }
            complete.add(cell);
        }
        rows.add(new Table.Row(line, complete));
    }

    private static Rejection refused(String key, Object... arguments) {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, FIELD, key, arguments);
    }

    private static Table table(List<String> columns, List<Table.Row> rows) {
        if (columns == null || rows.isEmpty()) {
            throw refused("importing.file.no-rows");
        }
        return new Table(columns, rows);
    }
}
