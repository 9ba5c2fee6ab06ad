package io.guildhall.platform.identity;

import io.guildhall.vertical.LocalizedText;
import java.util.UUID;

/** What companies are called. The company feature supplies it; identity knows companies by id only. */
public interface CompanyNames {

    /** The name people know the company by, in the current tenant; empty where nobody knows it. */
    LocalizedText nameOf(UUID company);
}
