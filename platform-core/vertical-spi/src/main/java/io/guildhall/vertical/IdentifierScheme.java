package io.guildhall.vertical;

/** A scheme of identifiers with a rule that can be checked without asking anyone. */
public interface IdentifierScheme {

    /** The code identifiers are stored under, such as {@code cas}. */
    String code();

    LocalizedText name();

    /** One valid identifier, shown as the example in forms. */
    String example();

    /** Whether the value obeys the scheme's rule; the reason says what is wrong in words a person can act on. */
    IdentifierCheck check(String value);
}
