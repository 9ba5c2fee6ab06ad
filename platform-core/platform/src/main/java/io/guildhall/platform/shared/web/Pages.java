package io.guildhall.platform.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Renders templates, which were compiled when the application was built. */
@ApplicationScoped
public class Pages {

    private static final String COMPILED_TEMPLATES = "io.guildhall.server.pages";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), COMPILED_TEMPLATES);

    /** The page as UTF-8, complete before the first byte leaves, so that a failing template never sends half a page. */
    public Utf8ByteOutput render(Page page, Shell shell) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(page.template(), Map.of("shell", shell, "page", page.model()), html);
        return html;
    }
}
