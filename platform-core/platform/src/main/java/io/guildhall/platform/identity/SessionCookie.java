package io.guildhall.platform.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** The session's cookie: for this host only, out of reach of scripts, not sent along by other hosts' forms. */
public final class SessionCookie {

    private static final String NAME = "gh_session";

    private SessionCookie() {}

    public static Optional<Cookie> of(HttpServletRequest request) {
        return named(request, NAME);
    }

    /** The cookie of that name, if the browser sent one. */
    public static Optional<Cookie> named(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .findFirst();
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, NAME, value, -1);
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, NAME, "", 0);
    }

    /** Adds a cookie with the session cookie's protections; a negative age means until the browser closes. */
    public static void add(
            HttpServletRequest request, HttpServletResponse response, String name, String value, int maxAge) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (maxAge < 0 ? "" : "; Max-Age=" + maxAge)
                        + (request.isSecure() ? "; Secure" : ""));
    }
}
