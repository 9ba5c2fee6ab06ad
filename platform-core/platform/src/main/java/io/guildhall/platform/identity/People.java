package io.guildhall.platform.identity;

import io.guildhall.platform.shared.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The accounts of a realm. A member company is an organization of its marketplace's realm, whose alias is the company's
 * id; its people are the members.
 */
@ApplicationScoped
public class People {

    static final String COMPANY_ATTRIBUTE = "company";

    private AdminApi api;

    protected People() {}

    @Inject
    People(AdminApi api) {
        this.api = api;
    }

    /** Makes an account that belongs to no company: a tenant admin's. Where the username is there, it gets the roles. */
    public void createAdmin(String realm, NewPerson person) {
        AdminApi.Call admin = api.inRealm(realm);
        JsonArray found = admin.array("/realms/" + realm + "/users?exact=true&username="
                + encoded(person.username().toLowerCase(Locale.ROOT)));
        if (found.isEmpty()) {
            create(realm, person, null);
        } else {
            giveRoles(admin, realm, found.getJsonObject(0).getString("id"), person.roles());
        }
    }

    /** Makes the first operator's account unless it is there. */
    public void createOperator(NewPerson person) {
        createAdmin(KeycloakSettings.OPERATORS_REALM, person);
    }

    /** Makes the company's organization unless it is there. */
    public void createCompany(String realm, UUID company, String name) {
        try {
            api.inRealm(realm)
                    .post(
                            "/realms/" + realm + "/organizations",
                            Json.createObjectBuilder()
                                    .add(
                                            "name",
                                            name + " (" + company.toString().substring(24) + ")")
                                    .add("alias", company.toString())
                                    .add(
                                            "domains",
                                            Json.createArrayBuilder()
                                                    .add(Json.createObjectBuilder()
                                                            .add("name", company + ".invalid")
                                                            .add("verified", false)))
                                    .build());
        } catch (AdminApi.Refused e) {
            if (e.status() != 409) {
                throw e;
            }
        }
    }

    /** Whether there is an organization or an account of that company. */
    public boolean knowsCompany(String realm, UUID company) {
        AdminApi.Call admin = api.inRealm(realm);
        return !organizations(admin, realm, company).isEmpty()
                || !accounts(admin, realm, company).isEmpty();
    }

    /** Takes a company out of the realm with everyone in it; does nothing where it is not there. */
    public void removeCompany(String realm, UUID company) {
        AdminApi.Call admin = api.inRealm(realm);
        for (JsonObject person : accounts(admin, realm, company).getValuesAs(JsonObject.class)) {
            admin.delete("/realms/" + realm + "/users/" + person.getString("id"));
        }
        for (JsonObject organization : organizations(admin, realm, company).getValuesAs(JsonObject.class)) {
            admin.delete("/realms/" + realm + "/organizations/" + organization.getString("id"));
        }
    }

    private static JsonArray accounts(AdminApi.Call admin, String realm, UUID company) {
        return admin.array("/realms/" + realm + "/users?max=1000&q=" + COMPANY_ATTRIBUTE + ":" + company);
    }

    private static JsonArray organizations(AdminApi.Call admin, String realm, UUID company) {
        return admin.array("/realms/" + realm + "/organizations?exact=true&search=" + company + ".invalid");
    }

    /**
     * Makes an account in that company.
     *
     * @return Keycloak's id of the account
     * @throws Rejection naming the field where the username, the e-mail address or the password is refused
     */
    public String create(String realm, NewPerson person, UUID company) {
        AdminApi.Call admin = api.inRealm(realm);
        String users = "/realms/" + realm + "/users";
        String subject;
        try {
            subject = admin.create(users, representation(person, company));
        } catch (AdminApi.Refused e) {
            throw explained(e, person);
        }
        try {
            giveRoles(admin, realm, subject, person.roles());
            if (company != null) {
                String organization = organizationOf(admin, realm, company);
                admin.post(
                        "/realms/" + realm + "/organizations/" + organization + "/members", Json.createValue(subject));
            }
        } catch (RuntimeException e) {
            admin.delete(users + "/" + subject);
            throw e;
        }
        return subject;
    }

    /** Everyone of that company, by username. */
    public List<Person> of(String realm, UUID company) {
        AdminApi.Call admin = api.inRealm(realm);
        String organization = organizationOf(admin, realm, company);
        JsonArray members = admin.array("/realms/" + realm + "/organizations/" + organization + "/members?max=200");
        List<Person> people = new ArrayList<>();
        for (JsonObject member : members.getValuesAs(JsonObject.class)) {
            people.add(person(admin, realm, member));
        }
        people.sort((a, b) -> a.username().compareTo(b.username()));
        return people;
    }

