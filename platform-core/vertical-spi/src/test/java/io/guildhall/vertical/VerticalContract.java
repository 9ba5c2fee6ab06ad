package io.guildhall.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every vertical promises, whatever it declares. Extend it, hand over the vertical and a product typical of it. */
public abstract class VerticalContract {

    private static final List<String> LANGUAGES = List.of("en", "zh-CN");

    protected abstract Vertical vertical();

    /** A product that is complete and right. */
    protected abstract ProductFacts typicalProduct();

    @Test
    void it_is_announced_as_a_service() {
        assertThat(ServiceLoader.load(Vertical.class))
                .extracting(Vertical::code)
                .contains(vertical().code());
    }

    @Test
    void its_module_sees_this_contract_and_nothing_else_of_guildhall() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"))
                .getElementsByTagName("dependency");
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            if (textOf(dependency, "groupId").startsWith("io.guildhall")) {
                ours.add(textOf(dependency, "artifactId"));
            }
        }
        assertThat(ours).isNotEmpty().containsOnly("vertical-spi");
    }

    private static String textOf(Element element, String tag) {
        return element.getElementsByTagName(tag).item(0).getTextContent().strip();
    }

    @Test
    void its_code_is_lower_case_and_every_other_code_begins_with_it() {
        assertThat(vertical().code()).matches("[a-z][a-z0-9-]{1,30}");
        String prefix = vertical().code() + ".";
        assertThat(vertical().attributeSets())
                .allSatisfy(s -> assertThat(s.code()).startsWith(prefix));
        assertThat(vertical().calculators())
                .allSatisfy(c -> assertThat(c.code()).startsWith(prefix));
        assertThat(vertical().services()).allSatisfy(s -> assertThat(s.code()).startsWith(prefix));
    }

    @Test
    void no_code_is_declared_twice() {
        assertThat(vertical().attributeSets()).extracting(AttributeSet::code).doesNotHaveDuplicates();
        assertThat(vertical().identifierSchemes())
                .extracting(IdentifierScheme::code)
                .doesNotHaveDuplicates();
        assertThat(vertical().calculators()).extracting(Calculator::code).doesNotHaveDuplicates();
        assertThat(vertical().services()).extracting(ValueAddedService::code).doesNotHaveDuplicates();
        assertThat(vertical().attributeSets())
                .allSatisfy(s -> assertThat(s.attributes())
                        .extracting(AttributeDefinition::code)
                        .doesNotHaveDuplicates());
    }

    /** Buyers filter a whole branch of the taxonomy by one attribute, whichever of its categories declares it. */
    @Test
    void an_attribute_code_means_the_same_in_every_set() {
        Map<String, List<AttributeDefinition>> byCode = vertical().attributeSets().stream()
                .flatMap(s -> s.attributes().stream())
                .collect(Collectors.groupingBy(AttributeDefinition::code));
        assertThat(byCode).allSatisfy((code, definitions) -> {
            assertThat(definitions)
                    .extracting(AttributeDefinition::type)
                    .containsOnly(definitions.get(0).type());
            assertThat(definitions)
                    .extracting(AttributeDefinition::unit)
                    .containsOnly(definitions.get(0).unit());
        });
    }

    @Test
    void no_value_of_an_enumeration_is_offered_twice() {
        assertThat(vertical().attributeSets())
                .flatExtracting(AttributeSet::attributes)
                .allSatisfy(attribute -> assertThat(attribute.allowedValues())
                        .as(attribute.code())
                        .extracting(AllowedValue::code)
                        .doesNotHaveDuplicates());
    }

    @Test
    void every_name_is_there_in_both_languages_or_the_same_in_all() {
        Stream<LocalizedText> names = Stream.of(
                        vertical().attributeSets().stream()
                                .flatMap(s -> Stream.concat(
                                        Stream.of(s.name()),
                                        s.attributes().stream().map(AttributeDefinition::name))),
                        vertical().identifierSchemes().stream().map(IdentifierScheme::name),
                        vertical().attributeSets().stream()
                                .flatMap(s -> s.attributes().stream())
                                .flatMap(a -> a.allowedValues().stream())
                                .map(AllowedValue::name),
                        vertical().calculators().stream()
                                .flatMap(c -> Stream.of(
                                                Stream.of(c.name()),
                                                c.inputs().stream().map(CalculatorInput::name),
                                                c.resultNames().values().stream())
                                        .flatMap(each -> each)),
                        vertical().services().stream().flatMap(s -> Stream.of(s.name(), s.description())))
                .flatMap(s -> s);
        assertThat(names)
                .allSatisfy(name -> assertThat(LANGUAGES)
                        .allSatisfy(l -> assertThat(name.in(l)).isNotBlank()));
    }

    @Test
    void every_identifier_scheme_accepts_its_own_example_and_explains_what_it_refuses() {
        assertThat(vertical().identifierSchemes()).allSatisfy(scheme -> {
            IdentifierCheck example = scheme.check(scheme.example());
            assertThat(example.valid()).as(scheme.code()).isTrue();
            assertThat(scheme.check(example.normalized()).normalized()).isEqualTo(example.normalized());
            assertThat(scheme.uniqueness()).as(scheme.code()).isNotNull();
            for (String language : LANGUAGES) {
                assertThat(scheme.rule().in(language)).as(scheme.code()).isNotBlank();
            }
            for (String nonsense : List.of("", " ", "<script>", "\u0000", "9".repeat(10_000), "☃")) {
                IdentifierCheck refused = scheme.check(nonsense);
                assertThat(refused.valid()).isFalse();
                assertThat(refused.reason().orElseThrow().in("zh-CN")).isNotBlank();
            }
        });
    }

    @Test
    void what_a_scheme_proposes_for_a_wrong_check_digit_is_valid() {
        assertThat(vertical().identifierSchemes()).allSatisfy(scheme -> {
            String example = scheme.example();
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = example.substring(0, example.length() - 1) + digit;
                scheme.check(typed)
                        .corrected()
                        .ifPresent(
                                corrected -> assertThat(scheme.check(corrected).valid())
                                        .as(typed)
                                        .isTrue());
            }
        });
    }

    @Test
    void a_calculator_refuses_nonsense_by_naming_the_input() {
        assertThat(vertical().calculators()).allSatisfy(calculator -> {
            assertThat(calculator.inputs()).isNotEmpty();
            Map<String, Object> nonsense = Map.of(calculator.inputs().get(0).code(), "<script>");
            List<Violation> violations = new ArrayList<>();
            try {
                calculator.calculate(nonsense);
            } catch (InvalidInputException e) {
                violations.addAll(e.violations());
            }
            assertThat(violations).as(calculator.code()).isNotEmpty();
            assertThat(violations)
                    .extracting(Violation::field)
                    .isSubsetOf(calculator.inputs().stream()
                            .map(CalculatorInput::code)
                            .toList());
        });
    }

    @Test
    void a_calculator_calculates_its_own_example_and_names_every_result() {
        assertThat(vertical().calculators()).allSatisfy(calculator -> {
            assertThat(calculator.inputs().stream().map(CalculatorInput::code))
                    .as(calculator.code())
                    .containsAll(calculator.example().keySet());
            Map<String, Object> results = calculator.calculate(calculator.example());
            assertThat(results).as(calculator.code()).isNotEmpty();
            assertThat(calculator.resultNames().keySet()).as(calculator.code()).containsAll(results.keySet());
        });
    }

    @Test
    void a_search_of_its_own_takes_its_example_and_refuses_nonsense_by_naming_the_input() {
        assertThat(vertical().searches()).allSatisfy(search -> {
            assertThat(search.code()).startsWith(vertical().code() + ".");
            assertThat(search.inputs().stream().map(CalculatorInput::code))
                    .containsAll(search.example().keySet());
            SpecialSearch.Probe probe = search.probe(search.example());
            assertThat(probe.judge().apply(new ProductFacts(Map.of(), Map.of())))
                    .isEmpty();
            Map<String, Object> nonsense = Map.of(search.inputs().get(0).code(), "<script>");
            assertThatThrownBy(() -> search.probe(nonsense)).isInstanceOf(InvalidInputException.class);
        });
    }

    @Test
    void whatever_is_typed_is_understood_as_words_at_least() {
        for (String typed : List.of(
                "", "*", "\"", "a AND (b", "C1CC", "[1 TO", "\\", "9*9*9*9", "x".repeat(5_000), "(".repeat(500), "☃")) {
            assertThat(vertical().understand(typed).words()).as(typed).isNotNull();
        }
        assertThat(vertical().understand("word").words()).isEqualTo("word");
    }

    @Test
    void a_typical_product_is_accepted_and_an_empty_one_breaks_nothing() {
        assertThat(vertical().validate(typicalProduct())).isEmpty();
        ProductFacts empty = new ProductFacts(Map.of(), Map.of());
        vertical().validate(empty);
        assertThat(vertical().derive(empty)).isNotNull();
        assertThat(vertical().picture(empty)).isNotNull();
        assertThat(vertical().searchTerms(empty)).isNotNull();
        assertThat(vertical().searchKeys(empty)).isNotNull();
    }

    @Test
    void a_derived_attribute_is_announced_and_one_of_its_attribute_sets() {
        List<String> declared = vertical().attributeSets().stream()
                .flatMap(s -> s.attributes().stream())
                .map(AttributeDefinition::code)
                .toList();
        assertThat(vertical().derivedAttributes()).isSubsetOf(declared);
        assertThat(vertical().derive(typicalProduct()).keySet())
                .isSubsetOf(vertical().derivedAttributes());
    }

    @Test
    void a_picture_is_plain_svg_that_can_stand_on_any_page() {
        Optional<ProductPicture> picture = vertical().picture(typicalProduct());
        assertThat(picture).as("picture of the typical product").isPresent();
        assertThat(picture.get().svg())
                .contains("viewBox")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("href");
        assertThat(picture.get().description().in("zh-CN")).isNotBlank();
    }

    @Test
    void a_fragment_quotes_no_value_unescaped() {
        String attack = "<img src=x onerror=alert(1)>";
        Map<String, Object> hostile = new java.util.HashMap<>(typicalProduct().attributes());
        hostile.replaceAll((k, v) -> v instanceof String ? attack : v);
        ProductFacts product = new ProductFacts(
                hostile, typicalProduct().identifiers(), typicalProduct().variants());
        assertThat(vertical().pageFragments())
                .allSatisfy(f -> assertThat(f.html(product, "en").orElse("")).doesNotContain(attack));
    }

    @Test
    void a_fragment_below_a_product_says_something_of_the_typical_one_in_both_languages() {
        assertThat(vertical().pageFragments())
                .filteredOn(f -> f.slot() == PageFragment.Slot.PRODUCT_DETAILS)
                .allSatisfy(f -> assertThat(LANGUAGES)
                        .allSatisfy(l -> assertThat(f.html(typicalProduct(), l)).isPresent()));
    }

    @Test
    void a_changelog_it_names_exists() {
        vertical()
                .changelog()
                .ifPresent(location ->
                        assertThat(getClass().getResource("/" + location)).isNotNull());
    }
}
