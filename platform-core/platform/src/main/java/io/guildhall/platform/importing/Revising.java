package io.guildhall.platform.importing;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Changes a product by what rows of a file say. A cell that is empty or not in the file changes nothing, and a variant no
 * row speaks of stays as it is. What rows say of prices and terms is the product's own word where it applies to every
 * variant that had none of its own, and the variant's otherwise.
 */
final class Revising implements UnaryOperator<ProductDraft> {

    private final List<Said> rows;

    private Revising(List<Said> rows) {
        this.rows = rows;
    }

    /** One row, its numbers read; null is what it does not say. */
    private record Said(
            Cells cells,
            BigDecimal price,
            List<PriceTier> tiers,
            BigDecimal least,
            BigDecimal multiple,
            Integer days,
            BigDecimal stock) {}

    /**
     * Reads the rows.
     *
     * @param errors gets what cannot be read
     */
    static Revising of(List<Cells> rows, List<RowError> errors) {
        List<Said> said = new ArrayList<>();
        for (Cells cells : rows) {
            boolean tiers = cells.has("price_tiers");
            said.add(new Said(
                    cells,
                    !tiers && cells.has("price") ? cells.number("price", null) : null,
                    tiers ? cells.priceTiers() : null,
                    cells.number("min_order_quantity", null),
                    cells.number("order_multiple", null),
                    cells.has("lead_time_days") ? Integer.valueOf(cells.days(0)) : null,
                    cells.number("stock", null)));
        }
        return new Revising(said);
    }

    @Override
    public ProductDraft apply(ProductDraft old) {
        Cells first = rows.get(0).cells();
        List<VariantDraft> before = new ArrayList<>(old.variants());
        for (Said row : rows) {
            if (place(before, row) < 0) {
                before.add(new VariantDraft(row.cells().text("sku").strip(), Map.of(), BigDecimal.ZERO));
            }
        }
        List<VariantDraft> after = new ArrayList<>(
                before.stream().map(variant -> inFull(old, variant)).toList());
        for (Said row : rows) {
            int place = place(before, row);
            after.set(place, changed(after.get(place), row));
        }
        Terms<List<PriceTier>> tiers = Terms.of(
                old.priceTiers(),
                before.stream()
                        .map(variant -> variant.priceTiers().isEmpty() ? null : variant.priceTiers())
                        .toList(),
                after.stream().map(VariantDraft::priceTiers).toList(),
                Revising::plain);
        Terms<BigDecimal> least = Terms.of(
                old.minOrderQuantity(),
                all(before, VariantDraft::minOrderQuantity),
                all(after, VariantDraft::minOrderQuantity),
                Revising::plain);
        Terms<BigDecimal> multiple = Terms.of(
                old.orderMultiple(),
                all(before, VariantDraft::orderMultiple),
                all(after, VariantDraft::orderMultiple),
                Revising::plain);
        Terms<Integer> days = Terms.of(
                old.leadTimeDays(),
                all(before, VariantDraft::leadTimeDays),
                all(after, VariantDraft::leadTimeDays),
                String::valueOf);
        List<VariantDraft> variants = new ArrayList<>();
        for (int index = 0; index < after.size(); index++) {
            VariantDraft variant = after.get(index);
            variants.add(new VariantDraft(
                    variant.sku(),
                    variant.options(),
                    variant.stock(),
                    tiers.own().get(index),
                    least.own().get(index),
                    multiple.own().get(index),
                    days.own().get(index)));
        }
        return new ProductDraft(
                old.sku(),
                first.or("category", old.category()),
                text(first, "name", old.name()),
                text(first, "description", old.description()),
                merged(old.identifiers(), first.prefixed("id.")),
                merged(old.attributes(), first.prefixed("attr.")),
                first.or("unit", old.unit()),
                first.or("currency", old.currency()),
                tiers.ofProduct(),
                least.ofProduct(),
                multiple.ofProduct(),
                days.ofProduct(),
                first.or("origin", old.origin()),
                old.terms().with(first.terms()),
                variants);
    }

    /** Which variant a row speaks of: the one with its number, or the only one there is where the number is the product's. */
    private int place(List<VariantDraft> variants, Said row) {
        String sku = row.cells().text("sku").strip();
        for (int index = 0; index < variants.size(); index++) {
            if (variants.get(index).sku().equals(sku)) {
                return index;
            }
        }
        return variants.size() == 1 && rows.size() == 1 && !row.cells().has("product") ? 0 : -1;
    }

