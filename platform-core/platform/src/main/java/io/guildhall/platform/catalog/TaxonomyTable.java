package io.guildhall.platform.catalog;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.guildhall.platform.catalog.TaxonomyFile.Entry;
import io.guildhall.platform.catalog.TaxonomyFile.Problem;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.vertical.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A taxonomy as a table for spreadsheets: a row for each category; what they ask for is not in it and stays. */
final class TaxonomyTable {

    private static final String NAME = "name.";

    private TaxonomyTable() {}

    static ListFile write(List<CategoryLine> lines) {
        List<String> languages = lines.stream()
                .flatMap(line -> line.name().byLanguage().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> headings = new ArrayList<>(List.of("code", "parent"));
        languages.forEach(language -> headings.add(NAME + language));
        headings.add("archived");
        return new ListFile(
                "taxonomy",
                headings,
                lines.stream().map(line -> row(line, languages)).toList());
    }

    private static List<Object> row(CategoryLine line, List<String> languages) {
        List<Object> row = new ArrayList<>(List.of(line.code(), line.parent()));
        languages.forEach(language -> row.add(line.name().byLanguage().getOrDefault(language, "")));
        row.add(line.archived() ? "true" : "");
        return row;
    }

    static TaxonomyFile read(String content) {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int line = 1;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().fieldSeparator(delimiter(text)).ofCsvRecord(text)) {
            List<String> headings = List.of();
            for (CsvRecord record : reader) {
                line = (int) record.getStartingLineNumber();
                if (headings.isEmpty()) {
                    headings = record.getFields().stream().map(String::strip).toList();
                    if (!headings.contains("code")) {
                        return refused(1, "taxonomy.file.no-heading", "code");
                    }
                } else {
                    read(line, cells(headings, record.getFields()), entries, problems);
                }
            }
        } catch (CsvParseException e) {
            return refused(line, "taxonomy.file.no-table");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TaxonomyFile(entries, problems);
    }

    private static void read(int line, Map<String, String> cells, List<Entry> entries, List<Problem> problems) {
        String code = cells.getOrDefault("code", "");
        Map<String, String> names = new LinkedHashMap<>();
        cells.forEach((heading, text) -> {
            if (heading.startsWith(NAME) && !text.isEmpty()) {
                names.put(heading.substring(NAME.length()), text);
            }
        });
        if (cells.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        if (code.isEmpty()) {
            problems.add(Problem.of(line, "taxonomy.file.no-code"));
            return;
        }
        LocalizedText name = Optional.of(names)
                .filter(texts -> !texts.isEmpty())
                .map(LocalizedText::new)
                .orElseGet(() -> LocalizedText.same(cells.getOrDefault("name", "")));
        if (name.equals(LocalizedText.same(""))) {
            problems.add(Problem.of(line, "taxonomy.file.no-name", code));
            return;
        }
        boolean archived = List.of("true", "yes", "1").contains(cells.getOrDefault("archived", ""));
        entries.add(new Entry(
                line,
                new CategoryLine(null, code, cells.getOrDefault("parent", ""), name, 0, archived, List.of()),
                false));
    }

    private static Map<String, String> cells(List<String> headings, List<String> fields) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(headings.size(), fields.size()); index++) {
            cells.put(headings.get(index), fields.get(index).strip());
        }
        return cells;
    }

    private static TaxonomyFile refused(int line, String key, Object... arguments) {
        return new TaxonomyFile(List.of(), List.of(Problem.of(line, key, arguments)));
    }

    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    }
}
