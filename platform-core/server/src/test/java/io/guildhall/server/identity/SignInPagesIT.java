package io.guildhall.server.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class SignInPagesIT {
    private static final String REALM = "sign-in-pages";
    private static final String PASSWORD = "a sign-in test";

    @BeforeAll
    static void make_a_realm(TestStack stack) {
        stack.keycloakAdmin().post("/admin/realms", realm(stack)).requireSuccess();
    }

    @AfterAll
    static void remove_the_realm(TestStack stack) {
        stack.keycloakAdmin().delete("/admin/realms/" + REALM).requireSuccess();
    }

    @ParameterizedTest
    @CsvSource({"en, Sign in, ChemBridge, LIGHT", "zh-CN, 登录, 化桥网, DARK"})
    void a_sign_in_page_carries_name_colour_and_language(
            String language, String heading, String name, ColorScheme scheme, TestStack stack, Browser browser) {
        Page page = browser.visitor(language, 1440, 900, scheme);
        page.navigate(signIn(stack, language));

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.locator(".gh-brand")).containsText(name);
        assertThat(page.title()).contains(name);
        assertThat(page.locator(".gh-side")).hasCSS("background-color", "rgb(15, 118, 110)");
        browser.requireAccessible(page);
        browser.screenshot(page, "sign-in-" + language);
        page.context().close();
    }

    @Test
    void a_sign_in_page_fits_a_phone(TestStack stack, Browser browser) {
        Page page = browser.phone("zh-CN");
        page.navigate(signIn(stack, "zh-CN"));

        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).isEqualTo(0);
        browser.requireAccessible(page);
        browser.screenshot(page, "sign-in-phone");
        page.context().close();
    }

    @Test
    void a_wrong_password_is_said_so_beside_the_field(TestStack stack, Browser browser) {
        Page page = browser.visitor("en");
        page.navigate(signIn(stack, "en"));
        fill(page, "anna", "wrong");

        assertThat(page.getByText("This email, username or password is not right."))
                .isVisible();
        browser.requireAccessible(page);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({"second-factor, 设置两步验证", "new-password, 设置新密码"})
    void the_pages_after_the_password_look_the_same(String username, String heading, TestStack stack, Browser browser) {
        Page page = browser.visitor("zh-CN");
        page.navigate(signIn(stack, "zh-CN"));
        fill(page, username, PASSWORD);

        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page.locator(".gh-brand")).containsText("化桥网");
        browser.requireAccessible(page);
        browser.screenshot(page, "sign-in-" + username);
        page.context().close();
    }

    @Test
    void the_language_can_be_changed_on_the_page(TestStack stack, Browser browser) {
        Page page = browser.visitor("en");
        page.navigate(signIn(stack, "en"));
        page.getByRole(AriaRole.LINK, link("简体中文")).click();

        assertThat(page.locator("h1")).hasText("登录");
        page.context().close();
    }

    @Test
    void the_operator_has_an_account_and_gets_a_token(TestStack stack) {
        assertThat(stack.platform()
                        .as(DemoOperator.USERNAME, DemoOperator.PASSWORD)
                        .token())
                .isNotBlank();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void fill(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private static String signIn(TestStack stack, String language) {
        return stack.keycloakUrl() + "/realms/" + REALM + "/protocol/openid-connect/auth"
                + "?client_id=web&response_type=code&scope=openid&ui_locales=" + language + "&redirect_uri="
                + stack.platformUrl() + "/callback";
    }

    private static JsonObject realm(TestStack stack) {
        JsonArrayBuilder users = Json.createArrayBuilder()
                .add(user("anna", ""))
                .add(user("second-factor", "CONFIGURE_TOTP"))
                .add(user("new-password", "UPDATE_PASSWORD"));
        return Json.createObjectBuilder()
                .add("realm", REALM)
                .add("enabled", true)
                .add("displayName", "ChemBridge")
                .add("loginTheme", "guildhall")
                .add("internationalizationEnabled", true)
                .add("supportedLocales", Json.createArrayBuilder().add("en").add("zh-CN"))
                .add("defaultLocale", "zh-CN")
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add("guildhall.tenant", "test")
                                .add("guildhall.name.en", "ChemBridge")
                                .add("guildhall.name.zh-CN", "化桥网")
                                .add("guildhall.style", ":root{--gh-primary:#0f766e;--gh-on-primary:#ffffff}"))
                .add(
                        "clients",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("clientId", "web")
                                        .add("publicClient", true)
                                        .add("baseUrl", stack.platformUrl() + "/")
                                        .add(
                                                "redirectUris",
                                                Json.createArrayBuilder().add(stack.platformUrl() + "/*"))))
                .add("users", users)
                .build();
    }

    private static JsonObject user(String name, String requiredAction) {
        JsonArrayBuilder actions = Json.createArrayBuilder();
        if (!requiredAction.isEmpty()) {
            actions.add(requiredAction);
        }
        return Json.createObjectBuilder()
                .add("username", name)
                .add("email", name + "@example.com")
                .add("firstName", "Anna")
                .add("lastName", "Li")
                .add("enabled", true)
                .add("requiredActions", actions)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", PASSWORD)))
                .build();
    }
}
