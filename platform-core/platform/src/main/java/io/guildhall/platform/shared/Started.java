package io.guildhall.platform.shared;

/** The application has started: what runs beside requests may begin. */
public record Started() {}
