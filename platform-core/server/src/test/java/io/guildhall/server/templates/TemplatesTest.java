package io.guildhall.server.templates;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ValueAddedService;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class TemplatesTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Template> templates() {
        return Template.all().stream();
    }

    @Test
    void five_templates_are_there_and_two_of_them_need_no_code() {
        assertThat(Template.all())
                .extracting(Template::code)
                .containsExactlyInAnyOrder("apparel", "chemical", "machinery", "pharmaceutical", "steel");
        assertThat(Template.all())
                .filteredOn(t -> t.vertical().isEmpty())
                .extracting(Template::code)
                .containsExactlyInAnyOrder("machinery", "pharmaceutical");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_obeys_the_schema(Template template) throws IOException {
        assertThat(schema().validate(template.document())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_names_a_vertical_that_exists_or_none(Template template) {
        assertThat(template.vertical().isPresent())
                .isEqualTo(template.document().has("vertical"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void no_code_stands_twice(Template template) {
        JsonNode document = template.document();
        assertThat(template.categories()).extracting(c -> text(c, "code")).doesNotHaveDuplicates();
        for (String key : List.of("tiers", "services", "attributeSets")) {
            assertThat(list(document, key)).extracting(n -> text(n, "code")).doesNotHaveDuplicates();
        }
        for (String key : List.of("pages", "news")) {
            assertThat(list(document, key)).extracting(n -> text(n, "slug")).doesNotHaveDuplicates();
        }
        assertThat(template.attributesByCategory())
                .allSatisfy((category, attributes) -> assertThat(attributes)
                        .as(category)
                        .extracting(AttributeDefinition::code)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void an_attribute_set_a_category_names_exists(Template template) {
        assertThat(template.categories().stream().flatMap(c -> texts(c, "attributeSets").stream()))
                .isNotEmpty()
                .isSubsetOf(template.attributeSets().keySet());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_category_products_are_listed_in_asks_for_something(Template template) {
        assertThat(template.attributesByCategory())
                .allSatisfy((category, attributes) ->
                        assertThat(attributes).as(category).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chemical", "steel", "apparel"})
    void a_taxonomy_of_a_vertical_is_broad_enough_to_trade_in(String code) {
        List<JsonNode> sectors = list(Template.of(code).document(), "taxonomy");
        List<JsonNode> families =
                sectors.stream().flatMap(s -> list(s, "children").stream()).toList();
        assertThat(sectors).hasSizeGreaterThanOrEqualTo(4);
        assertThat(families).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Template.of(code).attributesByCategory()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void chinese_is_chinese_and_english_is_not(Template template) {
        List<JsonNode> texts = new ArrayList<>();
        collectTexts(template.document(), texts);
        assertThat(texts)
                .extracting(t -> text(t, "zh-CN"))
                .hasSizeGreaterThan(80)
                .allMatch(HAN.asPredicate());
        assertThat(texts).extracting(t -> text(t, "en")).noneMatch(HAN.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_service_of_the_vertical_carries_a_code_the_vertical_knows(Template template) {
        List<String> known = template.vertical().stream()
                .flatMap(v -> v.services().stream())
                .map(ValueAddedService::code)
                .toList();
        assertThat(list(template.document(), "services").stream()
                        .map(s -> text(s, "code"))
                        .filter(c -> c.contains(".") || template.vertical().isPresent()))
                .isSubsetOf(known);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_dearer_tier_gives_more_and_takes_less_commission(Template template) {
        List<JsonNode> tiers = list(template.document(), "tiers");
        for (int i = 1; i < tiers.size(); i++) {
            JsonNode below = tiers.get(i - 1);
            JsonNode above = tiers.get(i);
            assertThat(above.path("price").path("amount").decimalValue())
                    .isGreaterThan(below.path("price").path("amount").decimalValue());
            assertThat(above.path("commissionPercent").decimalValue())
                    .isLessThan(below.path("commissionPercent").decimalValue());
            assertThat(quota(above)).isGreaterThan(quota(below));
            assertThat(list(above, "privileges")).containsAll(list(below, "privileges"));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void white_text_can_be_read_on_the_primary_colour(Template template) {
        String color = text(template.document().path("branding"), "primaryColor");
        assertThat(1.05 / (luminance(color) + 0.05)).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void the_schema_describes_every_property() throws IOException {
        List<String> silent = new ArrayList<>();
        collectUndescribed(schemaDocument(), "", silent);
        assertThat(silent).isEmpty();
    }

    @Test
    void the_schema_refuses_what_nobody_defined() throws IOException {
        JsonNode steel = Template.of("steel").document();
        assertThat(schema().validate(((ObjectNode) steel.deepCopy()).put("roles", "admin")))
                .isNotEmpty();
        assertThat(schema().validate(((ObjectNode) steel.deepCopy()).put("currency", "yuan")))
                .isNotEmpty();
        ObjectNode twoDefaults = (ObjectNode) steel.deepCopy();
        twoDefaults.withArray("tiers").forEach(t -> ((ObjectNode) t).put("default", true));
        assertThat(schema().validate(twoDefaults)).isNotEmpty();
        ObjectNode noDefault = (ObjectNode) steel.deepCopy();
        noDefault.withArray("tiers").forEach(t -> ((ObjectNode) t).put("default", false));
        assertThat(schema().validate(noDefault)).isNotEmpty();
        ObjectNode threeServices = (ObjectNode) steel.deepCopy();
        threeServices.withArray("services").remove(0);
        assertThat(schema().validate(threeServices)).isNotEmpty();
        ObjectNode shallow = (ObjectNode) steel.deepCopy();
        ((ObjectNode) ((ArrayNode) shallow.get("taxonomy"))
                        .get(0)
                        .get("children")
                        .get(0))
                .remove("children");
        assertThat(schema().validate(shallow)).isNotEmpty();
        ObjectNode englishOnly = (ObjectNode) steel.deepCopy();
        ((ObjectNode) englishOnly.get("name")).remove("zh-CN");
        assertThat(schema().validate(englishOnly)).isNotEmpty();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaDocument());
    }

    private static JsonNode schemaDocument() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(Template.FOLDER.resolve("template.schema.json")));
    }

    private static int quota(JsonNode tier) {
        return tier.path("listingQuota").asInt(Integer.MAX_VALUE);
    }

    private static void collectTexts(JsonNode node, List<JsonNode> into) {
        if (node.isObject() && node.has("en")) {
            into.add(node);
        } else {
            node.valueStream().forEach(child -> collectTexts(child, into));
        }
    }

    private static void collectUndescribed(JsonNode schema, String path, List<String> into) {
        if (schema.isObject() && !path.contains("/allOf/") && !path.contains("/contains")) {
            schema.path("properties").properties().forEach(p -> {
                if (text(p.getValue(), "description").isBlank()) {
                    into.add(path + "/" + p.getKey());
                }
            });
        }
        schema.properties().forEach(p -> collectUndescribed(p.getValue(), path + "/" + p.getKey(), into));
    }

    /** Relative luminance of WCAG 2.2. */
    private static double luminance(String color) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(color.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
