package io.guildhall.platform.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells browsers to run and load nothing but our own: no inline script, no inline style, no frame around us; what an
 * answer itself says of that, as a download does, stands. Remembers a chosen language, and marks cookies for encrypted connections only where the connection is one.
 */
@Provider
@ApplicationScoped
public class PageHeadersFilter implements ContainerResponseFilter {

    private static final int A_YEAR = 365 * 24 * 3600;

    private final String policy;

    /**
     * @param identityProvider where sign-in and sign-out forms are forwarded to
     */
    @Inject
    public PageHeadersFilter(
            @ConfigProperty(name = "guildhall.keycloak.url", defaultValue = "http://localhost:8081")
                    URI identityProvider) {
        String identity = identityProvider.getScheme() + "://" + identityProvider.getAuthority();
        this.policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; "
                + "form-action 'self' " + identity + "; frame-ancestors 'none'";
    }

    /** For the container, which needs a proxy. */
    protected PageHeadersFilter() {
        this.policy = null;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        protection().forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        if (response.getEntity() instanceof Page) {
            headers.putSingle(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
            if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
                headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            rememberedLanguage(request).ifPresent(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        }
        if (isEncrypted(request)) {
            secureCookies(headers);
        }
    }

    /** What every answer tells browsers to beware of. */
    public Map<String, String> protection() {
        return Map.of(
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Content-Security-Policy", policy,
                "X-Frame-Options", "DENY",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    }

    private static Optional<NewCookie> rememberedLanguage(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("lang"))
                .filter(Texts.LANGUAGES::contains)
                .map(language -> new NewCookie.Builder(Texts.COOKIE)
                        .value(language)
                        .path("/")
                        .maxAge(A_YEAR)
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }

    private static boolean isEncrypted(ContainerRequestContext request) {
        return "https".equals(request.getHeaderString("X-Forwarded-Proto"))
                || "https".equals(request.getUriInfo().getRequestUri().getScheme());
    }

    private static void secureCookies(MultivaluedMap<String, Object> headers) {
        List<Object> cookies = headers.get(HttpHeaders.SET_COOKIE);
        if (cookies == null) {
            return;
        }
        List<Object> secured = new ArrayList<>();
        for (Object cookie : cookies) {
            secured.add(
                    cookie instanceof NewCookie plain && !plain.isSecure()
                            ? new NewCookie.Builder(plain.getName())
                                    .value(plain.getValue())
                                    .path(plain.getPath())
                                    .domain(plain.getDomain())
                                    .maxAge(plain.getMaxAge())
                                    .expiry(plain.getExpiry())
                                    .httpOnly(plain.isHttpOnly())
                                    .sameSite(plain.getSameSite())
                                    .secure(true)
                                    .build()
                            : cookie);
        }
        headers.put(HttpHeaders.SET_COOKIE, secured);
    }
}
