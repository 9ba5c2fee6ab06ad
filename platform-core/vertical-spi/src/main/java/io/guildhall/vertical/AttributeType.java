package io.guildhall.vertical;

/** What kind of value an attribute takes, and how it travels in JSON. */
public enum AttributeType {
    /** A string of at most 2,000 characters. */
    TEXT,
    /** A JSON number, in the attribute's unit where it has one. */
    NUMBER,
    /** Two numbers in the attribute's unit, {@code 10..20}; one of them may be left out. */
    RANGE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** The code of one of the allowed values. */
    ENUMERATION,
    /** An ISO 8601 date. */
    DATE,
    /** A string that obeys the rule of an identifier scheme, in its normal form. */
    IDENTIFIER,
    /** The number of another product of the marketplace. */
    REFERENCE,
    /** Rows on lines of their own, the cells of a row between {@code |}, a cell for each of the allowed values. */
    TABLE;

    /** Whether values of this type can have a unit. */
    public boolean isMeasured() {
        return this == NUMBER || this == RANGE;
    }

    /** Whether such an attribute lists values: those allowed, or the columns of a table. */
    public boolean listsValues() {
        return this == ENUMERATION || this == TABLE;
    }

    /** Whether products can be put in the order of such values. */
    public boolean isOrdered() {
        return isMeasured() || this == DATE || this == ENUMERATION;
    }

    /** Whether lists can be narrowed by such values. */
    public boolean isFacet() {
        return this != REFERENCE && this != TABLE;
    }
}
