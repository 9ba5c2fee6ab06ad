package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.TermsWords;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.PriceTier;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.StructuredData;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Everything a buyer wants to know of a product.
 *
 * @param description empty where there is none
 * @param media the seller's own pictures, films and documents
 * @param picture null where nothing is drawn
 * @param agreed whether the prices are those the seller has agreed with the reader's company
 * @param ownTerms whether variants have prices of their own, which then stand beside them
 * @param matrix null where the variants do not differ in exactly two ways
 * @param fragments pieces of the page that only this industry needs, made by its module
 * @param calculators what can be calculated in this industry
 * @param held whether it waits for a decision of the marketplace's admins
 * @param tied whether other sellers offer the same goods
 * @param mine whether the reader's company sells it
 */
public record ProductPage(
        UUID id,
        String number,
        String sku,
        String name,
        String description,
        boolean published,
        boolean held,
        boolean mine,
        boolean tied,
        List<Crumb> crumbs,
        ProductMedia media,
        Drawing picture,
        List<Fact> identifiers,
        List<FactGroup> groups,
        List<PriceTier> tiers,
        boolean agreed,
        boolean ownTerms,
        BigDecimal fromPrice,
        String currency,
        String unit,
        BigDecimal available,
        BigDecimal minOrderQuantity,
        BigDecimal orderMultiple,
        int leadTimeDays,
        String origin,
        Terms terms,
        Seller seller,
        List<Line> variants,
        Matrix matrix,
        List<String> fragments,
        List<Link> calculators,
        List<StructuredData> structured) {

    /** Whether buyers may order: it is on sale, and the offer holds. */
    public boolean isOrderable() {
        return published && !terms.expired();
    }

    /**
     * Terms of sale in words; what is not said is empty.
     *
     * @param forward whether it is sold now and delivered later
     * @param expired whether the offer is over
     */
    public record Terms(
            boolean forward,
            String availability,
            String dispatch,
            String delivered,
            String validUntil,
            boolean expired) {

        static Terms of(SaleTerms terms, Shell shell) {
            return new Terms(
                    terms.isForward(),
                    TermsWords.availability(shell, terms),
                    TermsWords.dispatch(shell, terms),
                    TermsWords.delivered(shell, terms),
                    TermsWords.validUntil(shell, terms),
                    TermsWords.isExpired(shell, terms));
        }
    }

    /**
     * A name and what it is.
     *
     * @param href where it leads, or null
     * @param rows of a table, its headings first; empty for anything else
     */
    public record Fact(String label, String value, String href, List<List<String>> rows) {

        public Fact(String label, String value) {
            this(label, value, null, List.of());
        }
    }

    /** Facts under a heading; the heading may be empty. */
    public record FactGroup(String title, List<Fact> facts) {}

    /**
     * The company that sells.
     *
     * @param verifiedOn the day it was verified, empty where it is not
     */
    public record Seller(
            UUID id, String name, String place, String tier, String verifiedOn, String verifiedBy, String href) {}

    /**
     * A variant that can be ordered.
     *
     * @param label what tells it from the others, empty for the only one
     * @param tiers its prices
     */
    public record Line(
            UUID id,
            String sku,
            String label,
            BigDecimal available,
            List<PriceTier> tiers,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays) {}

    /**
     * Variants in rows and columns.
     *
     * @param rows the values of the first attribute, each with the variant of every column, or null where there is none
     */
    public record Matrix(String rowName, String columnName, List<String> columns, List<MatrixRow> rows) {}

    /** One value of the first attribute. */
    public record MatrixRow(String label, List<Line> cells) {}

    /** A place to go to. */
    public record Link(String label, String href) {}
}
