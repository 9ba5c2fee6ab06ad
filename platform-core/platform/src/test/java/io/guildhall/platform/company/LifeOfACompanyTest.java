package io.guildhall.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.company.model.Company;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeOfACompanyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final CompanyCode CODE = new CompanyCode(CompanyCode.Scheme.USCC, "91330100799655058B", false);
    private static final CompanyView.Licence LICENCE = new CompanyView.Licence(Ids.next(), "licence.pdf", "ab12");

    private final Company company = new Company(Ids.next(), "C-000001", "杭州测试化工有限公司", "CN", CODE, profile(), NOW);

    @Test
    void a_registered_company_waits_for_verification() {
        assertThat(company.status()).isEqualTo(CompanyStatus.PENDING);
    }

    @Test
    void a_company_without_proof_of_licence_is_not_verified() {
        refused(CompanyReason.LICENCE_MISSING, () -> company.verify("Shen", NOW));
    }

    @Test
    void a_verification_keeps_the_digest_of_what_was_looked_at() {
        company.prove(LICENCE);
        company.verify("Shen", NOW);

        assertThat(company.status()).isEqualTo(CompanyStatus.VERIFIED);
        assertThat(company.verifiedSha256()).isEqualTo("ab12");
    }

    @Test
    void what_was_verified_can_no_longer_be_changed() {
        company.prove(LICENCE);
        company.verify("Shen", NOW);

        refused(CompanyReason.COMPANY_STATUS, () -> company.prove(LICENCE));
        refused(CompanyReason.COMPANY_STATUS, () -> company.correct("Other", "CN", CODE));
        refused(CompanyReason.COMPANY_STATUS, () -> company.verify("Shen", NOW));
    }

    @Test
    void a_rejected_company_reads_why_and_may_apply_again() {
        company.prove(LICENCE);
        company.reject("The licence has expired");
        assertThat(company.statusReason()).isEqualTo("The licence has expired");

        company.applyAgain();
        assertThat(company.status()).isEqualTo(CompanyStatus.PENDING);
        assertThat(company.statusReason()).isEmpty();
    }

    @Test
    void only_a_verified_company_is_suspended_and_only_a_suspended_one_reinstated() {
        refused(CompanyReason.COMPANY_STATUS, () -> company.suspend("Fraud"));
        company.prove(LICENCE);
        company.verify("Shen", NOW);
        refused(CompanyReason.COMPANY_STATUS, company::reinstate);

        company.suspend("Fraud");
        assertThat(company.status()).isEqualTo(CompanyStatus.SUSPENDED);
        company.reinstate();
        assertThat(company.status()).isEqualTo(CompanyStatus.VERIFIED);
    }

    @Test
    void a_registration_says_everything_that_is_wrong_at_once() {
        Registration empty = new Registration(
                new Identification("", "XX", ""),
                new Profile(null, null, null, "javascript:alert(1)", null, null),
                new Applicant("A b", "", "", "nobody", "short"),
                false,
                Optional.empty());

        assertThatThrownBy(empty::check)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.fields().stream()
                                        .map(field -> field.field())
                                        .toList())
                                .containsAll(Set.of(
                                        "legalName",
                                        "country",
                                        "companyCode",
                                        "website",
                                        "contactPhone",
                                        "username",
                                        "firstName",
                                        "email",
                                        "password",
                                        "terms")));
    }

    private static void refused(CompanyReason reason, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }

    private static Profile profile() {
        return new Profile(
                LocalizedText.same(""),
                LocalizedText.of("Hangzhou", "杭州"),
                LocalizedText.same(""),
                "",
                new Contact("周岚", "zl@a.example", "+86 571 8888"),
                List.of());
    }
}
