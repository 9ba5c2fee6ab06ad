package io.guildhall.platform.moderation;

import io.guildhall.platform.catalog.ListingGate.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The rules of a marketplace, ready to be held against listings. Immutable. */
final class RuleBook {

    private final List<Word> words;
    private final List<RuleView> goods;

    private record Word(RuleView rule, Folded folded) {}

    RuleBook(List<RuleView> rules) {
        words = rules.stream()
                .filter(rule -> !rule.terms().kind().isOfGoods())
                .map(rule -> new Word(rule, Folded.of(rule.terms().value())))
                .toList();
        goods = rules.stream().filter(rule -> rule.terms().kind().isOfGoods()).toList();
    }

    /** The same book with these rules only. */
    RuleBook only(Collection<UUID> rules) {
        List<RuleView> some = new ArrayList<>(goods);
        words.forEach(word -> some.add(word.rule()));
        some.removeIf(rule -> !rules.contains(rule.id()));
        return new RuleBook(some);
    }

    /**
     * The rules that fit the listing on that day, each once for every field it fits.
     *
     * @param categories codes of the listing's category and of those above it
     */
    List<Match> matches(Content listing, Set<String> categories, LocalDate day) {
        List<Match> matches = new ArrayList<>();
        if (!words.isEmpty()) {
            texts(listing).forEach((field, text) -> {
                Folded folded = Folded.of(text);
                words.stream()
                        .filter(word -> word.rule().terms().holdsOn(day) && folded.contains(word.folded()))
                        .forEach(word -> matches.add(Match.of(word.rule(), field)));
            });
        }
        for (RuleView rule : goods) {
            if (rule.terms().holdsOn(day)) {
                matches.addAll(matches(rule, listing, categories));
            }
        }
        return matches;
    }

    private static List<Match> matches(RuleView rule, Content listing, Set<String> categories) {
        RuleTerms terms = rule.terms();
        if (terms.kind() == RuleKind.CATEGORY) {
            return categories.contains(terms.value()) ? List.of(Match.of(rule, "category")) : List.of();
        }
        List<Match> matches = new ArrayList<>();
        String identifier = listing.identifiers().getOrDefault(terms.scheme(), "");
        boolean fits = terms.scheme().equals(RuleTerms.CUSTOMS)
                ? identifier.replaceAll("\\D", "").startsWith(terms.value())
                : identifier.equalsIgnoreCase(terms.value());
        if (fits) {
            matches.add(Match.of(rule, "identifiers." + terms.scheme()));
        }
        if (!terms.scheme().equals(RuleTerms.CUSTOMS)) {
            listing.attributes().forEach((code, value) -> {
                if (terms.value().equalsIgnoreCase(value.toString())) {
                    matches.add(Match.of(rule, "attributes." + code));
                }
            });
        }
        return matches;
    }

    /** The texts of a listing that words are looked for in, by the names of their fields. */
    static Map<String, String> texts(Content listing) {
        Map<String, String> texts = new LinkedHashMap<>();
        listing.name().byLanguage().forEach((language, text) -> texts.put("name." + language, text));
        listing.description().byLanguage().forEach((language, text) -> texts.put("description." + language, text));
        listing.attributes().forEach((code, value) -> {
            String text = said(value);
            if (!text.isBlank()) {
                texts.put("attributes." + code, text);
            }
        });
        return texts;
    }

    private static String said(Object value) {
        if (value instanceof Map<?, ?> several) {
            Map<String, Object> inOrder = new TreeMap<>();
            several.forEach((key, each) -> inOrder.put(key.toString(), each));
            return said(inOrder.values());
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(RuleBook::said)
                    .filter(text -> !text.isBlank())
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
        }
        return value == null ? "" : value.toString();
    }
}
