package io.guildhall.platform.catalog.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.platform.catalog.model.OwnAttributes;
import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A category's own attributes in a {@code jsonb} column, as a list. Marketplaces of one template say the same of most of
 * their categories; what was read once is theirs together.
 */
@Converter
public class OwnAttributesConverter implements AttributeConverter<OwnAttributes, Object> {

    private static final long MOST_CHARACTERS = 8L << 20;

    private static final Cache<String, OwnAttributes> PARSED = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String json, OwnAttributes parsed) -> json.length())
            .build();

    @Override
    public Object convertToDatabaseColumn(OwnAttributes attributes) {
        return Json.write(attributes.list().stream().map(Attributes::toMap).toList());
    }

    @Override
    public OwnAttributes convertToEntityAttribute(Object json) {
        return parse(json.toString());
    }

    /** The attributes in that JSON list. */
    public static OwnAttributes parse(String json) {
        return PARSED.get(json, OwnAttributesConverter::read);
    }

    @SuppressWarnings("unchecked")
    private static OwnAttributes read(String json) {
        List<Map<String, Object>> maps = Json.read(json, ArrayList.class);
        return new OwnAttributes(maps.stream().map(Attributes::ownAttribute).toList());
    }
}
