package io.guildhall.platform.duplicates;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ListingGate.Content;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.Vertical;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The keys by which a product meets others it may be the same as; only products that share one are ever compared. */
final class LikenessKeys {

    private static final int SHORT = 32;

    private final Function<String, Uniqueness> uniqueness;
    private final Vertical vertical;

    LikenessKeys(Identifiers identifiers, Vertical vertical) {
        this(identifiers::uniqueness, vertical);
    }

    LikenessKeys(Function<String, Uniqueness> uniqueness, Vertical vertical) {
        this.uniqueness = uniqueness;
        this.vertical = vertical;
    }

    /**
     * What meeting at a key means.
     *
     * @param toldBy the codes of what is equal
     */
    record Meaning(Likeness reason, List<String> toldBy) {}

    /** The keys of that listing with what each means, the surest first. */
    Map<String, Meaning> of(Candidate listing, CategoryView category) {
        Content content = listing.content();
        Map<String, Meaning> keys = new LinkedHashMap<>();
        content.identifiers().forEach((scheme, value) -> {
            if (uniqueness.apply(scheme) != Uniqueness.SHARED) {
                keys.put("code:" + scheme + ":" + value, new Meaning(Likeness.CODE, List.of(scheme)));
            }
        });
        List<String> decisive = vertical.sameGoodsBy(new ProductFacts(content.attributes(), content.identifiers()));
        if (!decisive.isEmpty()) {
            List<String> values = decisive.stream()
                    .map(code -> code + "=" + value(content, code))
                    .toList();
            keys.put(
                    "goods:" + hash(String.join("|", values)),
                    new Meaning(
                            Likeness.GOODS,
                            decisive.stream()
                                    .filter(code -> !value(content, code).isEmpty())
                                    .toList()));
        }
        String shelf = shelf(content, category);
        content.name()
                .byLanguage()
                .forEach((language, name) -> NearNames.blocks(name)
                        .forEach(block -> keys.putIfAbsent(
                                "name:" + hash(language + shelf + block), new Meaning(Likeness.NAME, List.of()))));
        return keys;
    }

    /** What kind of key it is. */
    static boolean isOfName(String key) {
        return key.startsWith("name:");
    }

    /** Whether two listings that met by a name are near: in one of their languages, and no identifier speaks against it. */
    static boolean near(Content one, Content other) {
        boolean contradicted = one.identifiers().entrySet().stream()
                .anyMatch(each ->
                        !each.getValue().equals(other.identifiers().getOrDefault(each.getKey(), each.getValue())));
        return !contradicted
                && one.name().byLanguage().entrySet().stream()
                        .anyMatch(each -> NearNames.near(
                                each.getValue(), other.name().byLanguage().getOrDefault(each.getKey(), "")));
    }

    /** Changes whenever something changes that makes goods the same or not. */
    static String print(Content content) {
        return hash(Json.write(List.of(
                content.category().toString(),
                new TreeMap<>(content.name().byLanguage()),
                new TreeMap<>(content.identifiers()),
                new TreeMap<>(plain(content.attributes())))));
    }

    private static String shelf(Content content, CategoryView category) {
        List<String> parts = new ArrayList<>();
        parts.add(category.code());
        category.attributes().stream()
                .filter(AttributeDefinition::facet)
                .filter(attribute -> !attribute.variant())
                .forEach(attribute -> parts.add(attribute.code() + "=" + value(content, attribute.code())));
        return String.join("|", parts);
    }

    private static Map<String, String> plain(Map<String, Object> attributes) {
        Map<String, String> plain = new LinkedHashMap<>();
        attributes.forEach((code, value) -> plain.put(code, text(value)));
        return plain;
    }

    private static String value(Content content, String code) {
        String identifier = content.identifiers().get(code);
        return identifier != null ? identifier : text(content.attributes().getOrDefault(code, ""));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, SHORT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
