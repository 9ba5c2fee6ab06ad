package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Nobody reaches what belongs to another company or another marketplace: every endpoint there is, of the API and of the
 * pages, is called with ids of others. After each walk their data is as it was.
 */
@ExtendWith(RunningStack.class)
class IsolationIT {
    private static final List<Endpoint> ENDPOINTS = Endpoint.all();

    /** Takes a line out of the caller's own cart; that nothing was in it tells nobody anything. */
    private static final Set<String> NAMING_NOTHING = Set.of("DELETE /api/v1/cart/lines/{variant}");

    /** Whoever has the link of a mail may end the mails, of whatever company they are. */
    private static final String BY_LINK = "/unsubscribe/{token}";

    private static TestStack stack;
    private static Marketplace market;
    private static Belongings belongings;
    private static Caller rival;
    private static List<Caller> ownPeople;
    private static List<Caller> strangers;

    private List<String> before;

    @BeforeAll
    static void let_two_marketplaces_trade(TestStack running) {
        stack = running;
        market = Marketplace.of("machinery", stack);
        belongings = new Belongings(market, stack);
        rival = member("a competitor", market, "Rivals of the pump makers", "rival");
        ownPeople = List.of(
                Caller.admin("the marketplace's admin", market.admin()),
                own("the warehouse", "warehouse"),
                own("an approver", "approver"));
        Marketplace elsewhere = Marketplace.of("chemical", stack);
        strangers = List.of(
                Caller.admin("another marketplace's admin", elsewhere.admin()),
                member("another marketplace's member", elsewhere, "Strangers to pumps", "stranger"));
    }

    /** Somebody with every role of a company. */
    private static Caller member(String name, Marketplace where, String company, String username) {
        Companies companies = new Companies(where, stack);
        Company employer = companies.verified(company);
        String[] roles = Roles.OF_A_COMPANY.toArray(String[]::new);
        return Caller.member(
                name, companies.colleague(employer, username, roles).api(), Roles.OF_A_COMPANY);
    }

    private static Caller own(String name, String role) {
        Api api = market.visitor().as(Belongings.SECRET + "-" + role, Marketplace.PASSWORD);
        return Caller.member(name, api, List.of(role));
    }

    @BeforeEach
    void remember_what_is_there() {
        before = belongings.rows();
    }

    @AfterEach
    void nothing_of_it_has_changed() {
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(belongings.rows()).isEqualTo(before);
    }

    @Test
    void the_document_tells_of_every_operation_what_it_does_and_who_may_call_it() {
        List<Endpoint> operations = ENDPOINTS.stream().filter(Endpoint::isOfApi).toList();
        for (Api host : List.of(stack.platform(), market.visitor())) {
            ApiDocument document = ApiDocument.of(host);
            assertThat(document.operations().keySet())
                    .containsExactlyInAnyOrderElementsOf(operations.stream()
                            .map(Endpoint::toString)
                            .distinct()
                            .toList());
            for (Endpoint endpoint : operations) {
                ApiDocument.Operation told = document.operations().get(endpoint.toString());
                assertThat(told.summary()).as("Summary of " + endpoint).isNotBlank();
                assertThat(told.roles())
                        .as("Roles of " + endpoint)
                        .containsExactlyInAnyOrderElementsOf(endpoint.roles().orElse(List.of()));
                assertThat(told.isOpen()).as(endpoint + " is open").isEqualTo(endpoint.isPublic());
                assertThat(told.takesToken()).as(endpoint + " takes a token").isTrue();
            }
        }
    }

