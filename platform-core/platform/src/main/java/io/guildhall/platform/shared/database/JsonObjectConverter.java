package io.guildhall.platform.shared.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object in a {@code jsonb} column: strings, numbers as {@link BigDecimal}, booleans, by key. The driver gives such
 * a column as an object of its own, whose text is the JSON.
 */
@Converter
public class JsonObjectConverter implements AttributeConverter<Map<String, Object>, Object> {

    @Override
    public Object convertToDatabaseColumn(Map<String, Object> object) {
        return object == null ? "{}" : Json.write(object);
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(Object json) {
        return json == null ? new LinkedHashMap<>() : parse(json.toString());
    }

    /** The object in that JSON text. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> parse(String json) {
        return Json.read(json, LinkedHashMap.class);
    }
}
