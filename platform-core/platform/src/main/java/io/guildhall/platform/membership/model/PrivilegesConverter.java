package io.guildhall.platform.membership.model;

import io.guildhall.platform.membership.Privilege;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Privileges in a {@code jsonb} column: {@code [{"code": …, "name": {"en": …}}]}. */
@Converter
public class PrivilegesConverter implements AttributeConverter<List<Privilege>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<Privilege> privileges) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Privilege privilege : privileges) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("code", privilege.code());
            item.put("name", privilege.name().byLanguage());
            list.add(item);
        }
        return Json.write(list);
    }

    @Override
    public List<Privilege> convertToEntityAttribute(Object json) {
        return parse(json.toString());
    }

    /** The privileges in that JSON. */
    @SuppressWarnings("unchecked")
    public static List<Privilege> parse(String json) {
        List<Map<String, Object>> list = Json.read(json, ArrayList.class);
        return list.stream()
                .map(item ->
                        new Privilege((String) item.get("code"), Localized.of((Map<String, String>) item.get("name"))))
                .toList();
    }
}
