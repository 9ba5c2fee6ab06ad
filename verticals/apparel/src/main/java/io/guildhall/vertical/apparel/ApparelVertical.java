package io.guildhall.vertical.apparel;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.PageFragment;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import io.guildhall.vertical.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The apparel trade: styles in colours and sizes, their fibres and care, packs and mixed wholesale. */
public final class ApparelVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    StyleAttributes.sets(), VariantAttributes.sets(), CareAttributes.sets(), GarmentAttributes.sets())
            .flatMap(List::stream)
            .toList();
    private static final List<IdentifierScheme> IDENTIFIER_SCHEMES = List.of(new StyleNumber());
    private static final List<Calculator> CALCULATORS =
            List.of(new PrePackCalculator(), new MixedWholesaleCalculator(), new InspectionSampleCalculator());
    private static final List<PageFragment> PAGE_FRAGMENTS = List.of(new SizeChartBlock(), new CareBlock());

    @Override
    public String code() {
        return "apparel";
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
        return ApparelServices.ALL;
    }

    @Override
    public List<PageFragment> pageFragments() {
        return PAGE_FRAGMENTS;
    }

    @Override
    public List<Violation> validate(ProductFacts product) {
        return StyleRules.check(product, IDENTIFIER_SCHEMES);
    }

    @Override
    public Optional<ProductPicture> picture(ProductFacts product) {
        List<String> colours = product.values(VariantAttributes.COLOUR);
        return colours.isEmpty() ? Optional.empty() : Optional.of(Swatches.of(colours));
    }

    /** The style number without its signs, and colours and fibres by their names in every language. */
    @Override
    public List<String> searchTerms(ProductFacts product) {
        List<String> terms = new ArrayList<>();
        product.identifier("style")
                .map(number -> number.replaceAll("[^A-Z0-9]", ""))
                .ifPresent(terms::add);
        product.values(VariantAttributes.COLOUR).stream()
                .flatMap(code -> Colours.of(code).map(Colours.Colour::name).stream())
                .forEach(name -> addAll(name, terms));
        product.text(StyleAttributes.FIBRE_COMPOSITION).flatMap(FibreComposition::of).stream()
                .flatMap(composition -> composition.fibres().stream())
                .forEach(fibre ->
                        FibreNames.of(fibre).ifPresentOrElse(name -> addAll(name, terms), () -> terms.add(fibre)));
        return terms.stream().distinct().toList();
    }

    private static void addAll(LocalizedText name, List<String> terms) {
        terms.add(name.in("en"));
        terms.add(name.in("zh-CN"));
    }
}
