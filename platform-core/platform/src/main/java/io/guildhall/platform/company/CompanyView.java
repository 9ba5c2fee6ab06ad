package io.guildhall.platform.company;

import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A company as its own people and the tenant's admins see it. What the public sees is {@link SupplierView}.
 *
 * @param number for people: {@code C-000001}
 * @param legalName as registered with its authority
 * @param displayName what others call it
 * @param country ISO 3166-1 alpha-2
 * @param code what it is registered under
 * @param interests codes of categories
 * @param statusReason why it was rejected or suspended, else empty
 * @param licence the proof of licence, once there is one
 * @param verification the evidence, once there is one
 */
public record CompanyView(
        UUID id,
        String number,
        String legalName,
        LocalizedText displayName,
        String country,
        LocalizedText city,
        CompanyCode code,
        LocalizedText profile,
        String website,
        Contact contact,
        List<String> interests,
        CompanyStatus status,
        String statusReason,
        Optional<Licence> licence,
        Optional<Verification> verification,
        Instant registeredAt,
        long version) {

    /** A proof of licence that was uploaded. */
    public record Licence(UUID file, String name, String sha256) {}

    /**
     * Who found the company to be what it says, when, and on which document.
     *
     * @param sha256 of the document that was looked at
     */
    public record Verification(String by, Instant at, String sha256) {}

    public boolean isVerified() {
        return status == CompanyStatus.VERIFIED;
    }
}
