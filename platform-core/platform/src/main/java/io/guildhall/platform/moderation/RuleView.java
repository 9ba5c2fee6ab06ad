package io.guildhall.platform.moderation;

import java.time.Instant;
import java.util.UUID;

/** A rule as admins see it. */
public record RuleView(UUID id, long version, RuleTerms terms, Instant changedAt) {}
