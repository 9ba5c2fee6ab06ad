package io.guildhall.platform.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ListingGate.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingListingsTest {

    private static List<String> fields(RuleView rule, Content listing, String... categories) {
        return new RuleBook(List.of(rule))
                .matches(listing, Set.of(categories), Listings.TODAY).stream()
                        .map(Match::field)
                        .toList();
    }

    @Test
    void words_are_looked_for_in_names_descriptions_and_attributes() {
        Content listing = Listings.content(
                "Poison",
                "No poison at all",
                Map.of("cas", "67-64-1"),
                Map.of(
                        "use",
                        "rat poison",
                        "grades",
                        List.of("pure", Map.of("note", "poison")),
                        "purity",
                        BigDecimal.TEN));

        assertThat(fields(Listings.word("poison"), listing))
                .containsExactlyInAnyOrder("name.en", "description.en", "attributes.use", "attributes.grades");
    }

    @Test
    void goods_are_known_by_an_identifier_wherever_it_is_asked_for() {
        Content chlorine =
                Listings.content("Chlorine", "", Map.of("cas", "7782-50-5"), Map.of("casNumber", "7782-50-5"));

        assertThat(fields(Listings.goods("cas", "7782-50-5"), chlorine))
                .containsExactlyInAnyOrder("identifiers.cas", "attributes.casNumber");
        assertThat(fields(Listings.goods("cas", "67-64-1"), chlorine)).isEmpty();
        assertThat(fields(Listings.goods("ec", "7782-50-5"), chlorine)).containsExactly("attributes.casNumber");
    }

    @Test
    void goods_are_known_by_what_their_customs_code_begins_with() {
        Content arms = Listings.content("Rifle", "", Map.of("hs", "9303.30"), Map.of("batch", "93"));

        assertThat(fields(Listings.goods("hs", "93"), arms)).containsExactly("identifiers.hs");
        assertThat(fields(Listings.goods("hs", "930330"), arms)).containsExactly("identifiers.hs");
        assertThat(fields(Listings.goods("hs", "30"), arms)).isEmpty();
        assertThat(fields(Listings.goods("hs", "93"), Listings.named("93"))).isEmpty();
    }

    @Test
    void goods_are_known_by_a_category_above_theirs() {
        assertThat(fields(Listings.category("solvents"), Listings.named("Acetone"), "ketones", "solvents"))
                .containsExactly("category");
        assertThat(fields(Listings.category("acids"), Listings.named("Acetone"), "ketones", "solvents"))
                .isEmpty();
    }

    @Test
    void a_rule_holds_from_its_first_to_its_last_day() {
        LocalDate today = Listings.TODAY;
        RuleTerms terms = Listings.rule(RuleKind.WORD, "", "poison", today, Optional.of(today.plusDays(1)))
                .terms();

        assertThat(terms.holdsOn(today.minusDays(1))).isFalse();
        assertThat(terms.holdsOn(today)).isTrue();
        assertThat(terms.holdsOn(today.plusDays(1))).isTrue();
        assertThat(terms.holdsOn(today.plusDays(2))).isFalse();
        assertThat(fields(
                        Listings.rule(RuleKind.WORD, "", "poison", today.plusDays(1), Optional.empty()),
                        Listings.named("poison")))
                .isEmpty();
    }

    @Test
    void an_approval_covers_the_same_words_and_the_same_rules_only() {
        RuleView poison = Listings.word("poison");
        RuleView rat = Listings.word("rat");
        Content said = Listings.named("Rat poison");
        Candidate listing = Listings.listing(said);
        List<Match> known = new RuleBook(List.of(poison)).matches(said, Set.of(), Listings.TODAY);
        Review waiting = Reviews.waiting(listing, ReviewCause.WORD, known, Optional.empty(), Listings.NOW);

        Review approved = Reviews.decided(
                waiting, listing, known, new Verdict(Decision.APPROVE, Optional.empty(), ""), Listings.NOW);

        assertThat(approved.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(approved.mustBeSeenAgain()).isFalse();
        assertThat(approved.covers(Reviews.print(said), known)).isTrue();
        assertThat(approved.covers(Reviews.print(Listings.named("Mouse poison")), known))
                .isFalse();
        List<Match> more = new RuleBook(List.of(poison, rat)).matches(said, Set.of(), Listings.TODAY);
        assertThat(approved.covers(Reviews.print(said), more)).isFalse();
    }

    @Test
    void what_was_sent_back_is_seen_again_until_it_is_approved() {
        Candidate listing = Listings.listing(Listings.named("Rat poison"));
        Review first = Reviews.waiting(listing, ReviewCause.FIRST_LISTING, List.of(), Optional.empty(), Listings.NOW);
        assertThat(first.mustBeSeenAgain()).isFalse();

        Verdict refusal = Verdict.of(Decision.REFUSE, "MISLEADING", "");
        Review refused = Reviews.decided(first, listing, List.of(), refusal, Listings.NOW);
        assertThat(refused.mustBeSeenAgain()).isTrue();

        Review again = Reviews.waiting(listing, ReviewCause.RESUBMITTED, List.of(), Optional.of(refused), Listings.NOW);
        assertThat(again.mustBeSeenAgain()).isTrue();
        assertThat(Reviews.in(again, ReviewState.WITHDRAWN, Listings.NOW).mustBeSeenAgain())
                .isTrue();

        Review approved =
                Reviews.decided(again, listing, List.of(), Verdict.of(Decision.APPROVE, "", null), Listings.NOW);
        assertThat(approved.mustBeSeenAgain()).isFalse();
    }

    @Test
    void numbers_and_tables_say_the_same_however_they_are_kept() {
        Content typed = Listings.content("Acetone", "", Map.of(), Map.of("purity", new BigDecimal("99.50")));
        Content kept = Listings.content("Acetone", "", Map.of(), Map.of("purity", new BigDecimal("99.5")));

        assertThat(Reviews.print(typed)).isEqualTo(Reviews.print(kept));
    }
}
