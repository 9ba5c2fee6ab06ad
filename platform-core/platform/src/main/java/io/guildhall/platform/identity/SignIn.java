package io.guildhall.platform.identity;

import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sign-in by authorization code with PKCE (RFC 6749, RFC 7636) at the realm of the host, and what follows from it. */
@ApplicationScoped
public class SignIn {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int QUICK_MILLIS = 3_000;

    private KeycloakSettings settings;
    private SessionCookies cookies;
    private TokenVerifier verifier;
    private Hosts hosts;
    private Clock clock;

    protected SignIn() {}

    @Inject
    SignIn(KeycloakSettings settings, SessionCookies cookies, TokenVerifier verifier, Hosts hosts, Clock clock) {
        this.settings = settings;
        this.cookies = cookies;
        this.verifier = verifier;
        this.hosts = hosts;
        this.clock = clock;
    }

    /**
     * A sign-in on its way.
     *
     * @param redirect where the browser goes
     * @param cookie what it must bring back
     */
    public record Started(URI redirect, String cookie) {}

    /**
     * A sign-in that succeeded.
     *
     * @param cookie the sealed session
     * @param returnTo the path the person wanted
     */
    public record Finished(String cookie, String returnTo) {}

    /** The realm that signs people in at that host. */
    public String realmOf(Host host) {
        return host.tenant().map(tenant -> tenant.realm()).orElse(KeycloakSettings.OPERATORS_REALM);
    }

    /** Begins a sign-in that ends at that path of the host. Nobody is sent to a Keycloak that does not answer. */
    public Started start(Host host, String returnTo, String language) {
        String realm = realmOf(host);
        requireAnswer(realm);
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier codeVerifier = new CodeVerifier();
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(KeycloakSettings.WEB_CLIENT),
                        callback(host))
                .endpointURI(settings.authorization(realm))
                .state(state)
                .nonce(nonce)
                .codeChallenge(codeVerifier, CodeChallengeMethod.S256)
                .customParameter("ui_locales", language)
                .build();
        String cookie = cookies.sealValues(
                realm,
                Map.of(
                        "state", state.getValue(),
                        "nonce", nonce.getValue(),
                        "verifier", codeVerifier.getValue(),
                        "returnTo", localPath(returnTo)));
        return new Started(request.toURI(), cookie);
    }

    /** Turns the code Keycloak sent the browser back with into a session; nothing where anything does not match. */
    public Optional<Finished> finish(Host host, String code, String state, String cookie) {
        String realm = realmOf(host);
        Optional<Map<String, Object>> started = cookie == null ? Optional.empty() : cookies.openValues(realm, cookie);
        if (started.isEmpty() || code == null || !started.get().get("state").equals(state)) {
            return Optional.empty();
        }
        Map<String, Object> values = started.get();
        return exchange(
                        realm,
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), callback(host), new CodeVerifier((String)
                                        values.get("verifier"))),
                        (String) values.get("nonce"))
                .map(session -> new Finished(cookies.seal(realm, session), (String) values.get("returnTo")));
    }

    /** The session in that cookie, as it stands. */
    public Optional<Session> open(Host host, String cookie) {
        return cookies.open(realmOf(host), cookie);
    }

    /** Asks Keycloak whether the session still stands; nothing where it does not. */
    public Optional<Session> renew(Host host, Session session) {
        return exchange(realmOf(host), new RefreshTokenGrant(new RefreshToken(session.refreshToken())), null);
    }

    public String seal(Host host, Session session) {
        return cookies.seal(realmOf(host), session);
    }

    /** Ends the session at Keycloak; silent where Keycloak is away, for the cookie goes in any case. */
    public void end(Host host, Session session) {
        String realm = realmOf(host);
        try {
            HTTPRequest request = new HTTPRequest(HTTPRequest.Method.POST, settings.logout(realm));
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            request.setContentType("application/x-www-form-urlencoded");
            request.setBody("client_id=" + KeycloakSettings.WEB_CLIENT + "&client_secret="
                    + encoded(settings.clientSecret(realm, KeycloakSettings.WEB_CLIENT)) + "&refresh_token="
                    + encoded(session.refreshToken()));
            request.send();
        } catch (IOException | ParseException e) {
            System.getLogger(SignIn.class.getName())
                    .log(System.Logger.Level.WARNING, "A session could not be ended at Keycloak: {0}", e.getMessage());
        }
    }

    private void requireAnswer(String realm) {
        HTTPRequest request = new HTTPRequest(HTTPRequest.Method.GET, settings.keys(realm));
        request.setConnectTimeout(QUICK_MILLIS);
        request.setReadTimeout(QUICK_MILLIS);
        try {
            request.send();
        } catch (IOException e) {
            throw SignInAway.because(e);
        }
    }

    private Optional<Session> exchange(String realm, AuthorizationGrant grant, String nonce) {
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            settings.token(realm),
                            new ClientSecretBasic(
                                    new ClientID(KeycloakSettings.WEB_CLIENT),
                                    new Secret(settings.clientSecret(realm, KeycloakSettings.WEB_CLIENT))),
                            grant)
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!response.indicatesSuccess()) {
                ErrorObject error = response.toErrorResponse().getErrorObject();
                System.getLogger(SignIn.class.getName())
                        .log(System.Logger.Level.DEBUG, "Keycloak refused a grant: {0}", error.getCode());
                return Optional.empty();
            }
            return session(realm, response.toSuccessResponse().getTokens(), nonce);
        } catch (IOException e) {
            throw SignInAway.because(e);
        } catch (ParseException | java.text.ParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Session> session(String realm, Tokens tokens, String nonce) throws java.text.ParseException {
        if (nonce != null) {
            Object idToken = tokens.toOIDCTokens().getIDTokenString();
            List<Object> found =
                    List.of(JWTParser.parse((String) idToken).getJWTClaimsSet().getClaim("nonce"));
            if (!found.contains(nonce)) {
                return Optional.empty();
            }
        }
        Instant checkedUntil =
                clock.instant().plusSeconds(tokens.getAccessToken().getLifetime());
        return verifier.verify(realm, tokens.getAccessToken().getValue())
                .map(actor -> new Session(actor, tokens.getRefreshToken().getValue(), checkedUntil));
    }

    private URI callback(Host host) {
        String base = host.tenant().map(tenant -> hosts.urlOf(tenant.slug())).orElseGet(hosts::platformUrl);
        return URI.create(base + "/login/callback");
    }

    /** Only paths of this host are returned to: an address from outside would make sign-in a way to lure people away. */
    static String localPath(String path) {
        return Link.local(path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
