package io.guildhall.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is and by which secrets the platform speaks to it. */
@ApplicationScoped
class KeycloakSettings {

    /** The realm operators sign in at. */
    static final String OPERATORS_REALM = "guildhall-operators";

    static final String WEB_CLIENT = "guildhall-web";
    static final String SERVICE_CLIENT = "guildhall-service";
    static final String DEMO_CLIENT = "guildhall-demo";

    private String internalUrl;
    private String publicUrl;
    private String provisionerId;
    private String provisionerSecret;
    private byte[] secret;
    private boolean demo;

    protected KeycloakSettings() {}

    @Inject
    KeycloakSettings(
            @ConfigProperty(name = "guildhall.keycloak.url") String internalUrl,
            @ConfigProperty(name = "guildhall.keycloak.public-url") Optional<String> publicUrl,
            @ConfigProperty(name = "guildhall.keycloak.provisioner.client-id") String provisionerId,
            @ConfigProperty(name = "guildhall.keycloak.provisioner.client-secret") String provisionerSecret,
            @ConfigProperty(name = "guildhall.secret") String secret,
            @ConfigProperty(name = "guildhall.demo", defaultValue = "false") boolean demo) {
        this.internalUrl = internalUrl.replaceAll("/+$", "");
        this.publicUrl = publicUrl.orElse(internalUrl).replaceAll("/+$", "");
        this.provisionerId = provisionerId;
        this.provisionerSecret = provisionerSecret;
        this.secret = Base64.getDecoder().decode(secret);
        if (this.secret.length != 32) {
            throw new IllegalArgumentException("guildhall.secret must be 32 bytes in base64");
        }
        this.demo = demo;
    }

    /** Whether scripts may sign in with a password, by the public client of the demo. */
    boolean demo() {
        return demo;
    }

    String provisionerId() {
        return provisionerId;
    }

    String provisionerSecret() {
        return provisionerSecret;
    }

    URI admin(String path) {
        return URI.create(internalUrl + "/admin" + path);
    }

    URI token(String realm) {
        return endpoint(internalUrl, realm, "token");
    }

    URI keys(String realm) {
        return endpoint(internalUrl, realm, "certs");
    }

    URI logout(String realm) {
        return endpoint(internalUrl, realm, "logout");
    }

    /** Where a browser goes to sign in. */
    URI authorization(String realm) {
        return endpoint(publicUrl, realm, "auth");
    }

    /** What tokens of that realm must name as their issuer. */
    String issuer(String realm) {
        return publicUrl + "/realms/" + realm;
    }

    /** The secret of that realm's client: derived, so that none has to be stored. */
    String clientSecret(String realm, String client) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derive("client:" + realm + ":" + client));
    }

    /** A key for one purpose, 32 bytes. */
    byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI endpoint(String base, String realm, String name) {
        return URI.create(base + "/realms/" + realm + "/protocol/openid-connect/" + name);
    }
}
