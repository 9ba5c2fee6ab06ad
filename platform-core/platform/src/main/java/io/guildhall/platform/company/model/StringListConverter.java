package io.guildhall.platform.company.model;

import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;

/** A list of codes in a {@code jsonb} column. */
@Converter
public class StringListConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> list) {
        return Json.write(list);
    }

    @Override
    public List<String> convertToEntityAttribute(String json) {
        return parse(json);
    }

    /** The list in that JSON. */
    @SuppressWarnings("unchecked")
    public static List<String> parse(String json) {
        return List.copyOf((List<String>) Json.read(json, ArrayList.class));
    }
}
