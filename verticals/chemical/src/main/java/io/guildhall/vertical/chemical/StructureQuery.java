package io.guildhall.vertical.chemical;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a structure among what people type into the search field. */
final class StructureQuery {

    /** The key of every substance whose structure is known. */
    static final String ANY = "structure";

    private static final int SHORTEST = 2;
    private static final int LONGEST = 500;
    private static final Pattern SMILES = Pattern.compile("[A-Za-z0-9@+\\-\\[\\]()=#$/\\\\%.:*]+");
    private static final Pattern INCHI_KEY = Pattern.compile("[A-Z]{14}-[A-Z]{10}-[A-Z]");

    private StructureQuery() {}

    /** The key of a substance by its canonical SMILES. */
    static String key(String canonicalSmiles) {
        return "smiles:" + canonicalSmiles;
    }

    /** The keys that a text means: an InChIKey, or the canonical form of a SMILES; none where it is neither. */
    static List<String> keys(String typed) {
        String text = typed.strip();
        if (INCHI_KEY.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            return List.of(text.toUpperCase(Locale.ROOT));
        }
        if (text.length() < SHORTEST
                || text.length() > LONGEST
                || !SMILES.matcher(text).matches()) {
            return List.of();
        }
        try {
            return List.of(key(Substance.of(text).canonicalSmiles()));
        } catch (UnreadableStructure noStructure) {
            return List.of();
        }
    }
}
