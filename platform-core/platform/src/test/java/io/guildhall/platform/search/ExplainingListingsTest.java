package io.guildhall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchExplanation.Match;
import io.guildhall.platform.catalog.SearchExplanation.Place;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainingListingsTest {

    private static final TenantId TENANT = new TenantId(UUID.fromString("01900000-0000-7000-8000-000000000001"));

    @TempDir
    private Path folder;

    private ListingIndex index;
    private ListingExplanations explanations;

    @BeforeEach
    void open() {
        index = ListingIndex.in(folder);
        explanations = new ListingExplanations(index);
        TenantContext.run(
                TENANT,
                () -> index.put(List.of(
                        listing("1", "Methanol", "甲醇", "67-56-1", "Wood spirit of trade"),
                        listing("2", "Methanol solution in water", "甲醇水溶液", "M-2", "Contains methanol"),
                        listing("3", "Toluene", "甲苯", "108-88-3", "Not methanol"))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void the_surest_rule_comes_first_and_ranks_first() {
        assertThat(explain("methanol", "1").matches()).startsWith(Match.WHOLE_NAME);
        assertThat(explain("methanol", "1").rank()).isEqualTo(1);
        assertThat(explain("67561", "1").matches()).startsWith(Match.CODE);
        assertThat(explain("methanoll", "1").matches()).startsWith(Match.NEAR_NAME);
        assertThat(explain("jiachun", "1").matches()).startsWith(Match.PINYIN);
    }

    @Test
    void words_are_told_with_where_they_are() {
        SearchExplanation explanation = explain("methanol solution", "2");

        assertThat(explanation.words())
                .extracting(SearchExplanation.Word::places)
                .containsExactly(List.of(Place.NAME, Place.DESCRIPTION), List.of(Place.NAME));
        assertThat(explain("methanol", "3").words().get(0).places()).containsExactly(Place.DESCRIPTION);
        assertThat(explain("methanol", "3").rank()).isEqualTo(3);
    }

    @Test
    void what_is_not_found_has_a_word_it_has_nowhere() {
        SearchExplanation explanation = explain("toluene unobtainium", "3");

        assertThat(explanation.found()).isFalse();
        assertThat(explanation.rank()).isZero();
        assertThat(explanation.words().get(0).places()).isNotEmpty();
        assertThat(explanation.words().get(1).places()).isEmpty();
    }

    @Test
    void what_was_narrowed_away_and_what_is_unknown_are_told_apart() {
        SearchExplanation narrowed = explain(query("toluene", "steel"), "3");
        assertThat(narrowed.filtered()).isTrue();
        assertThat(narrowed.found()).isFalse();

        SearchExplanation unknown = explain("toluene", "99");
        assertThat(unknown.indexed()).isFalse();
        assertThat(unknown.filtered()).isFalse();
    }

    private SearchExplanation explain(String words, String listing) {
        return explain(query(words, ""), listing);
    }

    private SearchExplanation explain(ListingQuery query, String listing) {
        return TenantContext.in(TENANT, () -> explanations.explain(query, listing));
    }

    private static ListingQuery query(String words, String category) {
        return new ListingQuery(
                words,
                List.of(),
                category,
                "",
                Map.of(),
                List.of(),
                List.of(),
                ListingQuery.Sort.RELEVANCE,
                "",
                LocalDate.of(2026, 11, 25),
                0,
                20);
    }

    private static ListingDocument listing(String id, String english, String chinese, String code, String description) {
        return new ListingDocument(
                id,
                Map.of("en", english, "zh-CN", chinese),
                Map.of("en", description),
                List.of(),
                List.of(),
                List.of(),
                List.of(code),
                List.of("chemicals"),
                "supplier",
                1,
                true,
                1,
                Map.of(),
                id);
    }
}
