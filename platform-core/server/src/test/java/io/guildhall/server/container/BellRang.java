package io.guildhall.server.container;

import java.util.UUID;

/** Somebody rang. */
public record BellRang(UUID bell) {}
