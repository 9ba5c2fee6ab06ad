package io.guildhall.vertical.chemical;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the structure of a substance tells. It is the same for every product of that substance, so it is worked out once
 * and kept for whoever asks next: the rules, the derived attributes, the index and the searches by structure.
 *
 * @param molarMass g/mol, as {@link Structure#molarMass()} has it
 */
record Substance(String canonicalSmiles, String formula, BigDecimal molarMass, Fingerprint fingerprint) {

    private static final Cache<String, Substance> KNOWN =
            Caffeine.newBuilder().maximumSize(10_000).build();

    static Substance of(String smiles) throws UnreadableStructure {
        Substance known = KNOWN.getIfPresent(smiles);
        if (known != null) {
            return known;
        }
        Structure structure = Structure.of(smiles);
        Substance substance = new Substance(
                structure.canonicalSmiles(), structure.formula(), structure.molarMass(), structure.fingerprint());
        KNOWN.put(smiles, substance);
        return substance;
    }

    /** The substance of that product, where it has a structure that can be read. */
    static Optional<Substance> of(ProductFacts product) {
        return product.text(SubstanceAttributes.SMILES).flatMap(smiles -> {
            try {
                return Optional.of(of(smiles));
            } catch (UnreadableStructure unreadable) {
                return Optional.empty();
            }
        });
    }
}
