package io.guildhall.platform.architecture;

import java.util.Set;

/** The features there may be, in business language. A new one is added here, on purpose. */
final class Features {

    static final Set<String> KNOWN = Set.of(
            "shared",
            "tenancy",
            "identity",
            "company",
            "membership",
            "catalog",
            "media",
            "importing",
            "search",
            "sourcing",
            "buying",
            "interest",
            "inbox",
            "ordering",
            "payment",
            "pricing",
            "ledger",
            "fulfilment",
            "inventory",
            "aftersales",
            "question",
            "reputation",
            "moderation",
            "duplicates",
            "service",
            "marketing",
            "community",
            "insight",
            "billing",
            "integration",
            "audit",
            "operator");

    private Features() {}
}
