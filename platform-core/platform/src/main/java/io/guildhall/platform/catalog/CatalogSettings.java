package io.guildhall.platform.catalog;

import java.util.List;

/**
 * What forms of a marketplace offer.
 *
 * @param tradeUnit the unit goods are usually traded in, by UN/ECE Recommendation 20
 * @param offeredUnits further units, the trade unit not among them
 * @param identifierSchemes codes of the schemes sellers are asked for, the most telling first
 */
public record CatalogSettings(String tradeUnit, List<String> offeredUnits, List<String> identifierSchemes) {

    public CatalogSettings {
        offeredUnits = List.copyOf(offeredUnits);
        identifierSchemes = List.copyOf(identifierSchemes);
    }

    /** What a marketplace has before its template was loaded. */
    public static CatalogSettings none() {
        return new CatalogSettings("H87", List.of("KGM", "TNE"), List.of("gtin", "hs"));
    }

    /** Every unit, the usual one first. */
    public List<String> units() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(tradeUnit), offeredUnits.stream())
                .toList();
    }
}
