package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Shell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Terms of sale in the reader's language. */
public final class TermsWords {

    private TermsWords() {}

    /** From stock, or when it will be delivered. */
    public static String availability(Shell shell, SaleTerms terms) {
        return terms.isForward()
                ? shell.t(
                        "catalog.terms.forward.window",
                        day(shell, terms.deliveryFrom()),
                        day(shell, terms.deliveryUntil()))
                : shell.t("catalog.terms.spot");
    }

    /** The place of dispatch, the city first; empty where none is said. */
    public static String dispatch(Shell shell, SaleTerms terms) {
        SaleTerms.Place place = terms.dispatch();
        if (!place.isSomewhere()) {
            return "";
        }
        String country = Countries.name(place.country(), shell.texts());
        boolean chinese = shell.language().startsWith("zh");
        return (chinese
                        ? Stream.of(country, place.region(), place.city())
                        : Stream.of(place.city(), place.region(), country))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(chinese ? " " : ", "));
    }

    /** The Incoterm with its place; empty where none is said. */
    public static String delivered(Shell shell, SaleTerms terms) {
        return terms.incoterm().isEmpty() ? "" : shell.t("catalog.terms.incoterm.of", terms.delivered());
    }

    /** The last day the offer holds; empty where it holds as long as it is listed. */
    public static String validUntil(Shell shell, SaleTerms terms) {
        return day(shell, terms.validUntil());
    }

    /** Whether the offer is over by now. */
    public static boolean isExpired(Shell shell, SaleTerms terms) {
        return terms.isExpired(shell.formats().todayInUtc());
    }

    /** What a buyer agreed to, in one line; empty where all was as usual. */
    public static String line(Shell shell, SaleTerms terms) {
        List<String> parts = new ArrayList<>();
        if (terms.isForward()) {
            parts.add(availability(shell, terms));
        }
        if (!terms.incoterm().isEmpty()) {
            parts.add(terms.delivered());
        }
        if (terms.dispatch().isSomewhere()) {
            parts.add(shell.t("catalog.terms.from", dispatch(shell, terms)));
        }
        return String.join(" · ", parts);
    }

    private static String day(Shell shell, String day) {
        return day.isEmpty() ? "" : shell.formats().date(LocalDate.parse(day));
    }
}
