package io.guildhall.platform.shared.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object in a {@code jsonb} column: strings, numbers as {@link BigDecimal}, booleans, by key. */
@Converter
public class JsonObjectConverter implements AttributeConverter<Map<String, Object>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, Object> object) {
        return object == null ? "{}" : Json.write(object);
    }

    @Override
    public Map<String, Object> convertToEntityAttribute(String json) {
        return json == null ? new LinkedHashMap<>() : parse(json);
    }

    /** The object in that JSON text. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> parse(String json) {
        return Json.read(json, LinkedHashMap.class);
    }
}
