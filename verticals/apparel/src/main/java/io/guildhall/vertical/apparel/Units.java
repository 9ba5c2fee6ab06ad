package io.guildhall.vertical.apparel;

/** The UN/ECE Recommendation 20 codes this vertical uses. */
final class Units {

    static final String PIECE = "H87";
    static final String GRAM_PER_SQUARE_METRE = "GM";
    static final String CENTIMETRE = "CMT";
    static final String MILLIMETRE = "MMT";
    static final String PER_CENT = "P1";
    static final String GRAM = "GRM";
    static final String DAY = "DAY";

    private Units() {}
}
