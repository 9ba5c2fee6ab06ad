package io.guildhall.platform.importing;

/**
 * What is wrong in one line of a file.
 *
 * @param line its number in the file, from 1
 * @param field the field at fault
 */
public record RowError(long line, String field, String message) {}
