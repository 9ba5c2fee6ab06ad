package io.guildhall.platform.company.model;

import io.guildhall.platform.company.CompanyCode;
import io.guildhall.platform.company.CompanyReason;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.company.CompanyView.Licence;
import io.guildhall.platform.company.Profile;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.database.NullableUuidConverter;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A member company. It registers and is pending; it is verified against its proof of licence or rejected with a reason,
 * after which it may apply again; a verified one may be suspended and reinstated. Who it is by its register can only be
 * changed while it is not verified.
 */
@Entity
@Table(name = "company")
public class Company extends TenantEntity {

    @Column(name = "number")
    private String number;

    @Column(name = "legal_name")
    private String legalName;

    @Column(name = "display_name")
    private LocalizedText displayName;

    @Column(name = "country")
    private String country;

    @Column(name = "city")
    private LocalizedText city;

    @Enumerated(EnumType.STRING)
    @Column(name = "code_scheme")
    private CompanyCode.Scheme codeScheme;

    @Column(name = "company_code")
    private String companyCode;

    @Column(name = "code_doubtful")
    private boolean codeDoubtful;

    @Column(name = "profile")
    private LocalizedText profile;

    @Column(name = "website")
    private String website;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Convert(converter = StringListConverter.class)
    @Column(name = "interests")
    private List<String> interests;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CompanyStatus status;

    @Column(name = "status_reason")
    private String statusReason;

    @Convert(converter = NullableUuidConverter.class)
    @Column(name = "licence_file")
    private UUID licenceFile;

    @Column(name = "licence_name")
    private String licenceName;

    @Column(name = "licence_sha256")
    private String licenceSha256;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by")
    private String verifiedBy;

    @Column(name = "verified_sha256")
    private String verifiedSha256;

    protected Company() {}

    /** A company that has just registered. What it says of itself has been checked by its parts. */
    public Company(
            UUID id, String number, String legalName, String country, CompanyCode code, Profile profile, Instant now) {
        super(id);
        this.number = number;
        this.status = CompanyStatus.PENDING;
        this.statusReason = "";
        this.registeredAt = now;
        identify(legalName, country, code);
        present(profile);
    }

    /** Changes how the company presents itself. */
    public void present(Profile changed) {
        displayName = Localized.isEmpty(changed.displayName()) ? LocalizedText.same(legalName) : changed.displayName();
        city = changed.city();
        profile = changed.profile();
        website = changed.website();
        contactName = changed.contact().name().strip();
        contactEmail = changed.contact().email().strip();
        contactPhone = changed.contact().phone().strip();
        interests = changed.interests();
    }

    /** Corrects who the company is by its register; what was verified stays as it is. */
    public void correct(String newLegalName, String newCountry, CompanyCode code) {
        require("company.reason.identity-fixed", CompanyStatus.PENDING, CompanyStatus.REJECTED);
        identify(newLegalName, newCountry, code);
    }

    /** Takes another proof of licence; a verified company keeps the one it was verified with. */
    public void prove(Licence licence) {
        require("company.reason.licence-fixed", CompanyStatus.PENDING, CompanyStatus.REJECTED);
        licenceFile = licence.file();
        licenceName = licence.name();
        licenceSha256 = licence.sha256();
    }

    /** Asks to be looked at again after a rejection. */
    public void applyAgain() {
        require("company.reason.not-rejected", CompanyStatus.REJECTED);
        requireLicence();
        status = CompanyStatus.PENDING;
        statusReason = "";
    }

    /** Finds the company to be what it says, on the proof of licence it has given. */
    public void verify(String by, Instant now) {
        require("company.reason.not-pending", CompanyStatus.PENDING);
        requireLicence();
        status = CompanyStatus.VERIFIED;
        statusReason = "";
        verifiedBy = by;
        verifiedAt = now;
        verifiedSha256 = licenceSha256;
    }

    /** Turns the company down. */
    public void reject(String reason) {
        require("company.reason.not-pending", CompanyStatus.PENDING);
        status = CompanyStatus.REJECTED;
        statusReason = reason;
    }

    /** Keeps a verified company from trading. */
    public void suspend(String reason) {
        require("company.reason.not-verified", CompanyStatus.VERIFIED);
        status = CompanyStatus.SUSPENDED;
        statusReason = reason;
    }

    /** Lets a suspended company trade again. */
    public void reinstate() {
        require("company.reason.not-suspended", CompanyStatus.SUSPENDED);
        status = CompanyStatus.VERIFIED;
        statusReason = "";
    }

    public CompanyStatus status() {
        return status;
    }

    public String number() {
        return number;
    }

    public String legalName() {
        return legalName;
    }

    public String country() {
        return country;
    }

    public String companyCode() {
        return companyCode;
    }

    public String verifiedSha256() {
        return verifiedSha256;
    }

    public String statusReason() {
        return statusReason;
    }

    private void identify(String newLegalName, String newCountry, CompanyCode code) {
        legalName = newLegalName.strip();
        country = newCountry;
        codeScheme = code.scheme();
        companyCode = code.value();
        codeDoubtful = code.doubtful();
    }

    private void requireLicence() {
        if (licenceFile == null) {
            throw WordedRejection.of(CompanyReason.LICENCE_MISSING, "company.reason.licence-missing");
        }
    }

    private void require(String key, CompanyStatus first, CompanyStatus... others) {
        Set<CompanyStatus> allowed = EnumSet.of(first, others);
        if (!allowed.contains(status)) {
            throw WordedRejection.of(CompanyReason.COMPANY_STATUS, key);
        }
    }
}
