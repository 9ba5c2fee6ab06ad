package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.AttributeGroup;
import io.guildhall.platform.catalog.CatalogSettings;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Sketches;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.catalog.Warehouses;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the form of a product together. */
@ApplicationScoped
public class ProductFormComposer {

    static final String HOME = "/workbench/products";
    static final String NEW = HOME + "/new";
    static final String ATTRIBUTE = "attributes.";
    static final String IDENTIFIER = "identifiers.";

    private static final String FIELDS = "sku|unit|origin|stock|minOrderQuantity|orderMultiple|leadTimeDays"
            + "|(name|description|identifiers|terms)\\..+|(priceTiers|variants).*";

    private static final int SHORT_GROUP = 8;

    private Taxonomy taxonomy;
    private Identifiers identifiers;
    private Marketplace marketplace;
    private Sketches sketches;
    private Warehouses warehouses;

    protected ProductFormComposer() {}

    @Inject
    ProductFormComposer(
            Taxonomy taxonomy,
            Identifiers identifiers,
            Marketplace marketplace,
            Sketches sketches,
            Warehouses warehouses) {
        this.taxonomy = taxonomy;
        this.identifiers = identifiers;
        this.marketplace = marketplace;
        this.sketches = sketches;
        this.warehouses = warehouses;
    }

    /**
     * The page.
     *
     * @param shown the form with what is wrong with it
     * @param product the product that is changed, or nothing
     * @param key of a new product's form, or null
     * @param stale what was saved meanwhile, or null
     * @param company who sells
     */
    ProductFormPage compose(
            ProductForm typed,
            FormView shown,
            CategoryView category,
            Optional<ProductView> product,
            String key,
            ProductFormPage.Stale stale,
            UUID company,
            Shell shell) {
        CatalogSettings settings = taxonomy.settings();
        String currency = marketplace.tenant().currency();
        String unit = typed.field("unit").isEmpty() ? settings.tradeUnit() : typed.field("unit");
        String action = product.map(each -> HOME + "/" + each.id()).orElse(NEW) + "?category=" + category.code();
        String title = product.map(each -> shell.t(each.name())).orElseGet(() -> shell.t("catalog.publish"));
        return new ProductFormPage(
                title,
                List.of(new Crumb(shell.t("catalog.own.title"), HOME), new Crumb(title, action)),
                action,
                path(category, shell),
                product.map(each -> NEW + "?for=" + each.id()).orElse(NEW),
                product.map(each -> new ProductFormPage.Editing(
                                each.id(), each.number(), each.version(), each.isPublished()))
                        .orElse(null),
                key,
                shown,
                FieldLabels.of(shown, typed, category, identifiers, shell),
                schemes(typed, shell),
                groups(category, shown, shell),
                TermsChoices.of(warehouses.ofCompany(company), shell),
                units(settings, unit, shell),
                shell.formats().unit(unit),
                Countries.choices(shell.texts()),
                currency,
                Math.max(1, typed.tiers().size()),
                grid(typed, category, shell),
                sketch(DraftReader.read(typed.compact(), category, currency).draft(), shell),
                stale);
    }

    /** Whether the form of a product in that category has the field. */
    boolean shows(String field, String category) {
        return field.matches(FIELDS)
                || field.startsWith(ATTRIBUTE)
                        && taxonomy.category(category)
                                .flatMap(found -> found.attribute(field.substring(ATTRIBUTE.length())))
                                .filter(attribute -> !attribute.variant())
                                .isPresent();
    }

    /** The way down to a category, in one line. */
    String path(CategoryView category, Shell shell) {
        return taxonomy.tree().path(category.id()).stream()
                .map(each -> shell.t(each.name()))
                .collect(Collectors.joining(" › "));
    }

    ProductFormPage.Sketch sketch(ProductDraft draft, Shell shell) {
        Sketches.Sketch sketch = sketches.of(draft);
        Values values = new Values(shell);
        return new ProductFormPage.Sketch(
                shell.t(draft.name()),
                sketch.picture()
                        .map(picture -> Drawing.of(picture, shell.language()))
                        .orElse(null),
                sketch.derived().entrySet().stream()
                        .map(each -> new ProductPage.Fact(
                                shell.t(each.getKey().name()), values.text(each.getKey(), each.getValue())))
                        .toList());
    }

    private List<ProductFormPage.Scheme> schemes(ProductForm typed, Shell shell) {
        Set<String> codes = new LinkedHashSet<>(taxonomy.settings().identifierSchemes());
        typed.fields().keySet().stream()
                .filter(name -> name.startsWith(IDENTIFIER))
                .sorted()
                .forEach(name -> codes.add(name.substring(IDENTIFIER.length())));
        return codes.stream()
                .map(code -> new ProductFormPage.Scheme(
                        IDENTIFIER + code,
                        shell.t(identifiers.nameOf(code)),
                        HOME + "/identifier?scheme=" + code,
                        rule(code, shell)))
                .toList();
    }

