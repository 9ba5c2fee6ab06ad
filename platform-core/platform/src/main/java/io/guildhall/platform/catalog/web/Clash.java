package io.guildhall.platform.catalog.web;

import io.guildhall.platform.audit.AuditEntry;
import java.util.Optional;

/**
 * Somebody else saved first.
 *
 * @param saved what they did, where the log knows
 * @param href where the current state is
 */
public record Clash(Optional<AuditEntry> saved, String href) {}
