package io.guildhall.platform.shared.database;

import io.guildhall.platform.shared.Localized;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in several languages in a {@code jsonb} column: {@code {"en": …, "zh-CN": …}}. */
@Converter(autoApply = true)
public class LocalizedTextConverter implements AttributeConverter<LocalizedText, Object> {

    @Override
    public Object convertToDatabaseColumn(LocalizedText text) {
        return text == null ? null : Json.write(text.byLanguage());
    }

    @Override
    public LocalizedText convertToEntityAttribute(Object json) {
        return json == null ? null : parse(json.toString());
    }

    /** The text in that JSON. */
    @SuppressWarnings("unchecked")
    public static LocalizedText parse(String json) {
        Map<String, String> texts = Json.read(json, LinkedHashMap.class);
        return Localized.of(texts);
    }
}
