package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class SigningInIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_member_is_asked_for_name_and_password_on_one_page(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("pharmaceutical", stack);
        Companies.Company company = new Companies(marketplace, stack).verified("One Page " + language + " GmbH");
        try (Person member = new Person(browser, language)) {
            member.open(marketplace.url() + "/suppliers");
            member.page().locator(".gh-account .gh-btn-primary").click();
            assertThat(member.page().locator("#username")).isVisible();
            assertThat(member.page().locator("#password")).isVisible();
            member.look();
            member.enterCredentials(company.head().username(), "not the password");
            assertThat(member.page().locator("#username"))
                    .hasValue(company.head().username());
            member.enterCredentials(company.head().username(), Marketplace.PASSWORD);
            assertThat(member.page().locator("h1")).hasText(member.t("company.suppliers"));
            assertThat(member.page().locator(".gh-menu-account")).isVisible();
        }
    }

    @Test
    void a_token_names_the_company_and_where_it_is_asked_for_the_organization(TestStack stack) {
        Marketplace marketplace = Marketplace.of("pharmaceutical", stack);
        Companies.Company company = new Companies(marketplace, stack).verified("Named in Tokens GmbH");

        JsonObject token = token(marketplace.slug(), company.head().username(), stack.keycloakAdmin());

        assertThat(token.getString("company")).isEqualTo(company.id());
        assertThat(token.getJsonArray("organization").getString(0)).isEqualTo(company.id());
    }

    /** What a token of the pages' client says of that person. */
    private static JsonObject token(String realm, String username, Api keycloak) {
        String path = "/admin/realms/" + realm;
        return keycloak.get(path + "/clients/" + id(keycloak, path + "/clients?clientId=guildhall-web")
                        + "/evaluate-scopes/generate-example-access-token?scope=openid%20organization&userId="
                        + id(keycloak, path + "/users?exact=true&username=" + username))
                .requireSuccess()
                .object();
    }

    private static String id(Api keycloak, String path) {
        return keycloak.get(path).requireSuccess().array().getJsonObject(0).getString("id");
    }
}
