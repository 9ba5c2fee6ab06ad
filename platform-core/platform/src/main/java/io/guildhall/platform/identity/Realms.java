package io.guildhall.platform.identity;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The realms people sign in at: one per marketplace and one for operators. Every method can be repeated. */
@ApplicationScoped
public class Realms {

    private static final String TENANT_ATTRIBUTE = "guildhall.tenant";
    private static final String NAME_ATTRIBUTE = "guildhall.name.";
    private static final String TAGLINE_ATTRIBUTE = "guildhall.tagline.";
    private static final String ORGANIZATION_FLOW = "Organization";
    private static final int FOUR_HOURS = 4 * 60 * 60;
    private static final int TWELVE_HOURS = 12 * 60 * 60;

    private AdminApi api;
    private KeycloakSettings settings;

    protected Realms() {}

    @Inject
    Realms(AdminApi api, KeycloakSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    /**
     * Makes the marketplace's realm with its roles and clients, unless it is there.
     *
     * @throws Rejection where another tenant's realm has the name, or Keycloak is away
     */
    public void create(MarketplaceRealm marketplace) {
        Optional<JsonObject> existing = find(marketplace.name());
        if (existing.isPresent()) {
            if (!marketplace.tenant().equals(tenantOf(existing.get()))) {
                throw WordedRejection.of(CommonReason.CHANGED_MEANWHILE, "identity.realm.taken", marketplace.name());
            }
            finish(marketplace.name());
            return;
        }
        JsonObject attributes = Json.createObjectBuilder(marketplace.look().attributes())
                .add(TENANT_ATTRIBUTE, marketplace.tenant())
                .build();
        api.asProvisioner()
                .post(
                        "/realms",
                        realm(
                                marketplace.name(),
                                marketplace.look().name(marketplace.name()),
                                marketplace.languages(),
                                attributes,
                                Roles.OF_A_MARKETPLACE,
                                marketplace.url()));
        finish(marketplace.name());
    }

    /** Makes the operators' realm unless it is there. */
    public void createForOperators(String url) {
        if (find(KeycloakSettings.OPERATORS_REALM).isPresent()) {
            return;
        }
        api.asProvisioner()
                .post(
                        "/realms",
                        realm(
                                KeycloakSettings.OPERATORS_REALM,
                                SignInLook.PLATFORM.name(KeycloakSettings.OPERATORS_REALM),
                                List.of("en", "zh-CN"),
                                SignInLook.PLATFORM.attributes(),
                                List.of(Roles.OPERATOR),
                                url));
    }

    /** Gives the realm's sign-in pages another name, colour or icon. */
    public void dress(String realm, SignInLook look) {
        AdminApi.Call call = api.inRealm(realm);
        JsonObject known = call.object("/realms/" + realm).getJsonObject("attributes");
        JsonObjectBuilder attributes = Json.createObjectBuilder();
        known.forEach((name, value) -> {
            if (!name.startsWith(NAME_ATTRIBUTE) && !name.startsWith(TAGLINE_ATTRIBUTE)) {
                attributes.add(name, value);
            }
        });
        look.attributes().forEach(attributes::add);
        call.put(
                "/realms/" + realm,
                Json.createObjectBuilder()
                        .add("displayName", look.name(realm))
                        .add("attributes", attributes)
                        .build());
    }

    /** Removes the realm with everyone in it; does nothing where there is none of that tenant. */
    public void remove(String realm, String tenant) {
        find(realm)
                .filter(found -> tenant.equals(tenantOf(found)))
                .ifPresent(found -> api.asProvisioner().delete("/realms/" + realm));
    }

    private Optional<JsonObject> find(String realm) {
        try {
            return Optional.of(api.asProvisioner().object("/realms/" + realm));
        } catch (AdminApi.Refused e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String tenantOf(JsonObject realm) {
        JsonObject attributes = realm.getJsonObject("attributes");
        return attributes == null ? "" : attributes.getString(TENANT_ATTRIBUTE, "");
    }

    private JsonObject realm(
            String name,
            String displayName,
            List<String> languages,
            JsonObject attributes,
            List<String> roles,
            String url) {
        return Json.createObjectBuilder()
                .add("realm", name)
                .add("displayName", displayName)
                .add("enabled", true)
                .add("sslRequired", "external")
                .add("registrationAllowed", false)
                // Keycloak has no mail server to send a reset link with; a link that leads nowhere is worse than none.
                .add("resetPasswordAllowed", false)
                .add("bruteForceProtected", true)
                .add("internationalizationEnabled", true)
                .add("supportedLocales", Json.createArrayBuilder(languages))
                .add("defaultLocale", languages.get(0))
                .add("loginTheme", "guildhall")
                .add("organizationsEnabled", true)
                .add("ssoSessionIdleTimeout", FOUR_HOURS)
                .add("ssoSessionMaxLifespan", TWELVE_HOURS)
                .add("attributes", attributes)
                .add("roles", Json.createObjectBuilder().add("realm", roleList(roles)))
                .add("clients", clients(name, url))
                .add("users", Json.createArrayBuilder().add(serviceAccount()))
                .build();
    }

    private static JsonArray roleList(Collection<String> roles) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        roles.forEach(role -> list.add(Json.createObjectBuilder().add("name", role)));
        return list.build();
    }

    private JsonArray clients(String realm, String url) {
        JsonArrayBuilder clients = Json.createArrayBuilder()
                .add(client(realm, KeycloakSettings.WEB_CLIENT)
                        .add("standardFlowEnabled", true)
                        .add("rootUrl", url)
                        .add("baseUrl", url + "/")
                        .add("redirectUris", Json.createArrayBuilder().add(url + "/login/callback"))
                        .add(
                                "attributes",
                                Json.createObjectBuilder()
                                        .add("pkce.code.challenge.method", "S256")
                                        .add("post.logout.redirect.uris", url + "/*")))
                .add(client(realm, KeycloakSettings.SERVICE_CLIENT).add("serviceAccountsEnabled", true));
        if (settings.demo()) {
            clients.add(Json.createObjectBuilder()
                    .add("clientId", KeycloakSettings.DEMO_CLIENT)
                    .add("publicClient", true)
                    .add("standardFlowEnabled", false)
                    .add("directAccessGrantsEnabled", true)
                    .add("protocolMappers", Json.createArrayBuilder().add(companyClaim())));
        }
        return clients.build();
    }

    private JsonObjectBuilder client(String realm, String id) {
        return Json.createObjectBuilder()
                .add("clientId", id)
                .add("publicClient", false)
                .add("secret", settings.clientSecret(realm, id))
                .add("standardFlowEnabled", false)
                .add("directAccessGrantsEnabled", false)
                .add("protocolMappers", Json.createArrayBuilder().add(companyClaim()));
    }

    /** The company's id is an attribute only admins may write, and a claim of every token. */
    private static JsonObject companyClaim() {
        return Json.createObjectBuilder()
                .add("name", "company")
                .add("protocol", "openid-connect")
                .add("protocolMapper", "oidc-usermodel-attribute-mapper")
                .add(
                        "config",
                        Json.createObjectBuilder()
                                .add("user.attribute", People.COMPANY_ATTRIBUTE)
                                .add("claim.name", TokenVerifier.COMPANY_CLAIM)
                                .add("jsonType.label", "String")
                                .add("access.token.claim", "true")
                                .add("id.token.claim", "false"))
                .build();
    }

    private static JsonObject serviceAccount() {
        return Json.createObjectBuilder()
                .add("username", "service-account-" + KeycloakSettings.SERVICE_CLIENT)
                .add("enabled", true)
                .add("serviceAccountClientId", KeycloakSettings.SERVICE_CLIENT)
                .add(
                        "clientRoles",
                        Json.createObjectBuilder()
                                .add(
                                        "realm-management",
                                        Json.createArrayBuilder().add("realm-admin")))
                .build();
    }

    private void finish(String realm) {
        declareCompanyClaim(realm);
        askForEverythingAtOnce(realm);
    }

    /**
     * Keycloak asks for the username on a page of its own as soon as a realm has an organization, to find out which of
     * them might sign the person in elsewhere. Ours never do: name and password stay on one page.
     */
    private void askForEverythingAtOnce(String realm) {
        String path = "/realms/" + realm + "/authentication/flows/browser/executions";
        AdminApi.Call call = api.inRealm(realm);
        for (JsonObject execution : call.array(path).getValuesAs(JsonObject.class)) {
            if (execution.getString("displayName", "").equals(ORGANIZATION_FLOW)) {
                call.put(
                        path,
                        Json.createObjectBuilder(execution)
                                .add("requirement", "DISABLED")
                                .build());
            }
        }
    }

    private void declareCompanyClaim(String realm) {
        String path = "/realms/" + realm + "/users/profile";
        JsonObject profile = api.inRealm(realm).object(path);
        api.inRealm(realm)
                .put(
                        path,
                        Json.createObjectBuilder(profile)
                                .add("unmanagedAttributePolicy", "ADMIN_EDIT")
                                .build());
    }
}
