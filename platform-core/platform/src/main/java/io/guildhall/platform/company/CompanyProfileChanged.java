package io.guildhall.platform.company;

import java.util.UUID;

/** The company is called or presents itself otherwise. */
public record CompanyProfileChanged(UUID company) {}
