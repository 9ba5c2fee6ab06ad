package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Rejection;

/** A category that cannot become what it should. */
public record RefusedChange(String code, Rejection reason) {}