    /** That person, if they are of that company. */
    public Optional<Person> find(String realm, UUID company, String subject) {
        try {
            return Optional.of(require(api.inRealm(realm), realm, company, subject));
        } catch (Rejection notThere) {
            return Optional.empty();
        }
    }

    /** Gives that person of that company these roles and takes the other company roles. */
    public void setRoles(String realm, UUID company, String subject, Set<String> roles) {
        AdminApi.Call admin = api.inRealm(realm);
        Person person = require(admin, realm, company, subject);
        Set<String> taken = new TreeSet<>(person.roles());
        taken.removeAll(roles);
        Set<String> given = new TreeSet<>(roles);
        given.removeAll(person.roles());
        giveRoles(admin, realm, subject, given);
        if (!taken.isEmpty()) {
            admin.deleteWith(roleMappings(realm, subject), roleRepresentations(admin, realm, taken));
        }
    }

    /** Lets that person of that company sign in, or keeps them out and ends their sessions. */
    public void setEnabled(String realm, UUID company, String subject, boolean enabled) {
        AdminApi.Call admin = api.inRealm(realm);
        require(admin, realm, company, subject);
        String user = "/realms/" + realm + "/users/" + subject;
        admin.put(
                user,
                Json.createObjectBuilder(admin.object(user))
                        .add("enabled", enabled)
                        .build());
        if (!enabled) {
            admin.post(user + "/logout", JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    private Person require(AdminApi.Call admin, String realm, UUID company, String subject) {
        String user = "/realms/" + realm + "/users/" + encoded(subject);
        try {
            JsonObject found = admin.object(user);
            JsonObject attributes = found.getJsonObject("attributes");
            boolean member = attributes != null
                    && attributes.containsKey(COMPANY_ATTRIBUTE)
                    && company.toString()
                            .equals(attributes.getJsonArray(COMPANY_ATTRIBUTE).getString(0));
            if (member) {
                return person(admin, realm, found);
            }
        } catch (AdminApi.Refused e) {
            if (e.status() != 404) {
                throw e;
            }
        }
        throw Rejection.notFound("person", subject);
    }

    private static Person person(AdminApi.Call admin, String realm, JsonObject user) {
        String subject = user.getString("id");
        Set<String> roles = new TreeSet<>();
        for (JsonObject role : admin.array(roleMappings(realm, subject)).getValuesAs(JsonObject.class)) {
            if (Roles.OF_A_MARKETPLACE.contains(role.getString("name"))) {
                roles.add(role.getString("name"));
            }
        }
        return new Person(
                subject,
                user.getString("username"),
                user.getString("firstName", ""),
                user.getString("lastName", ""),
                user.getString("email", ""),
                user.getBoolean("enabled", false),
                roles);
    }

    private static String organizationOf(AdminApi.Call admin, String realm, UUID company) {
        JsonArray found = organizations(admin, realm, company);
        if (found.isEmpty()) {
            throw Rejection.notFound("company", company);
        }
        return found.getJsonObject(0).getString("id");
    }

    private static void giveRoles(AdminApi.Call admin, String realm, String subject, Set<String> roles) {
        if (!roles.isEmpty()) {
            admin.post(roleMappings(realm, subject), roleRepresentations(admin, realm, roles));
        }
    }

    private static String roleMappings(String realm, String subject) {
        return "/realms/" + realm + "/users/" + encoded(subject) + "/role-mappings/realm";
    }

    private static JsonArray roleRepresentations(AdminApi.Call admin, String realm, Set<String> roles) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        roles.forEach(role -> list.add(admin.object("/realms/" + realm + "/roles/" + role)));
        return list.build();
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }

    private static JsonObject representation(NewPerson person, UUID company) {
        JsonObjectBuilder user = Json.createObjectBuilder()
                .add("username", person.username().toLowerCase(Locale.ROOT))
                .add("firstName", person.firstName())
                .add("lastName", person.lastName())
                .add("email", person.email())
                .add("emailVerified", true)
                .add("enabled", true)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", person.password())
                                        .add("temporary", person.temporaryPassword())));
        if (company != null) {
            user.add(
                    "attributes",
                    Json.createObjectBuilder()
                            .add(COMPANY_ATTRIBUTE, Json.createArrayBuilder().add(company.toString())));
        }
        return user.build();
    }

    private static RuntimeException explained(AdminApi.Refused refused, NewPerson person) {
        if (refused.status() == 409) {
            boolean email = refused.getMessage().contains("same email");
            return email
                    ? Rejection.of("email", "%s already has an account here", person.email())
                    : Rejection.of("username", "%s is taken", person.username());
        }
        return refused.status() == 400
                ? Rejection.of("username", "This account was refused: check the name, the address and the password")
                : refused;
    }
}
