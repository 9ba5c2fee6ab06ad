package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.Comparison;
import io.guildhall.platform.shared.web.Link;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Products side by side.
 *
 * @param here the address of exactly these products, for sending it to a colleague
 * @param differencesOnly whether rows in which all are alike are hidden
 * @param hidden how many rows are
 * @param gone how many chosen products are no longer offered
 */
public record ComparePage(
        List<Column> products, List<Section> sections, Link here, boolean differencesOnly, int hidden, int gone) {

    /**
     * A product at the head of its column.
     *
     * @param svg what its industry draws of it, empty where nothing is drawn
     */
    public record Column(
            UUID id,
            String href,
            String name,
            String number,
            String sku,
            String svg,
            BigDecimal price,
            boolean severalPrices,
            String currency,
            String unit,
            String supplier,
            String supplierHref,
            boolean verified) {}

    /** Rows under a heading. */
    public record Section(String title, List<Row> rows) {}

    /** One thing the products are compared in. */
    public record Row(String label, boolean differs, List<Cell> cells) {}

    /** What is so of one product, in as many lines as it takes; none where nothing is said. */
    public record Cell(Comparison.State state, List<String> lines) {

        static Cell of(String... lines) {
            return new Cell(Comparison.State.GIVEN, List.of(lines));
        }

        public boolean isGiven() {
            return state == Comparison.State.GIVEN;
        }

        /** Text key of what stands there instead of a value. */
        public String textKey() {
            return state == Comparison.State.NOT_GIVEN ? "buying.compare.not-given" : "buying.compare.not-applicable";
        }
    }

    public boolean isEmpty() {
        return products.isEmpty();
    }

    /** The same products with all rows, or without those in which they are alike. */
    public String toggleHref() {
        return (differencesOnly ? here.without(ComparePages.ROWS) : here.with(ComparePages.ROWS, "different")).href();
    }

    public String fileHref(String format) {
        return here.with("format", format).href();
    }
}
