package io.guildhall.platform.catalog.model;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AttributeDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A small table as the value of an attribute: at most fifty rows, in each a cell for every column. */
final class TableValue {

    private static final int MOST_ROWS = 50;
    private static final int LONGEST_CELL = 200;

    private TableValue() {}

    /**
     * Reads rows on lines with cells between {@code |} or tabs, as a spreadsheet copies them, or a list of lists, into the
     * form it is kept in; or tells the problems what is wrong with it.
     */
    static Optional<Object> read(AttributeDefinition attribute, Object typed, List<Wording> problems) {
        String field = "attributes." + attribute.code();
        int columns = attribute.allowedValues().size();
        List<List<String>> rows = rows(typed);
        if (rows.size() > MOST_ROWS) {
            problems.add(Problem.of(field, "table-rows", attribute.name(), MOST_ROWS));
            return Optional.empty();
        }
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            if (cells.size() != columns) {
                problems.add(Problem.of(field, "table-columns", attribute.name(), row + 1, cells.size(), columns));
                return Optional.empty();
            }
            if (!cells.stream().allMatch(TableValue::isCell)) {
                problems.add(Problem.of(field, "table-cell", attribute.name(), row + 1, LONGEST_CELL));
                return Optional.empty();
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rows.stream().map(cells -> String.join(" | ", cells)).collect(Collectors.joining("\n")));
    }

    private static List<List<String>> rows(Object typed) {
        List<List<String>> rows = new ArrayList<>();
        if (typed instanceof List<?> list) {
            for (Object row : list) {
                rows.add(
                        row instanceof List<?> cells
                                ? cells.stream()
                                        .map(cell -> Objects.toString(cell, "").strip())
                                        .toList()
                                : List.of(Objects.toString(row, "")));
            }
        } else {
            typed.toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> rows.add(Arrays.stream(line.split("[|\\t]", -1))
                            .map(String::strip)
                            .toList()));
        }
        return rows;
    }

    private static boolean isCell(String cell) {
        return cell.length() <= LONGEST_CELL && Text.isPlainLine(cell) && cell.indexOf('|') < 0;
    }
}
