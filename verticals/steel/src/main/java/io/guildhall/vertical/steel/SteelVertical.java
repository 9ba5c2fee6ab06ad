package io.guildhall.vertical.steel;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.SearchIntent;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steel trade: forms by their dimensions, grades and mills, mass by theory or by the scale. */
public final class SteelVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    TradeAttributes.sets(), FlatAttributes.sets(), LongAttributes.sets(), TubularAttributes.sets())
            .flatMap(List::stream)
            .toList();
    private static final Set<String> DIMENSIONS = ATTRIBUTE_SETS.stream()
            .flatMap(set -> set.attributes().stream())
            .filter(attribute -> attribute.unit().equals(Units.MILLIMETRE))
            .map(AttributeDefinition::code)
            .collect(Collectors.toUnmodifiableSet());
    private static final List<IdentifierScheme> IDENTIFIER_SCHEMES = List.of(new HeatNumber());
    private static final List<Calculator> CALCULATORS = List.of(
            new TheoreticalMassCalculator(),
            new SettlementCalculator(),
            new SlittingCalculator(),
            new RebarDeviationCalculator());
    private static final List<PageFragment> PAGE_FRAGMENTS = List.of(new MassTable(), new GradeTable());

    @Override
    public String code() {
        return "steel";
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
        return SteelServices.ALL;
    }

    @Override
    public List<PageFragment> pageFragments() {
        return PAGE_FRAGMENTS;
    }

    @Override
    public List<Violation> validate(ProductFacts product) {
        return SteelRules.check(product, DIMENSIONS, IDENTIFIER_SCHEMES);
    }

    @Override
    public Set<String> derivedAttributes() {
        return Set.of(Dimensions.MASS_PER_METRE, Dimensions.MASS_PER_SQUARE_METRE, Dimensions.MASS_PER_PIECE);
    }

    /** Theoretical masses of the product: by metre and by piece, of plate and coil by square metre. */
    @Override
    public Map<String, Object> derive(ProductFacts product) {
        Map<String, Object> derived = new LinkedHashMap<>();
        soundSection(product).ifPresent(section -> {
            Optional<BigDecimal> length = product.number(Dimensions.LENGTH);
            boolean strip = section instanceof StripSection;
            if (!strip || length.isEmpty()) {
                derived.put(Dimensions.MASS_PER_METRE, section.massPerMetre());
            }
            if (section instanceof StripSection s) {
                derived.put(Dimensions.MASS_PER_SQUARE_METRE, s.massPerSquareMetre());
            }
            length.map(l -> Steel.rounded(section.massOf(Steel.ratio(l, Steel.THOUSAND)), 3))
                    .ifPresent(mass -> derived.put(Dimensions.MASS_PER_PIECE, mass));
        });
        return derived;
    }

    /** The same section and length of the same grade to the same standard, whoever rolled it. */
    @Override
    public List<String> sameGoodsBy(ProductFacts product) {
        if (soundSection(product).isEmpty() || product.text("grade").isEmpty()) {
            return List.of();
        }
        List<String> codes = new ArrayList<>(List.of("grade", "standard"));
        Form.of(product).ifPresent(form -> codes.addAll(form.attributes()));
        if (!codes.contains(Dimensions.LENGTH)) {
            codes.add(Dimensions.LENGTH);
        }
        return codes;
    }

    @Override
    public Optional<ProductPicture> picture(ProductFacts product) {
        return soundSection(product).map(s -> new ProductPicture(s.drawing(), s.designation()));
    }

    @Override
    public List<String> searchTerms(ProductFacts product) {
        return soundSection(product).map(Section::spellings).orElse(List.of());
    }

    @Override
    public SearchIntent understand(String typed) {
        return DimensionQuery.understand(typed);
    }

    /** The section of the product, where its dimensions make one without fault. */
    static Optional<Section> soundSection(ProductFacts product) {
        return Form.of(product)
                .flatMap(form -> form.section(product))
                .filter(section -> section.fault().isEmpty());
    }
}
