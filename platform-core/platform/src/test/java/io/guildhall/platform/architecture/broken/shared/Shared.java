package io.guildhall.platform.architecture.broken.shared;

import io.guildhall.platform.architecture.broken.first.First;

/** Something shared that knows a feature. */
public record Shared(First feature) {}
