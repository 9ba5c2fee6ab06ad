package io.guildhall.platform.interest;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.mail.Mail;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailingHitsTest {

    private static final String URL = "http://chemical.localhost:8080";
    private static final Tenant MARKETPLACE = new Tenant(
            new TenantId(Ids.next()),
            "chemical",
            TenantStatus.ACTIVE,
            "chemical",
            "chemical",
            Map.of("en", "Chemical Exchange", "zh-CN", "化工易市"),
            Map.of(),
            List.of("zh-CN", "en"),
            "CNY",
            "#0f5c66",
            "#e6a117",
            "flask",
            "chemical",
            Instant.EPOCH,
            1);

    @Test
    void a_mail_leads_to_what_was_found_and_to_its_own_end() {
        Mail mail = mail("Acetone\nBcc: everyone@example.com", 3, "en");

        assertThat(mail.to()).isEqualTo("lan@example.com");
        assertThat(mail.subject()).isEqualTo("3 new products for “Acetone Bcc: everyone@example.com”");
        assertThat(mail.text())
                .contains("3 new products fit your search")
                .contains(URL + "/workbench/searches/")
                .contains(URL + "/unsubscribe/token");
        assertThat(mail.unsubscribe()).isEqualTo(URL + "/unsubscribe/token");
    }

    @Test
    void a_mail_is_written_in_the_language_its_reader_chose() {
        assertThat(mail("丙酮", 1, "zh-CN").subject()).isEqualTo("“丙酮”有 1 个新产品");
    }

    private static Mail mail(String name, int count, String language) {
        Looking.Due due = new Looking.Due(
                Ids.next(), "subject", Ids.next(), name, language, "token", count, List.of(), Instant.EPOCH);
        return HitsMail.of(due, "lan@example.com", MARKETPLACE, URL);
    }
}
