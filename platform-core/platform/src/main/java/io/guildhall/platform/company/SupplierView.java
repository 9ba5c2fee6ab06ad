package io.guildhall.platform.company;

import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public sees of a company.
 *
 * @param verification the evidence behind its badge; nothing where it is not verified
 * @param tier the name of its membership tier
 */
public record SupplierView(
        UUID id,
        String number,
        String legalName,
        LocalizedText displayName,
        String country,
        LocalizedText city,
        LocalizedText profile,
        String website,
        Optional<CompanyView.Verification> verification,
        LocalizedText tier,
        Instant memberSince) {}
