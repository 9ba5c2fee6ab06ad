package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.SpecialSearch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Substances by a structure: the same one, those it is a part of, or those like it by the fragments both have
 * (Tanimoto over 512 fragments, from the similarity asked for on).
 */
final class StructureSearch implements SpecialSearch {

    private static final String SMILES = "smiles";
    private static final String MODE = "mode";
    private static final String SIMILARITY = "similarity";
    private static final String EXACT = "exact";
    private static final String PART = "part";
    private static final String LIKE = "like";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_SIMILARITY = BigDecimal.valueOf(30);

    @Override
    public String code() {
        return "chemical.by-structure";
    }

    @Override
    public LocalizedText name() {
        return in("Search by structure", "按结构搜索");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.text(SMILES, in("Structure (SMILES)", "结构式（SMILES）")),
                CalculatorInput.choice(
                        MODE,
                        in("Find", "查找"),
                        List.of(
                                new AllowedValue(PART, in("substances that contain it", "含有该结构的物质")),
                                new AllowedValue(EXACT, in("this substance", "该物质本身")),
                                new AllowedValue(LIKE, in("similar substances", "结构相似的物质")))),
                CalculatorInput.number(SIMILARITY, in("Similarity of at least", "相似度不低于"), Units.PER_CENT)
                        .onlyFor(MODE + "=" + LIKE));
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(SMILES, "c1ccccc1", MODE, PART);
    }

    @Override
    public Probe probe(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(inputs(), given);
        Structure wanted = StructureCalculator.structure(inputs, SMILES);
        Optional<ProductPicture> picture =
                Optional.of(new ProductPicture(wanted.drawing(), in("The structure looked for", "所查找的结构")));
        return switch (inputs.text(MODE)) {
            case PART -> part(wanted, picture);
            case LIKE -> like(wanted, similarity(inputs.number(SIMILARITY)), picture);
            default -> exactly(wanted, picture);
        };
    }

    private static Probe exactly(Structure wanted, Optional<ProductPicture> picture) {
        String key = StructureQuery.key(wanted.canonicalSmiles());
        return new Probe(
                List.of(key),
                1,
                facts -> facts.text(SubstanceAttributes.CANONICAL_SMILES)
                                .map(StructureQuery::key)
                                .filter(key::equals)
                                .isPresent()
                        ? OptionalDouble.of(1)
                        : OptionalDouble.empty(),
                picture);
    }

    private static Probe part(Structure wanted, Optional<ProductPicture> picture) {
        List<String> keys = new ArrayList<>(wanted.fingerprintOfPart().keys());
        keys.add(StructureQuery.ANY);
        return new Probe(keys, keys.size(), containing(wanted), picture);
    }

    private static Probe like(Structure wanted, double least, Optional<ProductPicture> picture) {
        Fingerprint fingerprint = wanted.fingerprint();
        List<String> fragments = fingerprint.keys();
        if (fragments.isEmpty()) {
            return exactly(wanted, picture);
        }
        int shared = Math.max(1, (int) Math.ceil(least * fragments.size()));
        return new Probe(fragments, shared, like(fingerprint, least), picture);
    }

    /** Of those that contain it, those with little else first. */
    private static Function<ProductFacts, OptionalDouble> containing(Structure wanted) {
        Fingerprint fragments = wanted.fingerprint();
        return facts -> {
            try {
                Optional<Structure> candidate = ChemicalVertical.structure(facts);
                return candidate.isPresent() && candidate.get().contains(wanted)
                        ? OptionalDouble.of(Math.max(
                                Double.MIN_NORMAL,
                                fragments.similarity(
                                        Substance.of(facts).orElseThrow().fingerprint())))
                        : OptionalDouble.empty();
            } catch (UnreadableStructure tooAlikeToTell) {
                return OptionalDouble.empty();
            }
        };
    }

    private static Function<ProductFacts, OptionalDouble> like(Fingerprint wanted, double least) {
        return facts -> Substance.of(facts)
                .map(candidate -> wanted.similarity(candidate.fingerprint()))
                .filter(similarity -> similarity >= least)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private static double similarity(BigDecimal percent) {
        if (percent.compareTo(LEAST_SIMILARITY) < 0 || percent.compareTo(HUNDRED) > 0) {
            throw new InvalidInputException(SIMILARITY, in("Must lie between 30 and 100 %", "应在 30% 至 100% 之间"));
        }
        return percent.doubleValue() / 100;
    }
}
