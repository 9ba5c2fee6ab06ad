package io.guildhall.platform.architecture.broken.first;

import io.guildhall.platform.architecture.broken.second.Second;

/** Half of a cycle. */
public record First(Second other) {}
