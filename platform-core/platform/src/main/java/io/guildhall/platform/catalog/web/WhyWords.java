package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchExplanation.Match;
import io.guildhall.platform.catalog.SearchExplanation.Place;
import io.guildhall.platform.catalog.SearchExplanation.Word;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.shared.web.Shell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words why a product is where it is in a list, or why it is not there. */
final class WhyWords {

    private final Shell shell;

    WhyWords(Shell shell) {
        this.shell = shell;
    }

    /** What everyone may know of the place of a product in a list. */
    List<String> why(Explaining.Explained explained, SearchQuery query) {
        List<String> reasons = new ArrayList<>(matches(explained.explanation(), query));
        if (reasons.isEmpty() || !query.sort().isEmpty() && !query.sort().equals("relevance")) {
            reasons.add(order(query));
        }
        ProductView product = explained.reading().product();
        reasons.add(
                product.available().signum() > 0
                        ? shell.t("catalog.why.in-stock", shell.formats().quantity(product.available(), product.unit()))
                        : shell.t("catalog.why.sold-out"));
        if (explained.reading().supplier().verification().isPresent()) {
            reasons.add(shell.t("catalog.why.verified"));
        }
        reasons.add(shell.t("catalog.why.no-ads"));
        return reasons;
    }

    /** The surest way in which what was typed fits; of words, where each of them is. */
    List<String> matches(SearchExplanation explanation, SearchQuery query) {
        List<String> reasons = new ArrayList<>();
        if (!query.words().isEmpty() && !explanation.matches().isEmpty()) {
            Match surest = explanation.matches().get(0);
            if (surest == Match.WORDS) {
                explanation.words().forEach(word -> reasons.add(word(word)));
            } else {
                reasons.add(shell.t("catalog.why." + code(surest), query.words()));
            }
        }
        return reasons;
    }

    /** Why a product of the reader's own is not among what was found. */
    List<String> whyNot(ProductView product, SearchExplanation explanation, SearchQuery query, LocalDate today) {
        List<String> reasons = new ArrayList<>();
        if (product.status() != ProductStatus.PUBLISHED) {
            reasons.add(shell.t("catalog.why-not." + code(product.status())));
        } else if (product.terms().isExpired(today)) {
            reasons.add(shell.t("catalog.why-not.expired"));
        } else if (!explanation.indexed()) {
            reasons.add(shell.t("catalog.why-not.soon"));
        } else if (explanation.filtered()) {
            reasons.add(shell.t("catalog.why-not.filtered"));
        } else {
            explanation.words().stream()
                    .filter(word -> word.places().isEmpty())
                    .forEach(word -> reasons.add(shell.t("catalog.why-not.word", word.word())));
            if (reasons.isEmpty()) {
                reasons.add(shell.t("catalog.why-not.words", query.words()));
            }
        }
        return reasons;
    }

    private String word(Word word) {
        Place place = word.places().isEmpty() ? Place.NEARLY : word.places().get(0);
        return shell.t("catalog.why.word." + code(place), word.word());
    }

    private String order(SearchQuery query) {
        String key = switch (query.sort()) {
            case "price" -> "price";
            case "-price" -> "price-descending";
            default -> query.sort().contains("attribute.") ? "attribute" : "newest";
        };
        return shell.t("catalog.why.order." + key);
    }

    private static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
