package io.guildhall.platform.buying;

import java.time.Instant;
import java.util.UUID;

/** A product list among the others of its company. */
public record ListSummary(
        UUID id, long version, String name, String note, int items, String createdBy, Instant changedAt) {}
