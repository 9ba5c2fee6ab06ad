package io.guildhall.platform.catalog;

/**
 * What became of a step that was taken with many products at once.
 *
 * @param done how many took it
 * @param unchanged how many were already where it leads
 * @param refused how many the tier leaves no room for
 */
public record BulkOutcome(int done, int unchanged, int refused) {}
