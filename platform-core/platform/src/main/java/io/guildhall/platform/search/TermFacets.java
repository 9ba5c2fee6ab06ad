package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.SearchAnswer.Facet;
import io.guildhall.platform.catalog.SearchAnswer.FacetValue;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What products of every category can be narrowed by: how soon they leave, and from where. No attribute is called like
 * these facets, since codes of attributes have no dashes.
 */
final class TermFacets {

    static final String LEAD_TIME = "lead-time";
    static final String DISPATCH = "dispatch-from";
    static final List<String> CODES = List.of(LEAD_TIME, DISPATCH);

    /** A number in the index: the last day an offer holds, counted from 1970. */
    static final String VALID_UNTIL = "valid-until";

    private static final List<Integer> DAYS = List.of(1, 3, 7, 14, 30, 60, 90);

    private TermFacets() {}

    /** What the index is told of a product: within how many days it can leave, its country and its region. */
    static Map<String, Object> of(ProductView product) {
        Map<String, Object> values = new HashMap<>();
        int soonest = product.variants().stream()
                .mapToInt(VariantView::leadTimeDays)
                .min()
                .orElse(product.leadTimeDays());
        values.put(
                LEAD_TIME,
                DAYS.stream()
                        .filter(days -> soonest <= days)
                        .map(String::valueOf)
                        .toList());
        Place place = product.terms().dispatch();
        if (place.isSomewhere()) {
            values.put(
                    DISPATCH,
                    Stream.of(place.country(), place.area()).distinct().toList());
        }
        product.terms().lastDay().ifPresent(day -> values.put(VALID_UNTIL, (double) day.toEpochDay()));
        return values;
    }

    /** The facets with what was counted; days that hold everything narrow nothing. */
    static List<Facet> answered(ListingHits hits, Map<String, List<String>> asked, String language) {
        List<Facet> facets = new ArrayList<>();
        for (String code : CODES) {
            Set<String> chosen = new HashSet<>(asked.getOrDefault(code, List.of()));
            List<FacetValue> values = hits.facets().getOrDefault(code, Map.of()).entrySet().stream()
                    .filter(count ->
                            code.equals(DISPATCH) || count.getValue() < hits.total() || chosen.contains(count.getKey()))
                    .map(count -> new FacetValue(
                            count.getKey(),
                            label(code, count.getKey(), language),
                            count.getValue(),
                            chosen.contains(count.getKey())))
                    .sorted(order(code))
                    .toList();
            if (!values.isEmpty()) {
                facets.add(new Facet(code, Texts.in(language).t("catalog.facet." + code), "", values, null));
            }
        }
        return facets;
    }

    private static Comparator<FacetValue> order(String code) {
        return code.equals(LEAD_TIME)
                ? Comparator.comparingInt(value -> Integer.parseInt(value.value()))
                : Comparator.comparing(FacetValue::label);
    }

    private static String label(String code, String value, String language) {
        Texts texts = Texts.in(language);
        if (code.equals(LEAD_TIME)) {
            return texts.t("catalog.facet.within", Integer.valueOf(value));
        }
        int slash = value.indexOf('/');
        String country = Countries.name(slash < 0 ? value : value.substring(0, slash), texts);
        return slash < 0 ? country : country + " · " + value.substring(slash + 1);
    }
}
