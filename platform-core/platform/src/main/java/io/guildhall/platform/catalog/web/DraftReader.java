package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.catalog.web.ProductForm.TierLine;
import io.guildhall.platform.catalog.web.ProductForm.VariantLine;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a draft from what was typed. A number that is none is told of and replaced by one that is right, so that the
 * catalogue's own check finds everything else that is wrong.
 */
final class DraftReader {

    private static final String NUMBER = "-?(\\d{1,15}|\\d{1,3}(,\\d{3}){1,4})(\\.\\d{1,9})?";
    private static final String IDENTIFIER = "identifiers.";
    private static final String ATTRIBUTE = "attributes.";
    private static final String TERMS = "terms.";

    private final ProductForm form;
    private final CategoryView category;
    private final String currency;
    private final List<Wording> problems = new ArrayList<>();

    private DraftReader(ProductForm form, CategoryView category, String currency) {
        this.form = form;
        this.category = category;
        this.currency = currency;
    }

    /**
     * What was read.
     *
     * @param problems what could not be read
     * @param stockRead the stock of each variant when the form was opened, by their numbers
     * @param single whether the product has no variants but itself
     * @param lines for every variant of the draft the number of its line in the form
     */
    record Reading(
            ProductDraft draft,
            List<Wording> problems,
            Map<String, BigDecimal> stockRead,
            boolean single,
            List<Integer> lines) {

        private static final Pattern VARIANT = Pattern.compile("variants\\[(\\d{1,4})]\\.(.+)");

        /** The field of the form that a problem the catalogue found belongs to. */
        Wording located(Wording problem) {
            String field = problem.field();
            if (single) {
                String only = field.replaceFirst("^variants(\\[0])?\\.?", "");
                String place = field.startsWith("variants") && only.isEmpty() ? "stock" : only;
                return new Wording(place, problem.key(), problem.arguments());
            }
            Matcher variant = VARIANT.matcher(field);
            if (!variant.matches()) {
                return problem;
            }
            String within = variant.group(2);
            if (within.startsWith("options")) {
                within = "sku";
            } else if (within.equals("priceTiers")) {
                within = "priceTiers[0].unitPrice";
            }
            String line = "variants[" + lines.get(Integer.parseInt(variant.group(1))) + "].";
            return new Wording(line + within, problem.key(), problem.arguments());
        }
    }

    static Reading read(ProductForm form, CategoryView category, String currency) {
        return new DraftReader(form, category, currency).read();
    }

    private Reading read() {
        Map<String, BigDecimal> stockRead = new HashMap<>();
        List<Integer> lines = new ArrayList<>();
        List<VariantDraft> variants = new ArrayList<>();
        if (category.variantAxes().isEmpty()) {
            variants.add(only(stockRead));
        }
        for (int line = 0; line < form.variants().size(); line++) {
            VariantLine variant = form.variants().get(line);
            if (variant.offered()) {
                lines.add(line);
                variants.add(variant(variant, "variants[" + line + "].", stockRead));
            }
        }
        BigDecimal least = positive("minOrderQuantity", form.field("minOrderQuantity"), BigDecimal.ONE);
        ProductDraft draft = new ProductDraft(
                form.field("sku"),
                category.code(),
                texts("name"),
                texts("description"),
                prefixed(IDENTIFIER),
                new LinkedHashMap<>(prefixed(ATTRIBUTE)),
                form.field("unit"),
                currency,
                tiers("", form.tiers(), least),
                least,
                positive("orderMultiple", form.field("orderMultiple"), BigDecimal.ONE),
                Objects.requireNonNullElse(days("leadTimeDays", form.field("leadTimeDays")), 0),
                form.field("origin"),
                SaleTerms.of(prefixed(TERMS)),
                variants);
        return new Reading(
                draft, List.copyOf(problems), stockRead, category.variantAxes().isEmpty(), lines);
    }

