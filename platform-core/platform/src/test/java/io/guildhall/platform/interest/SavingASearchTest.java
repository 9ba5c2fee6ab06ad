package io.guildhall.platform.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.interest.model.SavedSearch;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavingASearchTest {

    private static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");
    private static final UUID COMPANY = Ids.next();

    @Test
    void what_a_page_shows_is_what_is_looked_for() {
        SearchCriteria criteria = SearchCriteria.of(Link.parse(
                "/categories/ketones",
                "q=acetone&supplier=s-1&facet.grade=ar&facet.grade=gr&sort=price&cursor=24&lang=en"));

        assertThat(criteria.words()).isEqualTo("acetone");
        assertThat(criteria.category()).isEqualTo("ketones");
        assertThat(criteria.facets()).isEqualTo(Map.of("grade", List.of("ar", "gr")));
        assertThat(criteria.sort()).isEqualTo("price");
        assertThat(criteria.href())
                .isEqualTo("/categories/ketones?q=acetone&supplier=s-1&facet.grade=ar&facet.grade=gr&sort=price");
    }

    @ParameterizedTest
    @ValueSource(strings = {"丙酮 99.9 %", "a&b=c", "\"quoted\"", "100%", "+", "facet.grade=ar", "💥"})
    void words_come_back_as_they_were(String words) {
        SavedSearch saved = saved(new SearchCriteria(words, "", "", Map.of("grade", List.of("a/b", "ü")), ""));
        assertThat(saved.criteria().words()).isEqualTo(words);
        assertThat(saved.criteria().facets()).isEqualTo(Map.of("grade", List.of("a/b", "ü")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/products/1", "/categories/", "/categories/../console", "/workbench"})
    void only_what_the_search_shows_can_be_saved(String path) {
        assertThatThrownBy(() -> SearchCriteria.of(Link.to(path))).isInstanceOf(Rejection.class);
    }

    @Test
    void looking_for_everything_is_no_search() {
        assertThatThrownBy(() -> new SearchCriteria("", "", "", Map.of(), "price").check())
                .isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> new SearchCriteria("a".repeat(501), "", "", Map.of(), "").check())
                .isInstanceOf(Rejection.class);
    }

    @Test
    void what_was_there_when_it_was_saved_is_not_new() {
        assertThat(saved().newSince()).isEqualTo(NOW);
    }

    @Test
    void a_look_goes_back_a_little_behind_the_one_before() {
        assertThat(SavedSearch.newSince(NOW, NOW.plus(Duration.ofHours(5))))
                .isAfter(NOW)
                .isBefore(NOW.plus(Duration.ofHours(5)))
                .isAfter(NOW.plus(Duration.ofHours(4)));
    }

    @Test
    void mail_goes_out_only_where_it_is_wished() {
        SavedSearch saved = saved();
        saved.describe("Acetone", MailWish.NEVER);
        assertThat(saved.mayMail(NOW)).isFalse();
        saved.describe("Acetone", MailWish.AT_ONCE);
        assertThat(saved.mayMail(NOW)).isTrue();
        assertThat(MailWish.AT_ONCE.isDue(NOW, NOW)).isTrue();
    }

    @Test
    void daily_mail_comes_at_most_once_a_day() {
        SavedSearch saved = saved();
        saved.describe("Acetone", MailWish.DAILY);
        assertThat(saved.mayMail(NOW)).isTrue();
        assertThat(MailWish.DAILY.isDue(NOW, NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(MailWish.DAILY.isDue(NOW, NOW.plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void who_unsubscribes_gets_no_more_mail() {
        SavedSearch saved = saved();
        saved.describe("Acetone", MailWish.AT_ONCE);
        saved.unsubscribe();
        assertThat(saved.mayMail(NOW.plus(Duration.ofDays(30)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000"})
    void a_saved_search_has_a_name(String name) {
        assertThatThrownBy(() -> saved().describe(name, MailWish.NEVER)).isInstanceOf(Rejection.class);
    }

    private static SavedSearch saved() {
        return saved(new SearchCriteria("acetone", "", "", Map.of(), ""));
    }

    private static SavedSearch saved(SearchCriteria criteria) {
        SavedSearch saved = new SavedSearch("subject", COMPANY, criteria, "en", "token", NOW);
        saved.describe("Acetone", MailWish.NEVER);
        return saved;
    }
}
