package io.guildhall.platform.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals sessions into cookies, so that no node has to remember anyone: encrypted and authenticated (AES-256-GCM) with a
 * key derived for the realm, so that a cookie of one marketplace means nothing at another.
 */
@ApplicationScoped
public class SessionCookies {

    private KeycloakSettings settings;

    protected SessionCookies() {}

    @Inject
    SessionCookies(KeycloakSettings settings) {
        this.settings = settings;
    }

    String seal(String realm, Session session) {
        Actor actor = session.actor();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(actor.subject())
                .claim("username", actor.username())
                .claim("name", actor.displayName())
                .claim("email", actor.email())
                .claim("roles", List.copyOf(actor.roles()))
                .claim("company", actor.companyId().map(UUID::toString).orElse(null))
                .claim("refresh", session.refreshToken())
                .expirationTime(Date.from(session.checkedUntil()))
                .build();
        return encrypt(realm, "session", claims.toPayload());
    }

    Optional<Session> open(String realm, String cookie) {
        return decrypt(realm, "session", cookie).map(claims -> {
            String company = (String) claims.get("company");
            Actor actor = new Actor(
                    (String) claims.get("sub"),
                    (String) claims.get("username"),
                    (String) claims.get("name"),
                    (String) claims.get("email"),
                    new HashSet<>(strings(claims.get("roles"))),
                    company == null ? null : UUID.fromString(company));
            return new Session(
                    actor,
                    (String) claims.get("refresh"),
                    Instant.ofEpochSecond(((Number) claims.get("exp")).longValue()));
        });
    }

    /** Seals a few values for the way through Keycloak and back. */
    String sealValues(String realm, Map<String, Object> values) {
        return encrypt(realm, "sign-in", new Payload(values));
    }

    Optional<Map<String, Object>> openValues(String realm, String cookie) {
        return decrypt(realm, "sign-in", cookie);
    }

    private String encrypt(String realm, String purpose, Payload payload) {
        try {
            JWEObject sealed = new JWEObject(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), payload);
            sealed.encrypt(new DirectEncrypter(settings.derive(purpose + ":" + realm)));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Map<String, Object>> decrypt(String realm, String purpose, String cookie) {
        try {
            EncryptedJWT sealed = EncryptedJWT.parse(cookie);
            sealed.decrypt(new DirectDecrypter(settings.derive(purpose + ":" + realm)));
            return Optional.of(sealed.getPayload().toJSONObject());
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private static List<String> strings(Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
