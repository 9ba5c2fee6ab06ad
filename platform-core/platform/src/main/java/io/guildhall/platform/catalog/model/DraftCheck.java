package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a draft must be like to be published, as far as the draft alone can tell: every rule is tried, so that a seller
 * learns of everything at once. What depends on other products is checked where those are known.
 */
public final class DraftCheck {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_DESCRIPTION = 5_000;
    static final int LONGEST_SKU = 64;
    static final int LONGEST_LEAD_TIME = 730;
    static final int MOST_TIERS = 20;

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final CategoryTree tree;
    private final Vertical vertical;
    private final KnownSchemes schemes;
    private final String currency;

    /**
     * @param currency the only one products of the marketplace are priced in
     */
    public DraftCheck(CategoryTree tree, Vertical vertical, String currency) {
        this.tree = tree;
        this.vertical = vertical;
        this.schemes = new KnownSchemes(vertical);
        this.currency = currency;
    }

    /**
     * A draft after the check.
     *
     * @param category where it goes, null where that cannot be told
     * @param draft with identifiers, attributes and options in their normal form, those the industry derives included
     * @param problems what is wrong, empty when it can be published
     */
    public record Outcome(CategoryView category, ProductDraft draft, List<Wording> problems) {

        public Outcome {
            problems = List.copyOf(problems);
        }

        /** What the industry's module gets to know of the draft. */
        public ProductFacts facts() {
            return DraftCheck.facts(draft);
        }
    }

    public Outcome check(ProductDraft draft) {
        List<Wording> problems = new ArrayList<>();
        CategoryView category = category(draft, problems);
        texts(draft, problems);
        terms(draft, problems);
        SaleTerms terms = TermsCheck.check(draft.terms(), problems);
        Map<String, String> identifiers = identifiers(draft, problems);
        if (category == null) {
            return new Outcome(null, draft, problems);
        }
        Map<String, Object> attributes = attributes(draft, category, problems);
        VariantCheck variants = new VariantCheck(category, problems);
        ProductDraft normal =
                with(draft, identifiers, attributes, variants.check(draft)).with(terms);
        if (problems.isEmpty()) {
            normal = askVertical(normal, problems);
        }
        return new Outcome(category, normal, problems);
    }

    private CategoryView category(ProductDraft draft, List<Wording> problems) {
        if (draft.category().isEmpty()) {
            problems.add(Problem.of("category", "required", LocalizedText.of("Category", "类目")));
            return null;
        }
        CategoryView category = tree.find(draft.category()).orElse(null);
        if (category == null) {
            problems.add(Problem.of("category", "category-unknown", AttributeValues.shortened(draft.category())));
        } else if (!category.leaf()) {
            problems.add(Problem.of("category", "category-not-leaf", category.name()));
        } else if (tree.isClosed(category.id())) {
            problems.add(Problem.of("category", "category-archived", category.name()));
        }
        return category;
    }

    private static void texts(ProductDraft draft, List<Wording> problems) {
        line("sku", draft.sku(), LONGEST_SKU, true, problems);
        draft.name()
                .byLanguage()
                .forEach((language, text) -> line("name." + language, text, LONGEST_NAME, true, problems));
        draft.description().byLanguage().forEach((language, text) -> {
            if (text.length() > LONGEST_DESCRIPTION || !Text.isPlain(text)) {
                problems.add(Problem.of("description." + language, "text-long", LONGEST_DESCRIPTION));
            }
        });
    }

    static void line(String field, String text, int longest, boolean required, List<Wording> problems) {
        if (required && text.isBlank()) {
            problems.add(Problem.of(field, "empty"));
        } else if (text.length() > longest || !Text.isPlainLine(text)) {
            problems.add(Problem.of(field, "line", longest));
        }
    }

    private void terms(ProductDraft draft, List<Wording> problems) {
        if (!UNIT.matcher(draft.unit()).matches() || !Texts.in("en").has("shared.unit." + draft.unit())) {
            problems.add(Problem.of("unit", "unit", AttributeValues.shortened(draft.unit())));
        }
        if (!draft.currency().equals(currency)) {
            problems.add(Problem.of("currency", "currency", currency));
        }
        if (!draft.origin().isEmpty() && !COUNTRIES.contains(draft.origin())) {
            problems.add(Problem.of("origin", "country", AttributeValues.shortened(draft.origin())));
        }
        if (draft.leadTimeDays() < 0 || draft.leadTimeDays() > LONGEST_LEAD_TIME) {
            problems.add(Problem.of("leadTimeDays", "lead-time", LONGEST_LEAD_TIME));
        }
        quantities("", draft.minOrderQuantity(), draft.orderMultiple(), problems);
        tiers("", draft.priceTiers(), draft.minOrderQuantity(), problems);
        boolean allHaveOwn = !draft.variants().isEmpty()
                && draft.variants().stream()
                        .noneMatch(variant -> variant.priceTiers().isEmpty());
        if (draft.priceTiers().isEmpty() && !allHaveOwn) {
            problems.add(Problem.of("priceTiers", "price-missing"));
        }
    }

