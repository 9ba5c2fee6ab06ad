package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.SearchIntent;
import io.guildhall.vertical.SpecialSearch;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The chemical trade: substances by structure and CAS number, grades and packs, hazards and how to store them. */
public final class ChemicalVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    SubstanceAttributes.sets(), HazardAttributes.sets(), BranchAttributes.sets())
            .flatMap(List::stream)
            .toList();
    private static final List<IdentifierScheme> IDENTIFIER_SCHEMES =
            List.of(new CasNumber(), new EcNumber(), new InchiKey(), new UnNumber());
    private static final List<Calculator> CALCULATORS = List.of(
            new StructureCalculator(),
            new SubstructureCalculator(),
            new SolutionCalculator(),
            new DilutionCalculator());
    private static final List<PageFragment> PAGE_FRAGMENTS = List.of(new HazardBlock(), new SearchHelp());

    @Override
    public String code() {
        return "chemical";
    }

    @Override
    public List<AttributeSet> attributeSets() {
        return ATTRIBUTE_SETS;
    }

    @Override
    public List<IdentifierScheme> identifierSchemes() {
        return IDENTIFIER_SCHEMES;
    }

    @Override
    public List<Calculator> calculators() {
        return CALCULATORS;
    }

    @Override
    public List<ValueAddedService> services() {
        return ChemicalServices.ALL;
    }

    @Override
    public List<SpecialSearch> searches() {
        return List.of(new StructureSearch());
    }

    @Override
    public List<PageFragment> pageFragments() {
        return PAGE_FRAGMENTS;
    }

    @Override
    public List<Violation> validate(ProductFacts product) {
        return SubstanceRules.check(product, IDENTIFIER_SCHEMES);
    }

    @Override
    public Set<String> derivedAttributes() {
        return Set.of(
                SubstanceAttributes.CANONICAL_SMILES, SubstanceAttributes.FORMULA, SubstanceAttributes.MOLAR_MASS);
    }

    /** Canonical SMILES, formula and molar mass, where there is a structure to read them from. */
    @Override
    public Map<String, Object> derive(ProductFacts product) {
        return Substance.of(product)
                .map(substance -> {
                    Map<String, Object> derived = new LinkedHashMap<>();
                    derived.put(SubstanceAttributes.CANONICAL_SMILES, substance.canonicalSmiles());
                    derived.put(SubstanceAttributes.FORMULA, substance.formula());
                    derived.put(SubstanceAttributes.MOLAR_MASS, substance.molarMass());
                    return derived;
                })
                .orElseGet(LinkedHashMap::new);
    }

    /** The same substance in the same grade and purity; without either of them nobody can tell. */
    @Override
    public List<String> sameGoodsBy(ProductFacts product) {
        boolean substance = product.identifiers().containsKey("cas");
        boolean quality = product.attributes().containsKey("grade")
                || product.attributes().containsKey(SubstanceAttributes.PURITY);
        return substance && quality ? List.of("cas", "grade", SubstanceAttributes.PURITY) : List.of();
    }

    @Override
    public Optional<ProductPicture> picture(ProductFacts product) {
        return structure(product).map(structure -> {
            String formula = structure.formula();
            return new ProductPicture(structure.drawing(), in("Structure of " + formula, formula + " 的结构式"));
        });
    }

    /** Synonyms, formula, canonical structure, and the CAS number as it is typed without hyphens. */
    @Override
    public List<String> searchTerms(ProductFacts product) {
        List<String> terms = new ArrayList<>();
        product.identifier("cas").ifPresent(cas -> terms.add(cas.replace("-", "")));
        product.text(SubstanceAttributes.FORMULA).ifPresent(terms::add);
        product.text(SubstanceAttributes.CANONICAL_SMILES).ifPresent(terms::add);
        product.text(SubstanceAttributes.SYNONYMS).stream()
                .flatMap(synonyms -> Stream.of(synonyms.split("[|｜;；]")))
                .map(String::strip)
                .filter(synonym -> !synonym.isEmpty())
                .forEach(terms::add);
        return List.copyOf(terms);
    }

    @Override
    public List<String> searchKeys(ProductFacts product) {
        List<String> keys = new ArrayList<>();
        product.identifier("inchikey").ifPresent(keys::add);
        product.text(SubstanceAttributes.CANONICAL_SMILES)
                .map(StructureQuery::key)
                .ifPresent(keys::add);
        Substance.of(product).map(Substance::fingerprint).ifPresent(fingerprint -> {
            keys.add(StructureQuery.ANY);
            keys.addAll(fingerprint.keys());
        });
        return keys;
    }

    @Override
    public SearchIntent understand(String typed) {
        return new SearchIntent(typed, StructureQuery.keys(typed), List.of());
    }

    static Optional<Structure> structure(ProductFacts product) {
        return product.text(SubstanceAttributes.SMILES).flatMap(smiles -> {
            try {
                return Optional.of(Structure.of(smiles));
            } catch (UnreadableStructure unreadable) {
                return Optional.empty();
            }
        });
    }
}
