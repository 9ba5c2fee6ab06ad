package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The forms steel is sold in: which dimensions each has, and the section they make. */
enum Form {
    PLATE(
            "plate",
            in("Plate or sheet", "钢板"),
            List.of(
                    needed("t", Dimensions.THICKNESS),
                    needed("b", Dimensions.WIDTH),
                    optional("length", Dimensions.LENGTH)),
            given -> new StripSection(
                    given.of("t"), given.of("b"), given.maybe("length").filter(l -> l.signum() > 0))),
    COIL(
            "coil",
            in("Coil or strip", "钢卷／钢带"),
            List.of(needed("t", Dimensions.THICKNESS), needed("b", Dimensions.WIDTH)),
            given -> new StripSection(given.of("t"), given.of("b"), Optional.empty())),
    REBAR(
            "rebar",
            in("Reinforcing bar", "螺纹钢"),
            List.of(needed("d", Dimensions.NOMINAL_DIAMETER)),
            given -> new RebarSection(given.of("d"))),
    ROUND(
            "round",
            in("Round bar or wire rod", "圆钢／线材"),
            List.of(needed("d", Dimensions.DIAMETER)),
            given -> new RoundSection(given.of("d"))),
    SQUARE(
            "square",
            in("Square bar", "方钢"),
            List.of(needed("a", Dimensions.SIDE)),
            given -> new SquareSection(given.of("a"))),
    FLAT(
            "flat",
            in("Flat bar", "扁钢"),
            List.of(needed("b", Dimensions.FLAT_WIDTH), needed("t", Dimensions.FLAT_THICKNESS)),
            given -> new FlatSection(given.of("b"), given.of("t"))),
    ANGLE(
            "angle",
            in("Equal angle", "等边角钢"),
            List.of(
                    needed("b", Dimensions.LEG_WIDTH),
                    needed("t", Dimensions.LEG_THICKNESS),
                    optional("r", Dimensions.ROOT_RADIUS),
                    optional("r1", Dimensions.TOE_RADIUS)),
            given -> new AngleSection(given.of("b"), given.of("t"), given.maybe("r"), given.maybe("r1"))),
    CHANNEL("channel", in("Channel", "槽钢"), Dimensions.CHANNEL_SIZE, RolledSections.CHANNELS),
    I_BEAM("i-beam", in("I-beam", "工字钢"), Dimensions.BEAM_SIZE, RolledSections.BEAMS),
    H_SECTION(
            "h-section",
            in("H section", "H 型钢"),
            List.of(
                    needed("h", Dimensions.SECTION_HEIGHT),
                    needed("b", Dimensions.FLANGE_WIDTH),
                    needed("tw", Dimensions.WEB_THICKNESS),
                    needed("tf", Dimensions.FLANGE_THICKNESS),
                    optional("r", Dimensions.ROOT_RADIUS)),
            given -> new HSection(
                    given.of("h"),
                    given.of("b"),
                    given.of("tw"),
                    given.of("tf"),
                    given.maybe("r").orElse(BigDecimal.ZERO))),
    PIPE(
            "pipe",
            in("Round pipe", "圆管"),
            List.of(needed("d", Dimensions.OUTER_DIAMETER), needed("t", Dimensions.WALL_THICKNESS)),
            given -> new PipeSection(given.of("d"), given.of("t"))),
    HOLLOW_SECTION(
            "hollow-section",
            in("Square or rectangular hollow section", "方矩管"),
            List.of(
                    needed("h", Dimensions.TUBE_HEIGHT),
                    needed("b", Dimensions.TUBE_WIDTH),
                    needed("t", Dimensions.TUBE_THICKNESS)),
            given -> new HollowSection(given.of("h"), given.of("b"), given.of("t")));

    /**
     * One dimension of a form.
     *
     * @param input its short name in formulas and calculators
     * @param attribute the attribute of a product that holds it
     * @param needed whether there is no section without it
     */
    record Dimension(String input, String attribute, boolean needed) {}

    /** The dimensions at hand, by their short names. */
    record Given(Map<String, BigDecimal> dimensions) {

        BigDecimal of(String dimension) {
            return dimensions.get(dimension);
        }

        Optional<BigDecimal> maybe(String dimension) {
            return Optional.ofNullable(dimensions.get(dimension));
        }
    }

    private final String code;
    private final LocalizedText formName;
    private final List<Dimension> dimensions;
    private final Function<Given, Section> section;
    private final String sizeAttribute;
    private final RolledSections rolled;

    Form(String code, LocalizedText name, List<Dimension> dimensions, Function<Given, Section> section) {
        this.code = code;
        this.formName = name;
        this.dimensions = dimensions;
        this.section = section;
        this.sizeAttribute = "";
        this.rolled = null;
    }

    Form(String code, LocalizedText name, String sizeAttribute, RolledSections rolled) {
        this.code = code;
        this.formName = name;
        this.dimensions = List.of();
        this.section = null;
        this.sizeAttribute = sizeAttribute;
        this.rolled = rolled;
    }

    /** What calculators and drawings know the form by. */
    String code() {
        return code;
    }

    LocalizedText formName() {
        return formName;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** The attributes of a product that make the section. */
    List<String> attributes() {
        return isBySize()
                ? List.of(sizeAttribute)
                : dimensions.stream().map(Dimension::attribute).toList();
    }

    /** Whether the form comes in the sizes of a table and has no dimensions of its own choice. */
    boolean isBySize() {
        return rolled != null;
    }

    static Form of(String code) {
        return Stream.of(values()).filter(f -> f.code.equals(code)).findFirst().orElseThrow();
    }

    /** The section of those dimensions; every needed one must be there and greater than zero. */
    Section section(Map<String, BigDecimal> byInput) {
        return section.apply(new Given(byInput));
    }

    /** The section of that size, such as {@code 20a}, however it is written: {@code 20#a} and {@code 20A} as well. */
    Optional<Section> section(String size) {
        String plain = size.strip().replace("#", "").toLowerCase(Locale.ROOT);
        return rolled.of(plain).map(row -> new RolledSection(this == CHANNEL, row));
    }

    /** The attribute of a product that holds what a fault was found in. */
    String attributeOf(String input) {
        return dimensions.stream()
                .filter(d -> d.input().equals(input))
                .map(Dimension::attribute)
                .findFirst()
                .orElse(input);
    }

    /** The form of a product, told by the dimensions it has; empty where they make no section. */
    static Optional<Form> of(ProductFacts product) {
        return Stream.of(values()).filter(form -> form.fits(product)).findFirst();
    }

    /** The section of a product of this form. */
    Optional<Section> section(ProductFacts product) {
        if (isBySize()) {
            return product.text(sizeAttribute).flatMap(this::section);
        }
        Map<String, BigDecimal> byInput = new HashMap<>();
        dimensions.forEach(d ->
                product.number(d.attribute()).filter(n -> n.signum() >= 0).ifPresent(n -> byInput.put(d.input(), n)));
        return Optional.of(section(byInput));
    }

    private boolean fits(ProductFacts product) {
        if (isBySize()) {
            return product.text(sizeAttribute).isPresent();
        }
        return dimensions.stream()
                .filter(Dimension::needed)
                .allMatch(d -> product.number(d.attribute())
                        .filter(n -> n.signum() > 0)
                        .isPresent());
    }

    private static Dimension needed(String input, String attribute) {
        return new Dimension(input, attribute, true);
    }

    private static Dimension optional(String input, String attribute) {
        return new Dimension(input, attribute, false);
    }
}
