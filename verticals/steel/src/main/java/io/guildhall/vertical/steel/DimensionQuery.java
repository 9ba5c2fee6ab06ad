package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.SearchIntent;
import io.guildhall.vertical.SearchIntent.Related;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads dimensions as the trade types them ({@code 10*1500*6000}, {@code φ219×6mm}, {@code 10 x 1500}) and offers grades
 * that are similar to the one typed, marked as such.
 */
final class DimensionQuery {

    private static final int LONGEST = 200;
    private static final int MOST_RELATED = 4;
    private static final Pattern DIMENSIONS = Pattern.compile(
            "(?<![\\p{L}\\d.])[φΦøØ⌀∅]?\\s?(\\d{1,5}(?:\\.\\d{1,3})?)((?:\\s?(?:mm)?\\s?[*xX×✕]\\s?\\d{1,5}(?:\\.\\d{1,3})?){1,4})(?:\\s?mm)?(?![\\d.])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}(?:\\.\\d{1,3})?");

    private DimensionQuery() {}

    static SearchIntent understand(String typed) {
        if (typed.length() > LONGEST) {
            return SearchIntent.of(typed);
        }
        String words = DIMENSIONS.matcher(typed).replaceAll(found -> Matcher.quoteReplacement(joined(found.group())));
        return new SearchIntent(words, List.of(), related(words));
    }

    /** The numbers as the index knows them: 10x1500x6000. */
    private static String joined(String dimensions) {
        return NUMBER.matcher(dimensions)
                .results()
                .map(number -> Steel.plain(new BigDecimal(number.group())))
                .collect(Collectors.joining("x"));
    }

    private static List<Related> related(String words) {
        List<Related> related = new ArrayList<>();
        for (String word : words.split("\\s+")) {
            String grade = word.toUpperCase(Locale.ROOT);
            Stream<SimilarGrades.Similar> similar = SimilarGrades.to(grade).stream();
            similar.limit(MOST_RELATED)
                    .forEach(other -> related.add(new Related(
                            words.replace(word, other.grade()),
                            in(
                                    other.grade() + " (" + other.standard() + "), similar to " + grade
                                            + ", not the same",
                                    other.grade() + "（" + other.standard() + "），与 " + grade + " 相近，不可直接代用"))));
        }
        return related.stream().limit(MOST_RELATED).toList();
    }
}
