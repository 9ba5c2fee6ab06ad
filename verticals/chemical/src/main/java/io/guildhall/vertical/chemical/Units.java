package io.guildhall.vertical.chemical;

/**
 * The UN/ECE Recommendation 20 codes this vertical uses. A molar mass is in {@code A94}, gram per mole ({@code D43} is
 * the unified atomic mass unit, the mass of one particle, and not meant here).
 */
final class Units {

    static final String GRAM_PER_MOLE = "A94";
    static final String GRAM_PER_CUBIC_CENTIMETRE = "23";
    static final String PER_CENT = "P1";
    static final String CELSIUS = "CEL";
    static final String MILLIPASCAL_SECOND = "C24";
    static final String KILOPASCAL = "KPA";
    static final String MEGAPASCAL = "MPA";
    static final String MONTH = "MON";
    static final String GRAM = "GRM";
    static final String LITRE = "LTR";
    static final String MILLILITRE = "MLT";
    static final String MOLE_PER_LITRE = "C38";
    static final String MOLE = "C34";

    private Units() {}
}
