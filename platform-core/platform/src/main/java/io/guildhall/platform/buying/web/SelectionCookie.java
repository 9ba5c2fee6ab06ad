package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.Selection;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.stream.Stream;

/** What this browser has picked to compare. The cookie is no secret: a script of the pages reads and writes it too. */
@RequestScoped
public class SelectionCookie {

    static final String NAME = "compare";

    private static final int A_MONTH = 30 * 24 * 3600;

    @Inject
    private HttpServletRequest request;

    Selection read() {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Selection.written("")
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .map(Selection::written)
                        .findFirst()
                        .orElseGet(() -> Selection.written(""));
    }

    /** Keeps the selection, or forgets it where it is empty. */
    static NewCookie of(Selection selection) {
        return new NewCookie.Builder(NAME)
                .value(selection.written())
                .path("/")
                .maxAge(selection.isEmpty() ? 0 : A_MONTH)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
