package io.guildhall.platform.service;

import java.util.UUID;

/**
 * A service as others see it.
 *
 * @param code unique in its marketplace; begins with the vertical's code where the vertical brought it
 */
public record ServiceView(UUID id, String code, ServiceTerms terms, long version) {}
