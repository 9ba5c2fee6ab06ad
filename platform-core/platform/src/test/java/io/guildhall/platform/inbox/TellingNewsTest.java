package io.guildhall.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TellingNewsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID SUPPLIER = Ids.next();
    private static final LocalizedText NAME = LocalizedText.of("Solvent House", "溶剂之家");

    @Test
    void a_notice_is_told_in_the_readers_language_and_counts() {
        assertThat(notice(1).text(Texts.in("en"))).isEqualTo("Solvent House has published a new product");
        assertThat(notice(3).text(Texts.in("en"))).isEqualTo("Solvent House has published 3 new products");
        assertThat(notice(3).text(Texts.in("zh-CN"))).isEqualTo("溶剂之家 发布了 3 个新产品");
    }

    @Test
    void a_notice_is_unread_until_somebody_saw_it() {
        assertThat(notice(1).isUnread()).isTrue();
        assertThat(notice(1, Optional.of(NOW)).isUnread()).isFalse();
    }

    @Test
    void news_lead_to_this_site_only_and_are_never_of_nothing() {
        assertThatThrownBy(() -> news(1, "https://evil.example")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> news(0, "/workbench")).isInstanceOf(IllegalArgumentException.class);
    }

    private static News news(int count, String href) {
        return new News("supplier.products", SUPPLIER, "interest.news.products", NAME, count, href);
    }

    private static Notice notice(int count) {
        return notice(count, Optional.empty());
    }

    private static Notice notice(int count, Optional<Instant> readAt) {
        return new Notice(
                Ids.next(),
                "supplier.products",
                SUPPLIER,
                "interest.news.products",
                NAME,
                count,
                "/workbench/following/" + SUPPLIER,
                NOW,
                readAt);
    }
}
