package io.guildhall.platform.company;

import java.util.UUID;

/** The company may not trade until it is reinstated. */
public record CompanySuspended(UUID company) {}
