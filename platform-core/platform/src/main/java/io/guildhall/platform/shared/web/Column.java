package io.guildhall.platform.shared.web;

/**
 * A column of a table.
 *
 * @param code its name in addresses
 * @param label its heading, in the reader's language
 * @param numeric right-aligned, digits under digits
 * @param sortable whether its heading sorts
 * @param optional whether the reader may hide it
 */
public record Column(String code, String label, boolean numeric, boolean sortable, boolean optional) {

    public static Column text(String code, String label) {
        return new Column(code, label, false, false, false);
    }

    public static Column number(String code, String label) {
        return new Column(code, label, true, false, false);
    }

    /** The same column, sorted by its heading. */
    public Column sorts() {
        return new Column(code, label, numeric, true, optional);
    }

    /** The same column, which the reader may hide. */
    public Column hideable() {
        return new Column(code, label, numeric, sortable, true);
    }
}