    /** The rule with an example, and whether no other product of the company may have it. */
    private String rule(String code, Shell shell) {
        return identifiers
                .scheme(code)
                .map(scheme -> {
                    String rule = shell.t(scheme.rule());
                    String example = rule.contains(scheme.example())
                            ? rule
                            : shell.t("catalog.form.identifier.example", rule, scheme.example());
                    return scheme.uniqueness() == Uniqueness.SHARED
                            ? example
                            : shell.t("catalog.form.identifier.unique", example);
                })
                .orElse(null);
    }

    /**
     * Groups that ask for something come first. A long group begins with what is needed, what buyers filter by and what is filled in; the rest of it unfolds, as does
     * what is calculated.
     */
    private List<ProductFormPage.Group> groups(CategoryView category, FormView shown, Shell shell) {
        List<String> derived = sketches.derived(category);
        List<ProductFormPage.Group> groups = new ArrayList<>();
        for (AttributeGroup group : category.groups()) {
            List<AttributeDefinition> attributes =
                    group.attributes().stream().filter(each -> !each.variant()).toList();
            List<ProductFormPage.Field> open = new ArrayList<>();
            List<ProductFormPage.Field> further = new ArrayList<>();
            for (AttributeDefinition attribute : attributes) {
                String name = ATTRIBUTE + attribute.code();
                boolean calculated = derived.contains(attribute.code());
                boolean matters = attribute.required()
                        || attribute.facet()
                        || attributes.size() <= SHORT_GROUP
                        || !shown.value(name).isBlank();
                boolean stands = shown.error(name).isPresent() || matters && !calculated;
                (stands ? open : further).add(field(attribute, calculated, shell));
            }
            if (!attributes.isEmpty()) {
                String title = shell.t(group.name());
                groups.add(new ProductFormPage.Group(
                        title.isEmpty() ? shell.t("catalog.attributes") : title, open, further));
            }
        }
        groups.sort(Comparator.comparing((ProductFormPage.Group group) -> !group.asks()));
        return groups;
    }

    static ProductFormPage.Field field(AttributeDefinition attribute, boolean calculated, Shell shell) {
        List<Choice> choices = switch (attribute.type()) {
            case BOOLEAN -> List.of(Choice.of("true", shell.t("shared.yes")), Choice.of("false", shell.t("shared.no")));
            case ENUMERATION -> choices(attribute, shell);
            case TEXT, NUMBER, RANGE, DATE, IDENTIFIER, REFERENCE, TABLE -> List.of();
        };
        return new ProductFormPage.Field(
                ATTRIBUTE + attribute.code(),
                shell.t(attribute.name()),
                attribute.type(),
                attribute.unit().isEmpty() ? null : shell.formats().unit(attribute.unit()),
                attribute.required(),
                choices,
                calculated ? shell.t("catalog.form.calculated") : AttributeWords.typing(shell, attribute));
    }

    private static List<Choice> choices(AttributeDefinition attribute, Shell shell) {
        return attribute.allowedValues().stream()
                .map(value -> Choice.of(value.code(), shell.t(value.name())))
                .toList();
    }

    private static List<Choice> units(CatalogSettings settings, String current, Shell shell) {
        return Stream.concat(settings.units().stream(), Stream.of(current))
                .distinct()
                .map(unit -> Choice.of(unit, shell.formats().unit(unit)))
                .toList();
    }

    private static ProductFormPage.Grid grid(ProductForm typed, CategoryView category, Shell shell) {
        List<AttributeDefinition> axes = category.variantAxes();
        if (axes.isEmpty()) {
            return null;
        }
        Values values = new Values(shell);
        List<ProductFormPage.Line> lines = new ArrayList<>();
        for (int number = 0; number < typed.variants().size(); number++) {
            ProductForm.VariantLine variant = typed.variants().get(number);
            lines.add(new ProductFormPage.Line(
                    number,
                    "variants[" + number + "].",
                    axes.stream()
                            .map(axis -> values.name(axis, variant.options().get(axis.code())))
                            .collect(Collectors.joining(" / ")),
                    axes.stream()
                            .map(axis -> new ProductFormPage.Option(
                                    axis.code(), variant.options().get(axis.code())))
                            .toList(),
                    DraftReader.suggestedSku(typed.field("sku"), variant.options(), category),
                    Math.max(1, variant.tiers().size()),
                    !variant.least().isEmpty()
                            || !variant.multiple().isEmpty()
                            || !variant.days().isEmpty()));
        }
        return new ProductFormPage.Grid(
                axes.stream()
                        .map(axis -> new ProductFormPage.Axis(
                                "axis." + axis.code(), shell.t(axis.name()), choices(axis, shell)))
                        .toList(),
                lines);
    }
}
