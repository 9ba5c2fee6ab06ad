package io.guildhall.platform.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.util.common.data.Range;

/** What the index is asked about attributes that are numbers. */
final class NumberQueries {

    private NumberQueries() {}

    static String field(String field) {
        return AttributesBinder.OBJECT + "." + field + AttributesBinder.NUMBER;
    }

    /** Any of the values and spans that are chosen of an attribute. */
    static PredicateFinalStep choice(SearchPredicateFactory f, ListingQuery query, String code) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        if (query.values().containsKey(code)) {
            any.should(f.terms()
                    .field(ListingIndex.word(code))
                    .matchingAny(query.values().get(code)));
        }
        for (ListingQuery.Numbers numbers : query.numbers()) {
            if (numbers.code().equals(code)) {
                numbers.chosen().forEach(span -> any.should(within(f, numbers, span)));
            }
        }
        return any;
    }

    private static PredicateFinalStep within(
            SearchPredicateFactory f, ListingQuery.Numbers numbers, ListingQuery.Span span) {
        if (numbers.low().equals(numbers.high())) {
            return f.range().field(field(numbers.low())).between(span.from(), span.to());
        }
        BooleanPredicateClausesStep<?, ?> both = f.bool();
        both.filter(f.exists().field(field(numbers.low())));
        if (span.to() != null) {
            both.filter(f.range().field(field(numbers.low())).atMost(span.to()));
        }
        if (span.from() != null) {
            both.filter(f.range().field(field(numbers.high())).atLeast(span.from()));
        }
        return both;
    }

    /** Where a number has two ends, its lower one is counted. */
    static AggregationFinalStep<Map<Range<Double>, Long>> spans(
            SearchAggregationFactory f, ListingQuery.Numbers numbers) {
        return f.range().field(field(numbers.low()), Double.class).ranges(ranges(numbers));
    }

    private static List<Range<Double>> ranges(ListingQuery.Numbers numbers) {
        return numbers.counted().stream()
                .map(span -> Range.between(span.from(), span.to()))
                .toList();
    }

    static List<Long> counts(ListingQuery.Numbers numbers, Map<Range<Double>, Long> counts) {
        return ranges(numbers).stream()
                .map(range -> counts.getOrDefault(range, 0L))
                .toList();
    }
}