    private LocalizedText texts(String field) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Texts.LANGUAGES.forEach(language -> byLanguage.put(language, form.field(field + "." + language)));
        return Localized.of(byLanguage);
    }

    private Map<String, String> prefixed(String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), value.strip());
            }
        });
        return values;
    }

    private VariantDraft only(Map<String, BigDecimal> stockRead) {
        String typed = form.field("stock");
        if (typed.isEmpty()) {
            problems.add(Wording.of("stock", "catalog.problem.stock-missing"));
        }
        String sku = form.field("variantSku").isEmpty() ? form.field("sku") : form.field("variantSku");
        remember(sku, form.field("stockRead"), stockRead);
        return new VariantDraft(sku, Map.of(), number("stock", typed, BigDecimal.ZERO));
    }

    private VariantDraft variant(VariantLine variant, String prefix, Map<String, BigDecimal> stockRead) {
        String sku =
                variant.sku().isEmpty() ? suggestedSku(form.field("sku"), variant.options(), category) : variant.sku();
        remember(sku, variant.stockRead(), stockRead);
        BigDecimal least = positive(prefix + "minOrderQuantity", variant.least(), null);
        BigDecimal from = least == null
                ? Objects.requireNonNullElse(parsed(form.field("minOrderQuantity")), BigDecimal.ONE)
                : least;
        return new VariantDraft(
                sku,
                variant.options(),
                number(prefix + "stock", variant.stock(), BigDecimal.ZERO),
                tiers(prefix, variant.tiers(), from),
                least,
                positive(prefix + "orderMultiple", variant.multiple(), null),
                days(prefix + "leadTimeDays", variant.days()));
    }

    private static void remember(String sku, String typed, Map<String, BigDecimal> stockRead) {
        BigDecimal read = parsed(typed);
        if (read != null) {
            stockRead.put(sku, read);
        }
    }

    /** The number of a variant that was given none: the product's with the variant's values behind it. */
    static String suggestedSku(String sku, Map<String, String> options, CategoryView category) {
        StringBuilder suggested = new StringBuilder(sku);
        category.variantAxes()
                .forEach(axis -> suggested
                        .append('-')
                        .append(options.getOrDefault(axis.code(), "")
                                .toUpperCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}]", "")));
        return sku.isEmpty() ? "" : suggested.toString();
    }

    private List<PriceTier> tiers(String prefix, List<TierLine> lines, BigDecimal least) {
        List<PriceTier> tiers = new ArrayList<>();
        int before = problems.size();
        for (int index = 0; index < lines.size(); index++) {
            TierLine line = lines.get(index);
            String field = prefix + "priceTiers[" + index + "].";
            BigDecimal from = index == 0 && line.from().isEmpty() ? least : needed(field + "minQuantity", line.from());
            BigDecimal price = needed(field + "unitPrice", line.price());
            if (from != null && price != null) {
                tiers.add(new PriceTier(from, price));
            }
        }
        return problems.size() == before ? tiers : List.of(new PriceTier(least, BigDecimal.ONE));
    }

    private BigDecimal needed(String field, String typed) {
        if (typed.isEmpty()) {
            problems.add(Wording.of(field, "shared.check.missing"));
            return null;
        }
        return number(field, typed, null);
    }

    private BigDecimal positive(String field, String typed, BigDecimal otherwise) {
        BigDecimal number = number(field, typed, otherwise);
        if (number != null && number.signum() <= 0) {
            problems.add(Wording.of(field, "catalog.problem.positive"));
            return otherwise;
        }
        return number;
    }

    private Integer days(String field, String typed) {
        BigDecimal number = number(field, typed, null);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(100_000)) > 0) {
            problems.add(Wording.of(field, "catalog.problem.lead-time", 730));
            return null;
        }
        return number.intValue();
    }

    private BigDecimal number(String field, String typed, BigDecimal otherwise) {
        if (typed.isEmpty()) {
            return otherwise;
        }
        BigDecimal number = parsed(typed);
        if (number == null) {
            problems.add(Wording.of(field, "shared.check.number"));
            return otherwise;
        }
        return number;
    }

    /** The number a text says, or null; commas only part thousands. */
    private static BigDecimal parsed(String typed) {
        return typed.matches(NUMBER) ? new BigDecimal(typed.replace(",", "")) : null;
    }
}
