package io.guildhall.platform.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On what terms a product is sold, beside its prices and quantities. In a draft everything is as it was typed; after the
 * check days are ISO 8601, codes are capitals, and the place of dispatch is that of the warehouse. Empty is what nothing
 * is said of, and never null.
 *
 * @param availability {@code FORWARD}, or empty for what is in stock
 * @param deliveryFrom the first day of the delivery of what is sold forward
 * @param deliveryUntil its last day
 * @param warehouse the seller's own code of the warehouse it leaves
 * @param dispatch where that is
 * @param incoterm a rule of Incoterms 2020
 * @param incotermPlace the place the rule names
 * @param validUntil the last day the offer holds
 */
public record SaleTerms(
        String availability,
        String deliveryFrom,
        String deliveryUntil,
        String warehouse,
        Place dispatch,
        String incoterm,
        String incotermPlace,
        String validUntil) {

    public static final String SPOT = "SPOT";
    public static final String FORWARD = "FORWARD";

    /** The rules of Incoterms 2020. */
    public static final List<String> INCOTERMS =
            List.of("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF");

    /** What a seller says, by name. */
    public static final List<String> FIELDS = List.of(
            "availability", "deliveryFrom", "deliveryUntil", "warehouse", "incoterm", "incotermPlace", "validUntil");

    /** Nothing but what is usual: from stock, as long as it is listed. */
    public static final SaleTerms NONE = of(Map.of());

    /**
     * A place.
     *
     * @param country ISO 3166
     * @param region a province or state, or empty
     */
    public record Place(String country, String region, String city) {

        static final Place NOWHERE = new Place("", "", "");

        public Place {
            country = Objects.requireNonNullElse(country, "");
            region = Objects.requireNonNullElse(region, "");
            city = Objects.requireNonNullElse(city, "");
        }

        public boolean isSomewhere() {
            return !country.isEmpty();
        }

        /** The region as one word that tells it from regions of other countries; the country where there is none. */
        public String area() {
            return region.isEmpty() ? country : country + "/" + region;
        }
    }

    public SaleTerms {
        availability = SPOT.equals(text(availability)) ? "" : text(availability);
        deliveryFrom = text(deliveryFrom);
        deliveryUntil = text(deliveryUntil);
        warehouse = text(warehouse);
        dispatch = Objects.requireNonNullElse(dispatch, Place.NOWHERE);
        incoterm = text(incoterm);
        incotermPlace = text(incotermPlace);
        validUntil = text(validUntil);
    }

    /** The terms with these values by name; what is missing is not said. */
    public static SaleTerms of(Map<String, String> values) {
        return new SaleTerms(
                values.get("availability"),
                values.get("deliveryFrom"),
                values.get("deliveryUntil"),
                values.get("warehouse"),
                new Place(values.get("country"), values.get("region"), values.get("city")),
                values.get("incoterm"),
                values.get("incotermPlace"),
                values.get("validUntil"));
    }

    /** What is said, by name, the place of dispatch included; {@link #of} makes the same of it. */
    public Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "availability", availability);
        put(said, "deliveryFrom", deliveryFrom);
        put(said, "deliveryUntil", deliveryUntil);
        put(said, "warehouse", warehouse);
        put(said, "country", dispatch.country());
        put(said, "region", dispatch.region());
        put(said, "city", dispatch.city());
        put(said, "incoterm", incoterm);
        put(said, "incotermPlace", incotermPlace);
        put(said, "validUntil", validUntil);
        return said;
    }

    /** The same terms with these values in place of what was said of them; a value of one dash takes back what was said. */
    public SaleTerms with(Map<String, String> others) {
        Map<String, String> values = said();
        others.forEach((name, value) -> values.put(name, value.strip().equals("-") ? "" : value));
        return of(values);
    }

    SaleTerms from(Place place) {
        return new SaleTerms(
                availability, deliveryFrom, deliveryUntil, warehouse, place, incoterm, incotermPlace, validUntil);
    }

    public boolean isForward() {
        return FORWARD.equals(availability.toUpperCase(Locale.ROOT));
    }

    /** Whether nothing but what is usual is said. */
    public boolean areUsual() {
        return said().isEmpty();
    }

    /** The last day the offer holds. */
    public Optional<LocalDate> lastDay() {
        return validUntil.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(validUntil));
    }

    /** Whether the offer no longer holds on that day. */
    public boolean isExpired(LocalDate today) {
        return lastDay().filter(last -> last.isBefore(today)).isPresent();
    }

    /** The Incoterm with its place, such as {@code FOB Shanghai}; empty where none is said. */
    public String delivered() {
        return Stream.of(incoterm, incotermPlace)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void put(Map<String, String> said, String name, String value) {
        if (!value.isEmpty()) {
            said.put(name, value);
        }
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
