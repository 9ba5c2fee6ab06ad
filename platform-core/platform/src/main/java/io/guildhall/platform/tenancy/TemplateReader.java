package io.guildhall.platform.tenancy;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeDetails;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Vertical;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the templates of a folder: each lies in a folder of its own name as {@code template.yaml} and obeys {@code
 * template.schema.json} beside them. A template that does not is an error that names the place.
 */
final class TemplateReader {

    static final String SCHEMA = "template.schema.json";

    private static final String FILE = "template.yaml";

    private final Path folder;
    private final Schema schema;
    private final Map<String, Vertical> verticals;

    /**
     * @param verticals the industry modules that are installed
     */
    TemplateReader(Path folder, List<Vertical> verticals) {
        this.folder = folder;
        this.verticals = verticals.stream().collect(Collectors.toMap(Vertical::code, Function.identity()));
        try {
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(folder.resolve(SCHEMA)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the schema of the templates", e);
        }
    }

    /** Every template of the folder, in alphabetical order of their codes. */
    Map<String, Template> readAll() {
        try (Stream<Path> entries = Files.list(folder)) {
            Map<String, Template> templates = new LinkedHashMap<>();
            entries.filter(entry -> Files.exists(entry.resolve(FILE)))
                    .map(entry -> read(entry.getFileName().toString().replaceAll("/+$", "")))
                    .sorted((a, b) -> a.code().compareTo(b.code()))
                    .forEach(template -> templates.put(template.code(), template));
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the templates", e);
        }
    }

    private Template read(String code) {
        try (Reader reader = Files.newBufferedReader(folder.resolve(code).resolve(FILE))) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            JsonNode document = JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(options)).load(reader));
            return template(code, document);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the template " + code, e);
        }
    }

    private Template template(String code, JsonNode document) {
        List<Error> errors = schema.validate(document);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException("The template " + code + " does not obey its schema: "
                    + errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
        }
        if (!code.equals(text(document, "code"))) {
            throw new IllegalArgumentException(
                    "The template " + text(document, "code") + " lies in the folder " + code);
        }
        String vertical = text(document, "vertical");
        Map<String, AttributeSet> sets = attributeSets(code, vertical, document);
        JsonNode branding = document.path("branding");
        return new Template(
                code,
                vertical,
                localized(document, "name"),
                localized(document, "tagline"),
                localized(document, "description"),
                new Template.Branding(
                        text(branding, "primaryColor"), text(branding, "accentColor"), text(branding, "icon")),
                texts(document, "languages"),
                text(document, "currency"),
                text(document.path("units"), "trade"),
                texts(document.path("units"), "offered"),
                texts(document, "identifierSchemes"),
                sets,
                each(document, "taxonomy", category -> category(code, category, sets)),
                each(document, "tiers", TemplateReader::tier),
                each(document, "services", TemplateReader::service),
                each(
                        document,
                        "restrictions",
                        goods -> new Template.Restriction(
                                text(goods, "scheme"),
                                texts(goods, "values"),
                                text(goods, "action").equals("REFUSE"),
                                localized(goods, "reason"))),
                each(
                        document,
                        "pages",
                        page -> new Template.Article(
                                text(page, "slug"), localized(page, "title"), localized(page, "body"))),
                each(
                        document,
                        "news",
                        news -> new Template.News(
                                text(news, "slug"),
                                LocalDate.parse(text(news, "date")),
                                localized(news, "title"),
                                localized(news, "summary"),
                                localized(news, "body"))));
    }

    private Map<String, AttributeSet> attributeSets(String code, String vertical, JsonNode document) {
        Map<String, AttributeSet> sets = new LinkedHashMap<>();
        if (!vertical.isEmpty()) {
            Vertical module = Optional.ofNullable(verticals.get(vertical))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The template " + code + " needs the vertical " + vertical + ", which is not installed"));
            module.attributeSets().forEach(set -> sets.put(set.code(), set));
        }
        for (JsonNode set : document.path("attributeSets")) {
            AttributeSet own = new AttributeSet(
                    text(set, "code"), localized(set, "name"), each(set, "attributes", TemplateReader::attribute));
            sets.put(own.code(), own);
        }
        return sets;
    }

    private static Template.Category category(String template, JsonNode category, Map<String, AttributeSet> sets) {
        List<String> codes = texts(category, "attributeSets");
        codes.stream().filter(code -> !sets.containsKey(code)).findFirst().ifPresent(code -> {
            throw new IllegalArgumentException("The template " + template + " names the attribute set " + code
                    + ", which neither it nor its vertical defines");
        });
        return new Template.Category(
                text(category, "code"),
                localized(category, "name"),
                codes,
                each(category, "attributes", TemplateReader::attribute),
                each(category, "children", child -> category(template, child, sets)));
    }

    private static AttributeDefinition attribute(JsonNode attribute) {
        return new AttributeDefinition(
                text(attribute, "code"),
                localized(attribute, "name"),
                AttributeType.valueOf(text(attribute, "type")),
                text(attribute, "unit"),
                attribute.path("required").asBoolean(false),
                attribute.path("facet").asBoolean(false),
                attribute.path("variant").asBoolean(false),
                each(
                        attribute,
                        "allowedValues",
                        value -> new AllowedValue(text(value, "code"), localized(value, "name"))),
                new AttributeDetails(
                        attribute.path("comparable").asBoolean(true),
                        attribute.path("sortable").asBoolean(false),
                        text(attribute, "tolerance"),
                        text(attribute, "scheme"),
                        texts(attribute, "visibleTo")));
    }

    private static Template.Tier tier(JsonNode tier) {
        JsonNode quota = tier.path("listingQuota");
        return new Template.Tier(
                text(tier, "code"),
                localized(tier, "name"),
                localized(tier, "description"),
                money(tier.path("price")),
                Template.Period.valueOf(text(tier, "period")),
                quota.isNumber() ? OptionalInt.of(quota.asInt()) : OptionalInt.empty(),
                tier.path("commissionPercent").decimalValue(),
                each(
                        tier,
                        "privileges",
                        privilege -> new Template.Privilege(text(privilege, "code"), localized(privilege, "name"))),
                tier.path("default").asBoolean(false));
    }

    private static Template.Service service(JsonNode service) {
        return new Template.Service(
                text(service, "code"),
                localized(service, "name"),
                localized(service, "description"),
                money(service.path("price")),
                text(service, "unit"),
                service.path("enabled").asBoolean());
    }

    private static Money money(JsonNode money) {
        return Money.of(money.path("amount").decimalValue(), text(money, "currency"));
    }

    private static LocalizedText localized(JsonNode parent, String key) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        parent.path(key)
                .properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asString()));
        return new LocalizedText(byLanguage);
    }

    private static String text(JsonNode parent, String key) {
        return parent.path(key).asString("");
    }

    private static List<String> texts(JsonNode parent, String key) {
        return each(parent, key, JsonNode::asString);
    }

    private static <T> List<T> each(JsonNode parent, String key, Function<JsonNode, T> read) {
        return parent.path(key).valueStream().map(read).toList();
    }
}
