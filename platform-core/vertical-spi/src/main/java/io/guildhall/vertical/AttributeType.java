package io.guildhall.vertical;

/** What kind of value an attribute takes, and how it travels in JSON. */
public enum AttributeType {
    /** A string of at most 2,000 characters. */
    TEXT,
    /** A JSON number, in the attribute's unit where it has one. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** The code of one of the allowed values. */
    ENUMERATION,
    /** An ISO 8601 date. */
    DATE
}
