package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.SaleTerms.Place;

/**
 * Terms of sale as programs get them; what is not said is null.
 *
 * @param availability SPOT or FORWARD
 * @param deliveryFrom of what is sold forward
 * @param dispatch where the goods leave
 * @param incoterm a rule of Incoterms 2020
 * @param validUntil the last day the offer holds
 */
public record TermsJson(
        String availability,
        String deliveryFrom,
        String deliveryUntil,
        Dispatch dispatch,
        String incoterm,
        String incotermPlace,
        String validUntil) {

    /** A warehouse by its seller's code, and where it is. */
    public record Dispatch(String warehouse, String country, String region, String city) {}

    public static TermsJson of(SaleTerms terms) {
        Place place = terms.dispatch();
        return new TermsJson(
                terms.isForward() ? SaleTerms.FORWARD : SaleTerms.SPOT,
                said(terms.deliveryFrom()),
                said(terms.deliveryUntil()),
                terms.warehouse().isEmpty()
                        ? null
                        : new Dispatch(terms.warehouse(), place.country(), place.region(), place.city()),
                said(terms.incoterm()),
                said(terms.incotermPlace()),
                said(terms.validUntil()));
    }

    private static String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
