package io.guildhall.platform.company.rest;

import io.guildhall.platform.company.Applicant;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.company.Contact;
import io.guildhall.platform.company.Identification;
import io.guildhall.platform.company.Profile;
import io.guildhall.platform.company.Registration;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.identity.PersonNames;
import io.guildhall.platform.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Companies as they travel. */
public final class CompanyJson {

    private CompanyJson() {}

    /**
     * An application for membership.
     *
     * @param displayName by language tag; the legal name where it is missing
     * @param country ISO 3166-1 alpha-2
     * @param interests codes of categories
     */
    public record RegistrationRequest(
            String legalName,
            Map<String, String> displayName,
            String country,
            Map<String, String> city,
            String companyCode,
            Map<String, String> profile,
            String website,
            List<String> interests,
            String firstName,
            String lastName,
            String email,
            String phone,
            String username,
            String password,
            boolean acceptTerms) {

        @Override
        public String toString() {
            return "RegistrationRequest[" + legalName + "]";
        }

        Registration registration(Optional<Registration.Document> licence) {
            return new Registration(
                    new Identification(legalName, country, companyCode),
                    new Profile(
                            Localized.of(displayName),
                            Localized.of(city),
                            Localized.of(profile),
                            website,
                            new Contact(PersonNames.full(firstName, lastName), email, phone),
                            interests),
                    new Applicant(username, firstName, lastName, email, password),
                    acceptTerms,
                    licence);
        }
    }

    /** What a company is registered under. */
    public record CodeAnswer(String scheme, String value, boolean doubtful) {}

    /** Whom to talk to. */
    public record ContactAnswer(String name, String email, String phone) {}

    /** The evidence of a verification. */
    public record VerificationAnswer(String by, Instant at, String documentSha256) {}

    /** A company as its own people and the tenant's admins see it. */
    public record CompanyAnswer(
            UUID id,
            String number,
            String legalName,
            Map<String, String> displayName,
            String country,
            Map<String, String> city,
            CodeAnswer companyCode,
            Map<String, String> profile,
            String website,
            ContactAnswer contact,
            List<String> interests,
            String status,
            String statusReason,
            boolean hasLicence,
            VerificationAnswer verification,
            String tier,
            Instant registeredAt) {}

    /** What the public sees of a company. */
    public record SupplierAnswer(
            UUID id,
            String number,
            String legalName,
            Map<String, String> displayName,
            String country,
            Map<String, String> city,
            Map<String, String> profile,
            String website,
            boolean verified,
            VerificationAnswer verification,
            Map<String, String> tier,
            Instant memberSince) {}

    static CompanyAnswer answer(CompanyView company, String tier) {
        return new CompanyAnswer(
                company.id(),
                company.number(),
                company.legalName(),
                company.displayName().byLanguage(),
                company.country(),
                company.city().byLanguage(),
                new CodeAnswer(
                        company.code().scheme().name(),
                        company.code().value(),
                        company.code().doubtful()),
                company.profile().byLanguage(),
                company.website(),
                new ContactAnswer(
                        company.contact().name(),
                        company.contact().email(),
                        company.contact().phone()),
                company.interests(),
                company.status().name(),
                company.statusReason(),
                company.licence().isPresent(),
                company.verification().map(CompanyJson::answer).orElse(null),
                tier,
                company.registeredAt());
    }

    static SupplierAnswer answer(SupplierView supplier) {
        return new SupplierAnswer(
                supplier.id(),
                supplier.number(),
                supplier.legalName(),
                supplier.displayName().byLanguage(),
                supplier.country(),
                supplier.city().byLanguage(),
                supplier.profile().byLanguage(),
                supplier.website(),
                supplier.verification().isPresent(),
                supplier.verification().map(CompanyJson::answer).orElse(null),
                supplier.tier().byLanguage(),
                supplier.memberSince());
    }

    private static VerificationAnswer answer(CompanyView.Verification verification) {
        return new VerificationAnswer(verification.by(), verification.at(), verification.sha256());
    }
}
