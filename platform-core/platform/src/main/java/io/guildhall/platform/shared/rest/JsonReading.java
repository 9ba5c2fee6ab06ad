package io.guildhall.platform.shared.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/** Reads and writes the API's JSON as JSON-B does, but takes for a whole number only what is one: 2.5 is not 2. */
@Provider
public class JsonReading implements ContextResolver<Jsonb> {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withDeserializers(new WholeNumber()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return jsonb;
    }

    /** A number without a fraction that is neither too large nor too small. */
    public static final class WholeNumber implements JsonbDeserializer<Integer> {

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context, Type type) {
            try {
                return new BigDecimal(parser.getString()).intValueExact();
            } catch (ArithmeticException | IllegalStateException | NumberFormatException e) {
                throw new JsonbException("This is no whole number", e);
            }
        }
    }
}
