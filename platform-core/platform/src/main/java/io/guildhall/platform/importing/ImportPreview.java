package io.guildhall.platform.importing;

import java.util.List;

/**
 * What would become of a file's beginning.
 *
 * @param columns the file's columns
 * @param rows the first rows
 * @param checkedProducts how many products were tried
 * @param checkedRows of how many rows they are made
 * @param counts what would become of them
 * @param changes what would become of products that are there, the first ones
 * @param errors what is wrong with them, the first ones
 */
public record ImportPreview(
        List<String> columns,
        List<Row> rows,
        int checkedProducts,
        int checkedRows,
        ImportCounts counts,
        List<Change> changes,
        List<RowError> errors) {

    /**
     * What a product would say otherwise.
     *
     * @param line where the file says so
     * @param sku the seller's number of the product
     * @param field as mappings call it
     */
    public record Change(long line, String sku, String field, String before, String after) {}

    public int failingProducts() {
        return counts.failed();
    }

    /**
     * One row.
     *
     * @param cells as many as there are columns
     */
    public record Row(long line, List<String> cells, List<RowError> errors) {}
}
