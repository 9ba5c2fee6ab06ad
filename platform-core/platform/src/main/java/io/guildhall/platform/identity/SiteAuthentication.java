package io.guildhall.platform.identity;

import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.EarlyFailure;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The thin adapter between Jakarta Security and Keycloak: recognises a bearer token or a session cookie of the realm
 * that belongs to the request's host. Pages that need nobody keep working while Keycloak is away; a session whose check
 * is due is then trusted a quarter of an hour longer.
 */
@ApplicationScoped
class SiteAuthentication implements HttpAuthenticationMechanism {

    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final String BEARER = "Bearer ";

    private Hosts hosts;
    private SignIn signIn;
    private TokenVerifier tokens;
    private Clock clock;

    protected SiteAuthentication() {}

    @Inject
    SiteAuthentication(Hosts hosts, SignIn signIn, TokenVerifier tokens, Clock clock) {
        this.hosts = hosts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Where nobody can be recognised now, the request is answered by what keeps it from being so. */
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (request.getRequestURI().startsWith("/assets/")) {
            return context.doNothing();
        }
        try {
            return recognise(request, response, context);
        } catch (RuntimeException e) {
            EarlyFailure.keep(request, e);
            return context.doNothing();
        }
    }

    private AuthenticationStatus recognise(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Host host = hosts.at(request.getServerName());
        if (host.kind() == Host.Kind.UNKNOWN) {
            return context.doNothing();
        }
        String header = request.getHeader("Authorization");
        if (header != null) {
            return bearer(host, header, context);
        }
        return SessionCookie.of(request)
                .flatMap(cookie -> actor(host, cookie, request, response))
                .map(actor -> context.notifyContainerAboutLogin(actor, actor.roles()))
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus bearer(Host host, String header, HttpMessageContext context) {
        Optional<Actor> actor = header.startsWith(BEARER)
                ? tokens.verify(
                        signIn.realmOf(host), header.substring(BEARER.length()).trim())
                : Optional.empty();
        if (actor.isEmpty()) {
            return unauthorized(context.getResponse());
        }
        return context.notifyContainerAboutLogin(actor.get(), actor.get().roles());
    }

    private Optional<Actor> actor(Host host, Cookie cookie, HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> opened = signIn.open(host, cookie.getValue());
        if (opened.isEmpty()) {
            SessionCookie.clear(request, response);
            return Optional.empty();
        }
        Session session = opened.get();
        Instant now = clock.instant();
        if (now.isBefore(session.checkedUntil())) {
            return Optional.of(session.actor());
        }
        try {
            Optional<Session> renewed = signIn.renew(host, session);
            renewed.ifPresentOrElse(
                    fresh -> SessionCookie.set(request, response, signIn.seal(host, fresh)),
                    () -> SessionCookie.clear(request, response));
            return renewed.map(Session::actor);
        } catch (Rejection e) {
            return now.isBefore(session.checkedUntil().plus(GRACE)) ? Optional.of(session.actor()) : Optional.empty();
        }
    }

    private static AuthenticationStatus unauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write("{\"type\":\"/problems/invalid-token\",\"title\":\"The access token does not hold here\","
                            + "\"status\":401,\"detail\":\"It has expired, or another marketplace issued it.\"}");
            response.flushBuffer();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
