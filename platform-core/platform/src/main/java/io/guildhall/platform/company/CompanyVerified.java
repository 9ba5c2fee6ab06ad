package io.guildhall.platform.company;

import java.util.UUID;

/** The company may trade from now on. */
public record CompanyVerified(UUID company, String legalName) {}
