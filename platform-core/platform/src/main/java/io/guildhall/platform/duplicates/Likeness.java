package io.guildhall.platform.duplicates;

/** Why two products may be the same, the surest first. */
public enum Likeness {
    /** Both carry the same identifier of a scheme that names one article. */
    CODE,
    /** Everything that makes goods of this industry the same is equal. */
    GOODS,
    /** Nearly the same name in the same category, and nothing that buyers filter by differs. */
    NAME
}
