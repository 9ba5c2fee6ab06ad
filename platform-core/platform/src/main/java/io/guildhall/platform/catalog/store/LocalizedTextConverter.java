package io.guildhall.platform.catalog.store;

import io.guildhall.platform.shared.database.Json;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in several languages in a {@code jsonb} column, by language tag. */
@Converter
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText text) {
        return Json.write(text.byLanguage());
    }

    @Override
    public LocalizedText convertToEntityAttribute(String json) {
        return parse(json);
    }

    /** The text in that JSON object. */
    @SuppressWarnings("unchecked")
    public static LocalizedText parse(String json) {
        Map<String, String> texts = Json.read(json, LinkedHashMap.class);
        return new LocalizedText(texts);
    }
}
