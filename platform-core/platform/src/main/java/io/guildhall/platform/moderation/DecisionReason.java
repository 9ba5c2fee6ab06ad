package io.guildhall.platform.moderation;

/** Why an admin does not show a listing. */
public enum DecisionReason {
    PROHIBITED_GOODS,
    PROHIBITED_WORDS,
    MISSING_LICENCE,
    WRONG_CATEGORY,
    INCOMPLETE,
    MISLEADING,
    INFRINGEMENT,
    DUPLICATE,
    /** What it is has to be said in words. */
    OTHER
}
