package io.guildhall.platform.moderation;

/** What a rule looks at. */
public enum RuleKind {
    /** Words in names, descriptions and attributes. */
    WORD,
    /** The value of an identifier; of customs codes what they begin with. */
    IDENTIFIER,
    /** A category with everything below it. */
    CATEGORY;

    public boolean isOfGoods() {
        return this != WORD;
    }
}
