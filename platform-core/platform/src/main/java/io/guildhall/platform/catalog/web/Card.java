package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.ProductMedia;
import java.math.BigDecimal;

/**
 * A product in a grid.
 *
 * @param note its category
 * @param facts the two or three values this industry decides by, or null
 * @param cover the seller's own picture, or null where there is none
 * @param picture null where nothing is drawn, or not needed beside a cover
 * @param price the lowest of one unit
 * @param forward whether it is sold now and delivered later
 * @param severalPrices whether other prices are to be had too
 */
public record Card(
        String id,
        String href,
        String name,
        String supplier,
        String note,
        String facts,
        ProductMedia.Picture cover,
        Drawing picture,
        BigDecimal price,
        String currency,
        String unit,
        boolean severalPrices,
        boolean inStock,
        boolean forward) {}
