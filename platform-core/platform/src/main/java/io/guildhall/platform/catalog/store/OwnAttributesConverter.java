package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.platform.catalog.model.OwnAttributes;
import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A category's own attributes in a {@code jsonb} column, as a list. */
@Converter
public class OwnAttributesConverter implements AttributeConverter<OwnAttributes, Object> {

    @Override
    public Object convertToDatabaseColumn(OwnAttributes attributes) {
        return Json.write(attributes.list().stream().map(Attributes::toMap).toList());
    }

    @Override
    public OwnAttributes convertToEntityAttribute(Object json) {
        return parse(json.toString());
    }

    /** The attributes in that JSON list. */
    @SuppressWarnings("unchecked")
    public static OwnAttributes parse(String json) {
        List<Map<String, Object>> maps = Json.read(json, ArrayList.class);
        return new OwnAttributes(maps.stream().map(Attributes::ownAttribute).toList());
    }
}
