package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class LaunchingAMarketplaceIT {
    private static final String PASSWORD = "a harbour full of ships";
    private static final double LONGEST_LAUNCH_MILLIS = 60_000;

    @ParameterizedTest
    @CsvSource({
        "en, machinery, harbour-machines, Harbour Machines, 'rgb(60, 74, 90)'",
        "zh-CN, pharmaceutical, linjiang-pharma, 临江药械网, 'rgb(26, 107, 74)'"
    })
    void an_operator_launches_a_marketplace_that_answers_at_once(
            String language,
            String template,
            String slug,
            String name,
            String colour,
            TestStack stack,
            Browser browser) {
        String password;
        try (Person operator = operator(language, stack, browser)) {
            operator.open(stack.platformUrl() + "/operator");
            operator.look();
            operator.follow(operator.t("operator.launch.new"));
            operator.look();
            operator.content()
                    .locator("a[href='/operator/launch/details?template=" + template + "']")
                    .click();
            choose(operator, slug, name);
            operator.look();
            operator.press(operator.t("operator.wizard.to-review"));
            assertThat(operator.content()).containsText(name);
            operator.look();

            Instant begun = Instant.now();
            operator.press(operator.t("operator.wizard.go"));
            List<Integer> ticks = watch(operator);
            assertThat(operator.content().locator(".gh-notice-title"))
                    .hasText(
                            operator.t("operator.launch.done", name),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST_LAUNCH_MILLIS));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(60));
            int steps = operator.content().locator(".gh-steps li").count();
            assertThat(ticks)
                    .as("Steps done, as they were seen")
                    .isSorted()
                    .hasSizeGreaterThan(1)
                    .endsWith(steps);
            operator.look();
            password = operator.page().locator("[data-copy]").getAttribute("data-copy");
        }
        try (Person admin = new Person(browser, language)) {
            admin.open(stack.marketplaceUrl(slug) + "/");
            assertThat(admin.page().locator("h1")).hasText(name);
            assertThat(admin.page().locator(".gh-search .gh-btn-primary").first())
                    .hasCSS("background-color", colour);
            admin.look();
            admin.open(stack.marketplaceUrl(slug) + "/login/start?return=%2Fconsole");
            assertThat(admin.page().locator(".gh-brand")).containsText(name);
            assertThat(admin.page().locator(".gh-side")).hasCSS("background-color", colour);
            admin.enterCredentials("admin", password);
            admin.page().locator("#password-new").fill(PASSWORD);
            admin.page().locator("#password-confirm").fill(PASSWORD);
            admin.page().locator("#kc-passwd-update-form [type=submit]").click();
            assertThat(admin.page().locator("h1")).hasText(admin.t("company.dashboard"));
            admin.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_address_that_cannot_be_had_is_refused_while_it_is_typed(String language, TestStack stack, Browser browser) {
        Marketplace taken = Marketplace.of("machinery", stack);
        try (Person operator = operator(language, stack, browser)) {
            operator.open(stack.platformUrl() + "/operator/launch/details?template=steel");
            Locator check = operator.page().locator("#field-slug-check");
            operator.type("slug", "Stahl_Markt");
            assertThat(check).hasText(operator.t("tenancy.address.characters"));
            operator.type("slug", "api");
            assertThat(check).hasText(operator.t("tenancy.address.reserved"));
            operator.type("slug", taken.slug());
            assertThat(check).hasText(operator.t("tenancy.address.taken"));
            operator.look();
            operator.type("slug", "stahl-markt");
            assertThat(check).containsText("stahl-markt.localhost");

            choose(operator, taken.slug(), "Stahlmarkt");
            operator.press(operator.t("operator.wizard.to-review"));
            assertThat(operator.error("slug")).containsText(operator.t("tenancy.address.taken"));
            assertThat(operator.field("names.en")).hasValue("Stahlmarkt");
            operator.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_failed_step_is_named_and_can_be_retried_or_taken_back(String language, TestStack stack, Browser browser) {
        String slug = "in-the-way-" + language.toLowerCase(java.util.Locale.ROOT);
        Api keycloak = stack.keycloakAdmin();
        keycloak.post(
                        "/admin/realms",
                        Json.createObjectBuilder().add("realm", slug).build())
                .requireSuccess();
        try (Person operator = operator(language, stack, browser)) {
            operator.open(stack.platformUrl() + "/operator/launch/details?template=machinery");
            choose(operator, slug, "Delayed");
            operator.press(operator.t("operator.wizard.to-review"));
            operator.press(operator.t("operator.wizard.go"));
            assertThat(operator.content().locator(".gh-notice-title"))
                    .hasText(operator.t("operator.launch.failed", operator.t("operator.step.realm")));
            assertThat(operator.content().locator(".step-failed")).containsText(operator.t("operator.step.realm"));
            assertThat(operator.content().locator(".step-failed .gh-step-detail"))
                    .hasText(operator.t("identity.realm.taken", slug));
            operator.look();

            if (language.equals("en")) {
                keycloak.delete("/admin/realms/" + slug).requireSuccess();
                operator.press(operator.t("shared.retry"));
                assertThat(operator.content().locator(".gh-notice-title"))
                        .hasText(
                                operator.t("operator.launch.done", "Delayed"),
                                new LocatorAssertions.HasTextOptions().setTimeout(LONGEST_LAUNCH_MILLIS));
                assertThat(operator.content().locator(".gh-steps li:not(.step-done)"))
                        .hasCount(0);
            } else {
                operator.confirm(operator.t("operator.launch.discard"));
                assertThat(operator.content().locator(".gh-notice-title"))
                        .hasText(operator.t("operator.launch.discarded"));
                operator.look();
                assertThat(keycloak.get("/admin/realms/" + slug).status())
                        .as("The realm of somebody else stays")
                        .isEqualTo(200);
                operator.open(stack.platformUrl() + "/operator/launch/details?template=machinery");
                operator.type("slug", slug);
                assertThat(operator.page().locator("#field-slug-check")).containsText(slug + ".localhost");
            }
        }
    }

    private static Person operator(String language, TestStack stack, Browser browser) {
        Person operator = new Person(browser, language);
        operator.signIn(stack.platformUrl(), DemoOperator.USERNAME, DemoOperator.PASSWORD);
        return operator;
    }

    /** Fills in the second step of the wizard. */
    private static void choose(Person operator, String slug, String name) {
        operator.type("names.en", name);
        operator.type("names.zh-CN", name);
        operator.type("slug", slug);
        operator.choose("default", operator.language());
        operator.choose("currency", "CNY");
        operator.type("admin.firstName", "Ming");
        operator.type("admin.lastName", "Chen");
        operator.type("admin.username", "admin");
        operator.type("admin.email", "admin@" + slug + ".example");
    }

    /** How many steps were done each time that number changed, without the page being loaded anew. */
    private static List<Integer> watch(Person operator) {
        operator.page().waitForURL("**/operator/launches/*");
        @SuppressWarnings("unchecked")
        List<Integer> seen = (List<Integer>) operator.page().evaluate("""
                        () => new Promise(resolve => {
                            const seen = [];
                            const count = () => {
                                const done = document.querySelectorAll('#launch-progress .step-done').length;
                                if (seen.at(-1) !== done) seen.push(done);
                                if (document.querySelector('#launch-progress[hx-get]')) setTimeout(count, 50);
                                else resolve(seen);
                            };
                            count();
                        })
                        """);
        return seen;
    }
}
