package io.guildhall.platform.shared.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Turns a {@link Page} into HTML in the shell of the current request. A toast shown once is forgotten. */
@Provider
@ApplicationScoped
public class PageWriter implements MessageBodyWriter<Page> {

    private final Pages pages;
    private final Shells shells;

    @Inject
    public PageWriter(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    /** For the container, which injects into a proxy. */
    protected PageWriter() {
        this(null, null);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class;
    }

    @Override
    public void writeTo(
            Page page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        Shell shell = page.model() instanceof ErrorPage ? shells.currentOrFallback() : shells.current();
        Utf8ByteOutput html = pages.render(page, shell);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8");
        headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, shell.language());
        shell.flash().ifPresent(shown -> headers.add(HttpHeaders.SET_COOKIE, Flash.forgotten()));
        html.writeTo(body);
    }
}
