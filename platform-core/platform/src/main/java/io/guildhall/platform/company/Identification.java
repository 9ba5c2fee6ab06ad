package io.guildhall.platform.company;

import io.guildhall.platform.shared.web.Checks;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the verification of a company is about: who it is by its register.
 *
 * @param country ISO 3166-1 alpha-2
 * @param companyCode as typed
 */
public record Identification(String legalName, String country, String companyCode) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The code, or a note of what is wrong with it. */
    Optional<CompanyCode> check(Checks checks) {
        checks.text(legalName, "legalName", 200);
        boolean known = checks.that(country != null && COUNTRIES.contains(country), "country", "company.check.country");
        if (!checks.text(companyCode, "companyCode", 40) || !known) {
            return Optional.empty();
        }
        Optional<CompanyCode> code = CompanyCodes.parse(country, companyCode);
        checks.that(
                code.isPresent(),
                "companyCode",
                country.equals("CN") ? "company.check.uscc-shape" : "company.check.code-shape");
        return code;
    }
}
