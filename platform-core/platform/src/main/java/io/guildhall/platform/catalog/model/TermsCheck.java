package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of the terms of sale: what is sold forward has a window of delivery and what is in stock has none, and an
 * Incoterm names a place.
 */
final class TermsCheck {

    static final int LONGEST_PLACE = 80;

    private static final String PREFIX = "terms.";
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final Map<String, String> AVAILABILITY = Map.of(
            "", SaleTerms.SPOT,
            "spot", SaleTerms.SPOT,
            "现货", SaleTerms.SPOT,
            "forward", SaleTerms.FORWARD,
            "期货", SaleTerms.FORWARD);

    private TermsCheck() {}

    /** The terms in their normal form; the problems are told what is wrong with them. */
    static SaleTerms check(SaleTerms typed, List<Wording> problems) {
        String availability = AVAILABILITY.get(typed.availability().toLowerCase(Locale.ROOT));
        if (availability == null) {
            problems.add(Problem.of(PREFIX + "availability", "availability"));
        }
        LocalDate from = day("deliveryFrom", typed.deliveryFrom(), problems);
        LocalDate until = day("deliveryUntil", typed.deliveryUntil(), problems);
        if (SaleTerms.FORWARD.equals(availability)) {
            required("deliveryFrom", typed.deliveryFrom(), problems);
            required("deliveryUntil", typed.deliveryUntil(), problems);
            if (from != null && until != null && until.isBefore(from)) {
                problems.add(Problem.of(PREFIX + "deliveryUntil", "delivery-window"));
            }
        } else if (availability != null && !(typed.deliveryFrom() + typed.deliveryUntil()).isEmpty()) {
            problems.add(Problem.of(PREFIX + "availability", "delivery-of-spot"));
        }
        String incoterm = typed.incoterm().toUpperCase(Locale.ROOT);
        if (!incoterm.isEmpty() && !SaleTerms.INCOTERMS.contains(incoterm)) {
            problems.add(Problem.of(PREFIX + "incoterm", "incoterm", String.join(", ", SaleTerms.INCOTERMS)));
        }
        if (incoterm.isEmpty() != typed.incotermPlace().isEmpty()) {
            problems.add(Problem.of(
                    PREFIX + (incoterm.isEmpty() ? "incoterm" : "incotermPlace"),
                    incoterm.isEmpty() ? "incoterm-missing" : "incoterm-place"));
        }
        DraftCheck.line(PREFIX + "incotermPlace", typed.incotermPlace(), LONGEST_PLACE, false, problems);
        DraftCheck.line(PREFIX + "warehouse", typed.warehouse(), DraftCheck.LONGEST_SKU, false, problems);
        LocalDate last = day("validUntil", typed.validUntil(), problems);
        return new SaleTerms(
                SaleTerms.SPOT.equals(availability) ? "" : availability,
                text(from),
                text(until),
                typed.warehouse(),
                null,
                incoterm,
                typed.incotermPlace(),
                text(last));
    }

    private static void required(String field, String typed, List<Wording> problems) {
        if (typed.isEmpty()) {
            problems.add(Problem.of(PREFIX + field, "delivery-missing"));
        }
    }

    private static LocalDate day(String field, String typed, List<Wording> problems) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        problems.add(Problem.of(PREFIX + field, "day"));
        return null;
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
