package io.guildhall.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Verifies access tokens: signed by the realm's keys, issued by that realm, meant as bearer tokens, not expired. */
@ApplicationScoped
class TokenVerifier {

    static final String COMPANY_CLAIM = "company";

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LARGEST_KEY_SET = 64 * 1024;

    private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new ConcurrentHashMap<>();

    private KeycloakSettings settings;

    protected TokenVerifier() {}

    @Inject
    TokenVerifier(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** The actor that token stands for in that realm, or nobody where the token does not hold. */
    Optional<Actor> verify(String realm, String token) {
        try {
            JWTClaimsSet claims =
                    processors.computeIfAbsent(realm, this::processor).process(token, null);
            return "Bearer".equals(claims.getStringClaim("typ")) ? Optional.of(actor(claims)) : Optional.empty();
        } catch (ParseException | BadJOSEException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (RateLimitReachedException e) {
            // Its key is none of the realm's, whose keys have been fetched again a moment ago.
            return Optional.empty();
        } catch (JOSEException e) {
            throw SignInAway.because(e);
        }
    }

    static Actor actor(JWTClaimsSet claims) throws ParseException {
        Set<String> roles = new HashSet<>();
        Map<String, Object> access = claims.getJSONObjectClaim("realm_access");
        if (access != null && access.get("roles") instanceof Collection<?> names) {
            names.forEach(name -> roles.add(String.valueOf(name)));
        }
        roles.removeIf(role -> !Roles.OF_A_MARKETPLACE.contains(role) && !Roles.OPERATOR.equals(role));
        roles.add(Roles.SIGNED_IN);
        String company = claims.getStringClaim(COMPANY_CLAIM);
        if (company != null) {
            roles.add(Roles.MEMBER);
        }
        String username = claims.getStringClaim("preferred_username");
        String name = PersonNames.full(claims.getStringClaim("given_name"), claims.getStringClaim("family_name"));
        String email = claims.getStringClaim("email");
        return new Actor(
                claims.getSubject(),
                username,
                name.isEmpty() ? username : name,
                email == null ? "" : email,
                roles,
                company == null ? null : UUID.fromString(company));
    }

    private DefaultJWTProcessor<SecurityContext> processor(String realm) {
        try {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            settings.keys(realm).toURL(),
                            new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET))
                    .retrying(true)
                    .outageTolerant(true)
                    .build();
            DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    Set.copyOf(List.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256)), keys));
            processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                    new JWTClaimsSet.Builder().issuer(settings.issuer(realm)).build(),
                    Set.of("sub", "exp", "iat", "preferred_username")));
            return processor;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
