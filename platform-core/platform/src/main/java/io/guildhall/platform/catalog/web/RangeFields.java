package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.NumberRange;
import io.guildhall.platform.catalog.SearchAnswer;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Shell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields in which a range is typed: {@code from.<attribute>}, {@code to.<attribute>} and {@code unit.<attribute>}. A page
 * asked with them leads to the address in which the range is one value of the attribute's facet, which can be shared and saved.
 */
public final class RangeFields {

    private static final String FROM = "from.";
    private static final String TO = "to.";
    private static final String UNIT = "unit.";
    private static final String FACET = "facet.";
    private static final int HIGHEST = 40;

    private RangeFields() {}

    /**
     * The fields of one attribute and how its numbers are spread.
     *
     * @param hidden the parameters that stay, name and value
     * @param from what was asked for, or empty
     * @param least what the field shows while it is empty
     * @param units empty where the attribute has none
     */
    public record Fields(
            String code,
            String action,
            List<Map.Entry<String, String>> hidden,
            String from,
            String to,
            String least,
            String greatest,
            String unit,
            List<Choice> units,
            List<Bar> bars) {}

    /**
     * One part of the spread.
     *
     * @param height of 40
     */
    public record Bar(String label, long count, int height, boolean chosen, String href) {}

    /** The address with what was typed into the fields as values of facets; nothing where nothing was. */
    public static Optional<Link> canonical(Link here) {
        List<String> codes = here.parameters().keySet().stream()
                .filter(name -> name.startsWith(FROM) || name.startsWith(TO) || name.startsWith(UNIT))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .distinct()
                .toList();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        Link link = here.without("cursor");
        for (String code : codes) {
            String from = here.first(FROM + code).orElse("").strip();
            String to = here.first(TO + code).orElse("").strip();
            String unit = here.first(UNIT + code).orElse("").strip();
            link = link.without(FROM + code, TO + code, UNIT + code);
            for (String before : here.all(FACET + code)) {
                if (NumberRange.isWritten(before)) {
                    link = link.withoutValue(FACET + code, before);
                }
            }
            if (!from.isEmpty() || !to.isEmpty()) {
                link = link.and(FACET + code, from + ".." + to + (unit.isEmpty() ? "" : ":" + unit));
            }
        }
        return Optional.of(link);
    }

    static Fields of(SearchAnswer.Facet facet, SearchQuery query, Link here, Shell shell) {
        SearchAnswer.Numbers numbers = facet.numbers();
        String parameter = FACET + facet.code();
        List<String> asked = query.facets().getOrDefault(facet.code(), List.of()).stream()
                .filter(NumberRange::isWritten)
                .toList();
        Link others = here.without("cursor");
        for (String each : asked) {
            others = others.withoutValue(parameter, each);
        }
        String first = asked.isEmpty() ? ".." : asked.get(0);
        String ends = first.contains(":") ? first.substring(0, first.indexOf(':')) : first;
        String unit = first.contains(":") ? first.substring(first.indexOf(':') + 1) : facet.unit();
        return new Fields(
                facet.code(),
                here.path(),
                hidden(others),
                ends.substring(0, ends.indexOf("..")),
                ends.substring(ends.indexOf("..") + 2),
                plain(numbers.least()),
                plain(numbers.greatest()),
                unit,
                numbers.units().stream()
                        .map(each -> Choice.of(each, shell.formats().unit(each)))
                        .toList(),
                bars(facet, others, shell));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static List<Map.Entry<String, String>> hidden(Link link) {
        return link.parameters().entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> Map.entry(parameter.getKey(), value)))
                .toList();
    }

    private static List<Bar> bars(SearchAnswer.Facet facet, Link others, Shell shell) {
        long most = facet.numbers().buckets().stream()
                .mapToLong(SearchAnswer.FacetValue::count)
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (SearchAnswer.FacetValue bucket : facet.numbers().buckets()) {
            int height = bucket.count() == 0 ? 0 : (int) Math.max(2, HIGHEST * bucket.count() / most);
            bars.add(new Bar(
                    words(NumberRange.typed(bucket.value()), facet.unit(), shell),
                    bucket.count(),
                    height,
                    bucket.chosen(),
                    (bucket.chosen() ? others : others.and(FACET + facet.code(), bucket.value())).href()));
        }
        return bars;
    }

    /** The ranges that are asked for of each facet, in words, by their text in the address. */
    static Map<String, String> chosen(SearchAnswer.Facet facet, SearchQuery query, Shell shell) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream<String> ranges =
                query.facets().getOrDefault(facet.code(), List.of()).stream().filter(NumberRange::isWritten);
        ranges.forEach(text -> words.put(text, words(written(text), facet.unit(), shell)));
        return words;
    }

    private static String words(NumberRange range, String unit, Shell shell) {
        return new Values(shell).range(range, unit);
    }

    /** A range the search has accepted. */
    private static NumberRange written(String text) {
        int colon = text.indexOf(':');
        NumberRange numbers = NumberRange.typed(colon < 0 ? text : text.substring(0, colon));
        return colon < 0 ? numbers : new NumberRange(numbers.from(), numbers.to(), text.substring(colon + 1));
    }
}
