package io.guildhall.vertical;

/** A scheme of identifiers with a rule that can be checked without asking anyone. */
public interface IdentifierScheme {

    /** The code identifiers are stored under, such as {@code cas}. */
    String code();

    LocalizedText name();

    /** One valid identifier, shown as the example in forms. */
    String example();

    /** The rule in one sentence, shown at the field; what the scheme says to nothing at all unless it knows better. */
    default LocalizedText rule() {
        return check("").reason().orElseThrow();
    }

    /** How many products may carry the same identifier; any number unless the scheme names a single article. */
    default Uniqueness uniqueness() {
        return Uniqueness.SHARED;
    }

    /** Whether the value obeys the scheme's rule; the reason says what is wrong in words a person can act on. */
    IdentifierCheck check(String value);

    /** How many products may carry the same identifier. */
    enum Uniqueness {
        /** Any number: the scheme names what goods are made of, or a class they belong to. */
        SHARED,
        /** One of each seller: the scheme names an article, which several sellers may offer. */
        SELLER,
        /** One of the whole marketplace: the scheme names a single piece. */
        MARKETPLACE
    }
}
