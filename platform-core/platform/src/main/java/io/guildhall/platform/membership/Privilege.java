package io.guildhall.platform.membership;

import io.guildhall.vertical.LocalizedText;

/**
 * Something a tier gives beside its numbers.
 *
 * @param code the same for the same privilege in every tier: {@code dispatch-priority}
 */
public record Privilege(String code, LocalizedText name) {}
