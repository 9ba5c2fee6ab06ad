package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
                throw new Rejection(CommonReason.TOO_LARGE, "At most %d MB are taken without a file", LARGEST / 1_000_000);
            }
            if (json) {
                ProperJson.require(body);
            } else {
                ProperText.requireInFields(new String(body, StandardCharsets.ISO_8859_1));
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }
}
