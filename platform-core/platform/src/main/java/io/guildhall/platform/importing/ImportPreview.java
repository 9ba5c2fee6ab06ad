package io.guildhall.platform.importing;

import java.util.List;

/**
 * What would become of a file's beginning.
 *
 * @param columns the file's columns
 * @param rows the first rows
 * @param checkedProducts how many products were tried
 * @param checkedRows of how many rows they are made
 * @param failingProducts how many of them would be refused
 * @param errors what is wrong with them, the first ones
 */
public record ImportPreview(
        List<String> columns,
        List<Row> rows,
        int checkedProducts,
        int checkedRows,
        int failingProducts,
        List<RowError> errors) {

    /**
     * One row.
     *
     * @param cells as many as there are columns
     */
    public record Row(long line, List<String> cells, List<RowError> errors) {}
}
