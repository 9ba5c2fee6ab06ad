package io.guildhall.platform.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A classification as a table: the columns {@code code} and {@code title}, and either {@code parent} or {@code level}; with
 * a level, from 1, each code is below the last one a level higher.
 */
final class CodeTableFile {

    static final int MOST_CODES = 50_000;

    private static final int MOST_TOLD = 20;

    private final List<Wording> problems = new ArrayList<>();
    private final Map<String, CodeTree.Code> codes = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<String> above = new ArrayList<>();
    private List<String> headings = List.of();

    private CodeTableFile() {}

    /**
     * The codes of that table, each after the one it refines.
     *
     * @throws Rejection of everything wrong with it, line by line
     */
    static List<CodeTree.Code> read(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        CodeTableFile file = new CodeTableFile();
        file.lines(text);
        file.requireParents();
        if (file.codes.isEmpty() && file.problems.isEmpty()) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.empty");
        }
        if (!file.problems.isEmpty()) {
            throw WordedRejection.ofAll(file.problems.stream().limit(MOST_TOLD).toList());
        }
        return List.copyOf(file.codes.values());
    }

    private void lines(String text) {
        long line = 1;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter(text)).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                if (headings.isEmpty()) {
                    headings = record.getFields().stream().map(String::strip).toList();
                    requireHeadings();
                } else {
                    code((int) line, record.getFields());
                }
            }
        } catch (CsvParseException e) {
            problem((int) line, "taxonomy.file.no-table");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireHeadings() {
        for (String needed : List.of("code", "title")) {
            if (!headings.contains(needed)) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.no-heading", needed);
            }
        }
    }

    private void code(int line, List<String> fields) {
        String code = cell(fields, "code");
        String title = cell(fields, "title");
        if (code.isEmpty() && title.isEmpty()) {
            return;
        }
        if (codes.size() >= MOST_CODES) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.codes.many", MOST_CODES);
        }
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,19}")) {
            problem(line, "taxonomy.codes.no-code");
        } else if (title.isEmpty() || title.length() > 300) {
            problem(line, "taxonomy.codes.no-title", code);
        } else if (codes.containsKey(code)) {
            problem(line, "taxonomy.file.twice", code, lines.get(code));
        } else {
            lines.put(code, line);
            codes.put(code, placed(line, code, title, cell(fields, "parent"), cell(fields, "level")));
        }
    }

    private CodeTree.Code placed(int line, String code, String title, String parent, String level) {
        if (headings.contains("parent") || !headings.contains("level")) {
            return new CodeTree.Code(code, parent, 0, title);
        }
        if (!level.matches("[1-9]") || Integer.parseInt(level) > above.size() + 1) {
            problem(line, "taxonomy.codes.no-level", code, above.size() + 1);
            return new CodeTree.Code(code, "", 1, title);
        }
        int depth = Integer.parseInt(level);
        String placed = depth == 1 ? "" : above.get(depth - 2);
        above.subList(depth - 1, above.size()).clear();
        above.add(code);
        return new CodeTree.Code(code, placed, depth, title);
    }

    /** Parents are there and none is below itself; levels follow from them. */
    private void requireParents() {
        codes.replaceAll((code, each) -> {
            if (!each.parent().isEmpty() && !codes.containsKey(each.parent())) {
                problem(lines.get(code), "taxonomy.codes.no-parent", code, each.parent());
                return each;
            }
            int level = 1;
            String parent = each.parent();
            while (!parent.isEmpty() && codes.containsKey(parent) && level <= 9) {
                level++;
                parent = codes.get(parent).parent();
            }
            if (level > 9) {
                problem(lines.get(code), "taxonomy.codes.deep", code);
            }
            return new CodeTree.Code(code, each.parent(), level, each.title());
        });
    }

    private String cell(List<String> fields, String heading) {
        int index = headings.indexOf(heading);
        return index < 0 || index >= fields.size() ? "" : fields.get(index).strip();
    }

    private void problem(int line, String key, Object... arguments) {
        problems.add(Wording.of("line " + line, key, arguments));
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
