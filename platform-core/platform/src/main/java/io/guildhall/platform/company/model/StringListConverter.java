package io.guildhall.platform.company.model;

import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;

/** A list of codes in a {@code jsonb} column. */
@Converter
public class StringListConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> list) {
        return Json.write(list);
    }

    @Override
    public List<String> convertToEntityAttribute(Object json) {
        return parse(json.toString());
    }

    /** The list in that JSON. */
    @SuppressWarnings("unchecked")
    public static List<String> parse(String json) {
        return List.copyOf((List<String>) Json.read(json, ArrayList.class));
    }
}