    static void quantities(String prefix, BigDecimal least, BigDecimal multiple, List<Wording> problems) {
        boolean bothRight = true;
        if (!isQuantity(least) || least.signum() <= 0) {
            problems.add(Problem.of(prefix + "minOrderQuantity", "positive"));
            bothRight = false;
        }
        if (!isQuantity(multiple) || multiple.signum() <= 0) {
            problems.add(Problem.of(prefix + "orderMultiple", "positive"));
            bothRight = false;
        }
        if (bothRight && least.remainder(multiple).signum() != 0) {
            problems.add(Problem.of(prefix + "minOrderQuantity", "multiple", plain(multiple)));
        }
    }

    static void tiers(String prefix, List<PriceTier> tiers, BigDecimal least, List<Wording> problems) {
        if (tiers.size() > MOST_TIERS) {
            problems.add(Problem.of(prefix + "priceTiers", "tiers-many", MOST_TIERS));
            return;
        }
        for (int index = 0; index < tiers.size(); index++) {
            PriceTier tier = tiers.get(index);
            String field = prefix + "priceTiers[" + index + "].";
            if (!isQuantity(tier.minQuantity()) || tier.minQuantity().signum() <= 0) {
                problems.add(Problem.of(field + "minQuantity", "positive"));
            } else if (index > 0
                    && tier.minQuantity().compareTo(tiers.get(index - 1).minQuantity()) <= 0) {
                problems.add(Problem.of(field + "minQuantity", "tiers-ascending"));
            }
            if (!isQuantity(tier.unitPrice()) || tier.unitPrice().signum() <= 0) {
                problems.add(Problem.of(field + "unitPrice", "price"));
            }
        }
        if (!tiers.isEmpty() && tiers.get(0).minQuantity().compareTo(least) > 0) {
            problems.add(Problem.of(prefix + "priceTiers[0].minQuantity", "tiers-begin", plain(least)));
        }
    }

    /** At most six decimals and twelve digits before them, as it is kept. */
    static boolean isQuantity(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= 6 && (long) stripped.precision() - stripped.scale() <= 12;
    }

    /** A number as people type it. */
    public static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private Map<String, String> identifiers(ProductDraft draft, List<Wording> problems) {
        Map<String, String> normal = new LinkedHashMap<>();
        draft.identifiers().forEach((scheme, value) -> {
            String field = "identifiers." + scheme;
            if (!SCHEME.matcher(scheme).matches()) {
                problems.add(Problem.of("identifiers", "scheme", AttributeValues.shortened(scheme)));
                return;
            }
            IdentifierCheck check = schemes.check(scheme, value);
            if (check.valid()) {
                normal.put(scheme, check.normalized());
            } else {
                problems.add(Problem.said(field, check.reason().orElseThrow()));
            }
        });
        return normal;
    }

    private Map<String, Object> attributes(ProductDraft draft, CategoryView category, List<Wording> problems) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (AttributeDefinition attribute : category.productAttributes()) {
            Object typed = draft.attributes().get(attribute.code());
            if (typed != null) {
                AttributeValues.read(attribute, typed, schemes, problems)
                        .ifPresent(value -> values.put(attribute.code(), value));
            } else if (attribute.required()) {
                problems.add(Problem.of("attributes." + attribute.code(), "required", attribute.name()));
            }
        }
        for (String code : draft.attributes().keySet()) {
            boolean known = category.productAttributes().stream()
                    .anyMatch(attribute -> attribute.code().equals(code));
            if (!known) {
                problems.add(Problem.of(
                        "attributes." + AttributeValues.shortened(code), "attribute-unknown", category.name()));
            }
        }
        return values;
    }

    private ProductDraft askVertical(ProductDraft draft, List<Wording> problems) {
        ProductFacts facts = facts(draft);
        vertical.validate(facts)
                .forEach(violation -> problems.add(Problem.said(
                        (draft.identifiers().containsKey(violation.field()) ? "identifiers." : "attributes.")
                                + violation.field(),
                        violation.reason())));
        if (!problems.isEmpty()) {
            return draft;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(draft.attributes());
        attributes.putAll(vertical.derive(facts));
        return with(draft, draft.identifiers(), attributes, draft.variants());
    }

    private static ProductFacts facts(ProductDraft draft) {
        return new ProductFacts(
                draft.attributes(),
                draft.identifiers(),
                draft.variants().stream()
                        .map(variant -> variant.options())
                        .filter(options -> !options.isEmpty())
                        .toList());
    }

    private static ProductDraft with(
            ProductDraft draft,
            Map<String, String> identifiers,
            Map<String, Object> attributes,
            List<io.guildhall.platform.catalog.VariantDraft> variants) {
        return new ProductDraft(
                draft.sku(),
                draft.category(),
                draft.name(),
                draft.description(),
                identifiers,
                attributes,
                draft.unit(),
                draft.currency(),
                draft.priceTiers(),
                draft.minOrderQuantity(),
                draft.orderMultiple(),
                draft.leadTimeDays(),
                draft.origin(),
                draft.terms(),
                variants);
    }
}
