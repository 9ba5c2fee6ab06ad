package io.guildhall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingListingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final TenantId CHEMICAL = new TenantId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    private static final TenantId STEEL = new TenantId(UUID.fromString("01900000-0000-7000-8000-000000000002"));

    @TempDir
    private Path folder;

    private ListingIndex index;

    @BeforeEach
    void open() {
        index = ListingIndex.in(folder);
        TenantContext.run(
                CHEMICAL,
                () -> index.put(List.of(
                        listing(
                                "1",
                                "Methanol, industrial grade",
                                "工业甲醇",
                                "67-56-1",
                                2300,
                                Map.of("grade", "industrial", "purity", 99.9)),
                        listing(
                                "2",
                                "Toluene, reagent grade",
                                "试剂级甲苯",
                                "108-88-3",
                                6100,
                                Map.of("grade", "reagent", "purity", 99.5)),
                        listing(
                                "3",
                                "Ethanol, reagent grade",
                                "试剂级乙醇",
                                "64-17-5",
                                5800,
                                Map.of("grade", "reagent", "purity", 95.0)))));
        TenantContext.run(
                STEEL,
                () -> index.put(
                        List.of(listing("9", "Methanol tank plate", "甲醇储罐钢板", "S-1", 4100, Map.of("grade", "Q355B")))));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_marketplace_finds_its_own_listings_only() {
        assertThat(found(CHEMICAL, "methanol")).containsExactly("1");
        assertThat(found(STEEL, "methanol")).containsExactly("9");
        assertThat(found(STEEL, "")).containsExactly("9");
    }

    @Test
    void an_offer_is_found_until_its_last_day() {
        TenantContext.run(
                STEEL,
                () -> index.put(List.of(
                        listing("7", "Plate of yesterday", "昨日钢板", "S-7", 1, until(TODAY.minusDays(1))),
                        listing("8", "Plate of today", "今日钢板", "S-8", 1, until(TODAY)))));

        assertThat(found(STEEL, "plate")).containsExactlyInAnyOrder("8", "9");
    }

    @Test
    void listings_are_narrowed_by_how_soon_they_leave_and_from_where() {
        TenantContext.run(
                STEEL,
                () -> index.put(List.of(
                        listing("7", "Soon", "快", "S-7", 1, terms(List.of("7", "14"), "CN", "CN/Jiangsu")),
                        listing("8", "Later", "慢", "S-8", 1, terms(List.of("14"), "CN", "CN/Hebei")))));

        assertThat(narrowed(TermFacets.LEAD_TIME, "7")).containsExactly("7");
        assertThat(narrowed(TermFacets.DISPATCH, "CN/Hebei")).containsExactly("8");
        assertThat(narrowed(TermFacets.DISPATCH, "CN")).containsExactlyInAnyOrder("7", "8");
        ListingHits hits = TenantContext.in(STEEL, () -> index.find(narrowing(Map.of())));
        assertThat(hits.facets().get(TermFacets.LEAD_TIME)).isEqualTo(Map.of("7", 1L, "14", 2L));
        assertThat(hits.facets().get(TermFacets.DISPATCH))
                .isEqualTo(Map.of("CN", 2L, "CN/Jiangsu", 1L, "CN/Hebei", 1L));
    }

    private List<String> narrowed(String facet, String value) {
        return TenantContext.in(STEEL, () -> index.find(narrowing(Map.of(facet, Set.of(value)))))
                .items();
    }

    private static ListingQuery narrowing(Map<String, Set<String>> values) {
        return new ListingQuery(
                "",
                List.of(),
                "",
                "",
                values,
                TermFacets.CODES,
                List.of(),
                ListingQuery.Sort.RELEVANCE,
                "",
                TODAY,
                0,
                20);
    }

    private static Map<String, Object> until(LocalDate day) {
        return Map.of(TermFacets.VALID_UNTIL, (double) day.toEpochDay());
    }

    private static Map<String, Object> terms(List<String> days, String country, String area) {
        return Map.of(TermFacets.LEAD_TIME, days, TermFacets.DISPATCH, List.of(country, area));
    }

    @Test
    void a_code_is_found_with_and_without_its_dashes() {
        assertThat(found(CHEMICAL, "108-88-3")).first().isEqualTo("2");
        assertThat(found(CHEMICAL, "108883")).first().isEqualTo("2");
    }

    @Test
    void chinese_words_are_found_inside_a_name() {
        assertThat(found(CHEMICAL, "甲苯")).contains("2").doesNotContain("3");
        assertThat(found(CHEMICAL, "乙醇")).contains("3");
    }

    @Test
    void chinese_is_found_in_traditional_characters_and_as_typed_in_latin_letters() {
        assertThat(found(CHEMICAL, "試劑級甲苯")).first().isEqualTo("2");
        assertThat(found(CHEMICAL, "jiaben")).containsExactly("2");
        assertThat(found(CHEMICAL, "yichun")).containsExactly("3");
        assertThat(found(CHEMICAL, "gyjc")).containsExactly("1");
    }

    @Test
    void a_word_of_several_parts_wants_all_of_them() {
        assertThat(found(CHEMICAL, "methanol-toluene")).isEmpty();
    }

    @Test
    void every_word_counts_and_one_slip_is_forgiven() {
        assertThat(found(CHEMICAL, "reagent ethanol")).first().isEqualTo("3");
        assertThat(found(CHEMICAL, "methnol")).contains("1");
        assertThat(found(CHEMICAL, "reagent steel")).isEmpty();
    }

    @Test
    void a_chosen_value_narrows_the_list_but_not_the_counts_of_its_own_facet() {
        ListingHits hits =
                TenantContext.in(CHEMICAL, () -> index.find(query("", Map.of("grade", Set.of("reagent")), List.of())));
        assertThat(hits.items()).containsExactlyInAnyOrder("2", "3");
        assertThat(hits.facets().get("grade")).containsEntry("industrial", 1L).containsEntry("reagent", 2L);
    }

    @Test
    void a_span_of_a_number_narrows_the_list_and_not_its_own_counts() {
        ListingHits hits = TenantContext.in(
                CHEMICAL,
                () -> index.find(query(
                        "",
                        Map.of(),
                        List.of(new ListingQuery.Numbers(
                                "purity",
                                "purity",
                                "purity",
                                List.of(new ListingQuery.Span(99.0, null)),
                                List.of(
                                        new ListingQuery.Span(95.0, 99.5),
                                        new ListingQuery.Span(99.5, 100.0),
                                        new ListingQuery.Span(10.0, 20.0)))))));
        assertThat(hits.items()).containsExactlyInAnyOrder("1", "2");
        assertThat(hits.spans().get("purity")).containsExactly(2L, 2L, 0L);
    }

    @Test
    void any_chosen_value_or_span_of_an_attribute_will_do() {
        ListingQuery.Numbers pure = new ListingQuery.Numbers(
                "grade", "purity", "purity", List.of(new ListingQuery.Span(99.9, 99.9)), List.of());
        assertThat(TenantContext.in(
                                CHEMICAL,
                                () -> index.find(query("", Map.of("grade", Set.of("reagent")), List.of(pure))))
                        .items())
                .containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void numbers_reach_from_the_least_to_the_greatest_of_the_marketplace() {
        assertThat(TenantContext.in(CHEMICAL, () -> index.reach("", "purity", "purity")))
                .contains(new ListingQuery.Span(95.0, 99.9));
        assertThat(TenantContext.in(CHEMICAL, () -> index.reach("none", "purity", "purity")))
                .isEmpty();
        assertThat(TenantContext.in(STEEL, () -> index.reach("", "purity", "purity")))
                .isEmpty();
    }

    @Test
    void a_list_comes_in_the_order_of_a_number_those_without_it_last() {
        TenantContext.run(
                CHEMICAL,
                () -> index.put(List.of(listing("4", "Salt", "盐", "7647-14-5", 10, Map.of("grade", "reagent")))));
        assertThat(sorted(ListingQuery.Sort.ATTRIBUTE_UP)).containsExactly("3", "2", "1", "4");
        assertThat(sorted(ListingQuery.Sort.ATTRIBUTE_DOWN)).containsExactly("1", "2", "3", "4");
    }

    private List<String> sorted(ListingQuery.Sort sort) {
        ListingQuery query =
                new ListingQuery("", List.of(), "", "", Map.of(), List.of(), List.of(), sort, "purity", TODAY, 0, 20);
        return TenantContext.in(CHEMICAL, () -> index.find(query)).items();
    }

    @Test
    void nothing_that_people_type_breaks_the_search() {
        for (String typed : List.of(
                "*", "\"", "a AND (b", "!!!", "☃☃", "[1 TO", "+-&&||", "\\", "x".repeat(5_000), "مرحبا", "<script>")) {
            assertThat(found(CHEMICAL, typed)).as(typed).isNotNull();
        }
    }

    @Test
    void what_was_removed_or_cleared_is_gone() {
        TenantContext.run(CHEMICAL, () -> index.remove(List.of("1")));
        assertThat(found(CHEMICAL, "methanol")).isEmpty();
        TenantContext.run(CHEMICAL, index::clear);
        assertThat(found(CHEMICAL, "")).isEmpty();
        assertThat(found(STEEL, "")).containsExactly("9");
    }

    @Test
    void the_index_survives_a_restart() {
        index.close();
        index = ListingIndex.in(folder);
        assertThat(found(CHEMICAL, "methanol")).containsExactly("1");
    }

    @Test
    void a_marketplace_knows_which_of_its_listings_are_in_it() {
        assertThat(TenantContext.in(CHEMICAL, index::ids)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(TenantContext.in(STEEL, index::ids)).containsExactly("9");
    }

    @Test
    void a_garbled_index_gives_way_to_an_empty_one() throws IOException {
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "This is no index");
            }
        }

        index = ListingIndex.in(folder);

        assertThat(found(CHEMICAL, "methanol")).isEmpty();
    }

    @Test
    void what_stands_in_the_place_of_the_folder_keeps_the_index_away_and_is_left_alone() throws IOException {
        Path taken = folder.resolve("taken");
        Files.writeString(taken, "This is no folder");

        assertThatThrownBy(() -> ListingIndex.in(taken)).isInstanceOf(RuntimeException.class);
        assertThat(taken).hasContent("This is no folder");
    }

    @Test
    void an_index_that_is_closed_says_so_in_either_language() {
        index.close();

        assertThat(index.isOpen()).isFalse();
        assertThatThrownBy(() -> found(CHEMICAL, "methanol")).isInstanceOfSatisfying(Rejection.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(CommonReason.UNAVAILABLE);
            assertThat(refusal).hasMessageStartingWith("Search is away for the moment");
            assertThat(WordedRejection.message(refusal, Texts.in("zh-CN"))).startsWith("搜索暂时无法使用");
        });
    }

    private List<String> found(TenantId tenant, String words) {
        return TenantContext.in(tenant, () -> index.find(query(words, Map.of(), List.of())))
                .items();
    }

    private static ListingQuery query(
            String words, Map<String, Set<String>> values, List<ListingQuery.Numbers> numbers) {
        return new ListingQuery(
                words,
                List.of(),
                "",
                "",
                values,
                List.of("grade"),
                numbers,
                ListingQuery.Sort.RELEVANCE,
                "",
                TODAY,
                0,
                20);
    }

    private static ListingDocument listing(
            String id, String english, String chinese, String code, double price, Map<String, Object> attributes) {
        return new ListingDocument(
                id,
                Map.of("en", english, "zh-CN", chinese),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(code),
                List.of("all"),
                "supplier",
                price,
                true,
                0,
                attributes,
                id);
    }
}
