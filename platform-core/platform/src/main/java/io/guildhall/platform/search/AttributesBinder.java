package io.guildhall.platform.search;

import java.util.Collection;
import java.util.Map;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexObjectFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaObjectField;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.PropertyBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.PropertyBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.PropertyBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.PropertyBridgeWriteContext;

/**
 * Attributes differ by category and are not known when the index is made: values become {@code attributes.<code>_k} for
 * words and {@code attributes.<code>_n} for numbers.
 */
@SuppressWarnings("rawtypes")
final class AttributesBinder implements PropertyBinder {

    static final String OBJECT = "attributes";
    static final String WORD = "_k";
    static final String NUMBER = "_n";

    @Override
    public void bind(PropertyBindingContext context) {
        context.dependencies().useRootOnly();
        IndexSchemaObjectField object = context.indexSchemaElement().objectField(OBJECT);
        object.fieldTemplate("words", f -> f.asString().aggregable(Aggregable.YES))
                .matchingPathGlob("*" + WORD)
                .multiValued();
        object.fieldTemplate(
                        "numbers", f -> f.asDouble().aggregable(Aggregable.YES).sortable(Sortable.YES))
                .matchingPathGlob("*" + NUMBER);
        context.bridge(Map.class, new Bridge(object.toReference()));
    }

    private record Bridge(IndexObjectFieldReference field) implements PropertyBridge<Map> {

        @Override
        public void write(DocumentElement target, Map attributes, PropertyBridgeWriteContext context) {
            DocumentElement object = target.addObject(field);
            for (Object each : attributes.entrySet()) {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
                write(object, String.valueOf(entry.getKey()), entry.getValue());
            }
        }

        private static void write(DocumentElement object, String code, Object value) {
            if (value instanceof Number number) {
                object.addValue(code + NUMBER, number.doubleValue());
            } else if (value instanceof Collection<?> values) {
                values.forEach(one -> object.addValue(code + WORD, String.valueOf(one)));
            } else if (value != null) {
                object.addValue(code + WORD, String.valueOf(value));
            }
        }
    }
}
