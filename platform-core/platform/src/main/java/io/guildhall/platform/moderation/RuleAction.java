package io.guildhall.platform.moderation;

/** What becomes of a listing a rule fits. */
public enum RuleAction {
    REFUSE,
    HOLD
}
