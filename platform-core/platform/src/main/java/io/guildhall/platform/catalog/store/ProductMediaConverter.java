package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.shared.database.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What shows a product, in a {@code jsonb} column; an empty object where nothing does. */
@Converter
public class ProductMediaConverter implements AttributeConverter<ProductMedia, Object> {

    private static final String NOTHING = "{}";

    @Override
    public Object convertToDatabaseColumn(ProductMedia media) {
        return media == null || media.hasNothing() ? NOTHING : Json.write(media);
    }

    @Override
    public ProductMedia convertToEntityAttribute(Object json) {
        return json == null ? ProductMedia.NONE : parse(json.toString());
    }

    static ProductMedia parse(String json) {
        return json.equals(NOTHING) ? ProductMedia.NONE : Json.read(json, ProductMedia.class);
    }
}
