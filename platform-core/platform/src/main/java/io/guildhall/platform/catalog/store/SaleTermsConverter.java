package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;

/** Terms of sale in a {@code jsonb} column: what is said, by name; an empty object where all is as usual. */
@Converter
public class SaleTermsConverter implements AttributeConverter<SaleTerms, Object> {

    private static final String NOTHING = "{}";

    @Override
    public Object convertToDatabaseColumn(SaleTerms terms) {
        return terms == null ? NOTHING : Json.write(terms.said());
    }

    @Override
    public SaleTerms convertToEntityAttribute(Object json) {
        return json == null ? SaleTerms.NONE : parse(json.toString());
    }

    @SuppressWarnings("unchecked")
    static SaleTerms parse(String json) {
        return json.equals(NOTHING) ? SaleTerms.NONE : SaleTerms.of(Json.read(json, LinkedHashMap.class));
    }
}
