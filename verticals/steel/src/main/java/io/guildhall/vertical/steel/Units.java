package io.guildhall.vertical.steel;

/** The UN/ECE Recommendation 20 codes this vertical uses. */
final class Units {

    static final String MILLIMETRE = "MMT";
    static final String METRE = "MTR";
    static final String MICROMETRE = "4H";
    static final String KILOGRAM = "KGM";
    static final String TONNE = "TNE";
    static final String KILOGRAM_PER_METRE = "KL";
    static final String KILOGRAM_PER_SQUARE_METRE = "28";
    static final String GRAM_PER_SQUARE_METRE = "GM";
    static final String MEGAPASCAL = "MPA";
    static final String PER_CENT = "P1";
    static final String PIECE = "H87";

    private Units() {}
}
