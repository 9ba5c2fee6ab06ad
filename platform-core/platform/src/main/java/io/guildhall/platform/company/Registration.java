package io.guildhall.platform.company;

import io.guildhall.platform.shared.web.Checks;
import java.io.InputStream;
import java.util.Optional;

/**
 * A company's application for membership.
 *
 * @param applicant its first person, who becomes its admin, buyer and seller
 * @param licence proof of licence; may follow later
 */
public record Registration(
        Identification identification,
        Profile profile,
        Applicant applicant,
        boolean termsAccepted,
        Optional<Document> licence) {

    /** A file as it comes in. */
    public record Document(String name, InputStream content) {}

    /** What it says in one text, without password and licence, to tell whether a repeated one is the same. */
    String canonical() {
        return String.join(
                "|",
                identification.toString(),
                String.valueOf(profile),
                applicant.username(),
                applicant.firstName(),
                applicant.lastName(),
                applicant.email());
    }

    /** The company's code, where nothing is wrong. */
    CompanyCode check() {
        Checks checks = new Checks();
        Optional<CompanyCode> code = identification.check(checks);
        profile.check(checks);
        profile.checkPhone(checks);
        applicant.check(checks);
        checks.that(termsAccepted, "terms", "company.check.terms");
        checks.done();
        return code.orElseThrow();
    }
}
