package io.guildhall.platform.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.ListingGate.Content;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingBannedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "weapon, Weapon grade",
        "weapon, WEAPON",
        "weapon, ＷＥＡＰＯＮ",
        "weapon, a weapon.",
        "weapon, weapon-grade",
        "weapon grade, 'weapon  grade'",
        "weapon grade, 'Weapon\u00a0grade'",
        "ﬁre, Fire",
        "炸药, 工业炸药原料",
        "炸药, 工業炸藥原料",
        "炸藥, 工业炸药原料",
        "炸药, 工业炸\u200b药",
        "TNT, 炸药TNT包",
        "TNT炸药, 供应tnt炸药",
        "café, Cafe\u0301",
        "C4, c4",
    })
    void is_done_whatever_case_script_and_blanks(String banned, String text) {
        assertThat(Folded.of(text).contains(Folded.of(banned))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "TNT, antnts",
        "weapon, weapons",
        "weapon, weapon2",
        "C4, PC4",
        "arm, pharma",
        "炸药, 炸 药",
        "炸药, 药炸",
        "weapon grade, weapongrade",
    })
    void does_not_find_letters_within_a_longer_word_nor_what_is_apart(String banned, String text) {
        assertThat(Folded.of(text).contains(Folded.of(banned))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "\u200b", "a", "7"})
    void what_is_no_word_cannot_be_banned(String text) {
        assertThat(Folded.of(text).isWords()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"毒", "ab", "C4", "a b"})
    void a_chinese_character_or_two_letters_can_be_banned(String text) {
        assertThat(Folded.of(text).isWords()).isTrue();
    }

    @Test
    void every_place_is_marked_in_the_text_as_it_is_shown() {
        Content listing = Listings.named("Ｔｎｔ and 工業炸藥, not TNTs; tnt");
        RuleBook book = new RuleBook(List.of(Listings.word("TNT"), Listings.word("炸药")));
        List<Match> matches = book.matches(listing, java.util.Set.of(), Listings.TODAY);

        MarkedText name = MarkedText.of(listing, matches).get(0);

        assertThat(name.field()).isEqualTo("name.en");
        assertThat(name.pieces().stream().map(MarkedText.Piece::text).reduce("", String::concat))
                .isEqualTo("Ｔｎｔ and 工業炸藥, not TNTs; tnt");
        assertThat(name.pieces())
                .filteredOn(MarkedText.Piece::marked)
                .extracting(MarkedText.Piece::text)
                .containsExactly("Ｔｎｔ", "炸藥", "tnt");
    }

    @Test
    void words_that_overlap_are_marked_once() {
        Content listing = Listings.named("weapon grade plutonium");
        RuleBook book = new RuleBook(List.of(Listings.word("weapon grade"), Listings.word("grade plutonium")));

        MarkedText name = MarkedText.of(listing, book.matches(listing, java.util.Set.of(), Listings.TODAY))
                .get(0);

        assertThat(name.pieces().stream().map(MarkedText.Piece::text).reduce("", String::concat))
                .isEqualTo("weapon grade plutonium");
        assertThat(name.pieces()).allMatch(MarkedText.Piece::marked);
    }
}