    @Test
    void only_what_programs_use_is_described() {
        assertThat(market.visitor()
                        .withHeader("Accept", "application/json")
                        .get("/openapi")
                        .requireSuccess()
                        .object()
                        .getJsonObject("paths")
                        .keySet())
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void an_id_is_described_as_the_text_it_is() {
        JsonObject schemas = market.visitor()
                .withHeader("Accept", "application/json")
                .get("/openapi")
                .requireSuccess()
                .object()
                .getJsonObject("components")
                .getJsonObject("schemas");
        assertThat(schemas.getJsonObject("UUID").getString("type")).isEqualTo("string");
        assertThat(schemas.getJsonObject("UUID").getString("format")).isEqualTo("uuid");
    }

    @Test
    void nobody_in_particular_gets_nothing_but_what_is_public() {
        Walk walk = new Walk(belongings, belongings.secrets());
        for (Endpoint endpoint : ENDPOINTS) {
            Caller visitor =
                    Caller.nobody(endpoint.isServedOn(Host.Kind.MARKETPLACE) ? market.visitor() : stack.platform());
            if (endpoint.path().equals(BY_LINK)) {
                continue;
            }
            if (endpoint.isPublic()) {
                walk.visit(endpoint, visitor, "what a visitor gets", status -> status != 401 && status != 403);
            } else if (endpoint.isOfApi() || !endpoint.isReading()) {
                walk.visit(endpoint, visitor, "401", status -> status == 401);
            } else {
                walk.visit(endpoint, visitor, "303 to the sign-in", status -> status == 303);
            }
        }
        assertThat(walk.faults()).isEmpty();
    }

    @Test
    void the_token_of_another_marketplace_is_worth_nothing_here() {
        Walk walk = new Walk(belongings, belongings.words());
        Caller stranger = strangers.get(0);
        for (Endpoint endpoint : ENDPOINTS) {
            String host = endpoint.isServedOn(Host.Kind.MARKETPLACE) ? market.url() : stack.platformUrl();
            if (!endpoint.path().startsWith("/assets/")) {
                walk.visit(
                        endpoint,
                        new Caller(stranger.name(), stranger.api().at(host), stranger.roles()),
                        "401",
                        status -> status == 401);
            }
        }
        assertThat(walk.faults()).isEmpty();
    }

    @Test
    void another_company_finds_nothing_at_the_ids_of_the_first() {
        Walk walk = new Walk(belongings, belongings.secrets());
        for (Endpoint endpoint : servedOn(Host.Kind.MARKETPLACE)) {
            if (endpoint.path().equals(BY_LINK)) {
                continue;
            }
            if (!rival.may(endpoint)) {
                walk.visit(endpoint, rival, "403", status -> status == 403);
            } else if (walk.namesCompanys(endpoint) && !NAMING_NOTHING.contains(endpoint.toString())) {
                walk.visit(endpoint, rival, "404", status -> status == 404);
            } else {
                walk.visit(endpoint, rival, "what is the rival's own", status -> status != 401 && status != 403);
            }
        }
        assertThat(walk.faults()).isEmpty();
    }

    @Test
    void another_marketplace_finds_nothing_at_the_ids_of_the_first() {
        Walk walk = new Walk(belongings, belongings.words());
        for (Endpoint endpoint : servedOn(Host.Kind.MARKETPLACE)) {
            for (Caller stranger : strangers) {
                if (!stranger.may(endpoint)) {
                    walk.visit(endpoint, stranger, "403", status -> status == 403);
                } else if (walk.namesAnything(endpoint) && !NAMING_NOTHING.contains(endpoint.toString())) {
                    walk.visit(endpoint, stranger, "404", status -> status == 404);
                } else {
                    walk.visit(endpoint, stranger, "what is their own", status -> status != 401 && status != 403);
                }
            }
        }
        assertThat(walk.faults()).isEmpty();
    }

    @Test
    void the_companys_own_people_need_the_right_role() {
        Walk walk = new Walk(belongings, Set.of());
        for (Endpoint endpoint : servedOn(Host.Kind.MARKETPLACE)) {
            Optional<Caller> lacking =
                    ownPeople.stream().filter(person -> !person.may(endpoint)).findFirst();
            lacking.ifPresent(person -> walk.visit(endpoint, person, "403", status -> status == 403));
            if (lacking.isEmpty() && !endpoint.isPublic()) {
                assertThat(endpoint.roles().orElseThrow())
                        .as("Somebody of the marketplace who may not call " + endpoint)
                        .contains(Roles.MEMBER, Roles.TENANT_ADMIN);
            }
        }
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.visits()).isGreaterThan(60);
    }

    @Test
    void what_belongs_to_one_kind_of_host_is_not_there_on_the_other() {
        Walk walk = new Walk(belongings, belongings.words());
        Caller operator = Caller.operator(stack.operator());
        Caller admin = Caller.admin("the marketplace's admin", market.admin());
        for (Endpoint endpoint : ENDPOINTS) {
            if (!endpoint.isServedOn(Host.Kind.PLATFORM)) {
                walk.visit(endpoint, operator, "404", status -> status == 404);
            }
            if (!endpoint.isServedOn(Host.Kind.MARKETPLACE)) {
                walk.visit(endpoint, admin, "404", status -> status == 404);
            }
        }
        assertThat(walk.faults()).isEmpty();
    }

    private static List<Endpoint> servedOn(Host.Kind kind) {
        return ENDPOINTS.stream().filter(endpoint -> endpoint.isServedOn(kind)).toList();
    }
}
