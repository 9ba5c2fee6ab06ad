package io.guildhall.platform.architecture.broken.first.store;

/** Nobody else's business. */
public record Inside() {}
