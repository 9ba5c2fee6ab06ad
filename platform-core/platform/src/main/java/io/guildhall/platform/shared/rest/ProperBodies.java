package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** A body of JSON and a form without files are looked through before they are read. What is in parts is for the parts' readers. */
@Provider
public class ProperBodies implements ReaderInterceptor {

    private static final int LARGEST = 2_000_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        MediaType type = context.getMediaType();
        boolean form = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
        boolean json = type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
        if (form || json) {
            byte[] body = context.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new Rejection(
                        CommonReason.TOO_LARGE, "At most %d MB are taken without a file", LARGEST / 1_000_000);
            }
            if (json) {
                ProperJson.require(body);
            } else {
                ProperText.requireInFields(new String(body, StandardCharsets.ISO_8859_1));
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        Object read = context.proceed();
        if (json) {
            requireObjects(read, "body");
        }
        return read;
    }

    /** JSON-B makes maps of arrays too, with names that are null. */
    private static void requireObjects(Object read, String name) {
        if (read instanceof Map<?, ?> map) {
            if (map.keySet().stream().anyMatch(Objects::isNull)) {
                throw Rejection.of(name, "This is an object of names and values");
            }
            map.forEach((key, value) -> requireObjects(value, name + "." + key));
        } else if (read instanceof Collection<?> list) {
            list.forEach(item -> requireObjects(item, name));
        } else if (read instanceof Record fields) {
            for (RecordComponent field : read.getClass().getRecordComponents()) {
                requireObjects(valueOf(fields, field), field.getName());
            }
        }
    }

    private static Object valueOf(Record fields, RecordComponent field) {
        try {
            return field.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