    private static VariantDraft inFull(ProductDraft product, VariantDraft variant) {
        return new VariantDraft(
                variant.sku(),
                variant.options(),
                variant.stock(),
                variant.priceTiers().isEmpty() ? product.priceTiers() : variant.priceTiers(),
                Objects.requireNonNullElse(variant.minOrderQuantity(), product.minOrderQuantity()),
                Objects.requireNonNullElse(variant.orderMultiple(), product.orderMultiple()),
                Objects.requireNonNullElse(variant.leadTimeDays(), product.leadTimeDays()));
    }

    private static VariantDraft changed(VariantDraft variant, Said row) {
        BigDecimal least = Objects.requireNonNullElse(row.least(), variant.minOrderQuantity());
        return new VariantDraft(
                variant.sku(),
                merged(variant.options(), row.cells().prefixed("variant.")),
                Objects.requireNonNullElse(row.stock(), variant.stock()),
                row.tiers() == null ? tiers(variant, row, least) : row.tiers(),
                least,
                Objects.requireNonNullElse(row.multiple(), variant.orderMultiple()),
                Objects.requireNonNullElse(row.days(), variant.leadTimeDays()));
    }

    /** A price is that of the least quantity; prices of larger quantities stay. */
    private static List<PriceTier> tiers(VariantDraft variant, Said row, BigDecimal least) {
        List<PriceTier> tiers = new ArrayList<>(variant.priceTiers());
        if (tiers.isEmpty()) {
            return row.price() == null ? List.of() : List.of(new PriceTier(least, row.price()));
        }
        PriceTier first = tiers.get(0);
        boolean beginsWithLeast = first.minQuantity().compareTo(variant.minOrderQuantity()) == 0;
        tiers.set(
                0,
                new PriceTier(
                        beginsWithLeast ? least : first.minQuantity(),
                        Objects.requireNonNullElse(row.price(), first.unitPrice())));
        return tiers;
    }

    /** Where the product has one text for all languages, a new one without a translation is for all of them, too. */
    private static LocalizedText text(Cells cells, String field, LocalizedText old) {
        if (!cells.has(field + "_en") && !cells.has(field + "_zh")) {
            return old;
        }
        String english = cells.or(field + "_en", old.in("en"));
        boolean one = old.in("en").equals(old.in("zh-CN"));
        String chinese = cells.or(field + "_zh", one ? english : old.in("zh-CN"));
        return english.equals(chinese) ? LocalizedText.same(english) : LocalizedText.of(english, chinese);
    }

    private static <V> Map<String, V> merged(Map<String, V> old, Map<String, ? extends V> said) {
        Map<String, V> merged = new HashMap<>(old);
        merged.putAll(said);
        return merged;
    }

    private static <T> List<T> all(List<VariantDraft> variants, Function<VariantDraft, T> term) {
        List<T> all = new ArrayList<>();
        variants.forEach(variant -> all.add(term.apply(variant)));
        return all;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String plain(List<PriceTier> tiers) {
        StringBuilder plain = new StringBuilder();
        tiers.forEach(tier -> plain.append(plain(tier.minQuantity()))
                .append(':')
                .append(plain(tier.unitPrice()))
                .append(';'));
        return plain.toString();
    }

    /**
     * One term of a product and of its variants.
     *
     * @param own by variant, null where the product's applies
     */
    private record Terms<T>(T ofProduct, List<T> own) {

        static <T> Terms<T> of(T ofProduct, List<T> own, List<T> wanted, Function<T, String> plain) {
            List<T> followers = new ArrayList<>();
            for (int index = 0; index < wanted.size(); index++) {
                if (own.get(index) == null) {
                    followers.add(wanted.get(index));
                }
            }
            boolean together = followers.stream().map(plain).distinct().count() == 1;
            T common = together ? followers.get(0) : ofProduct;
            List<T> settled = new ArrayList<>();
            for (int index = 0; index < wanted.size(); index++) {
                boolean follows =
                        own.get(index) == null && plain.apply(wanted.get(index)).equals(plain.apply(common));
                settled.add(follows ? null : wanted.get(index));
            }
            return new Terms<>(common, settled);
        }
    }
}
