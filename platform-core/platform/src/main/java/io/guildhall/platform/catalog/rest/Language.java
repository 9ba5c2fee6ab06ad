package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.shared.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The language a program is answered in: what it asks for, else English. */
@ApplicationScoped
class Language {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Marketplace marketplace;

    String tag() {
        String wanted = request.getHeader("Accept-Language");
        return wanted == null || wanted.equals("*")
                ? "en"
                : Texts.choose(List.of(), wanted, marketplace.tenant().languages());
    }
}
