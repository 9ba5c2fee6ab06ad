package io.guildhall.server.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.demo.DemoAccounts;
import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class EveryPageIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_public_page_of_the_platform_is_sound(String language, TestStack stack, Browser browser) {
        try (Person visitor = new Person(browser, language)) {
            Tour tour = new Tour(visitor, stack.platformUrl(), "/").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds()).contains("/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_page_of_the_operator_is_sound(String language, TestStack stack, Browser browser) {
        Marketplace.of("machinery", stack);
        try (Person operator = new Person(browser, language)) {
            operator.signIn(stack.platformUrl(), DemoOperator.USERNAME, DemoOperator.PASSWORD);
            Tour tour = new Tour(operator, stack.platformUrl(), "/operator").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds())
                    .contains("/operator", "/operator/launch", "/operator/launches/*", "/operator/templates");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_public_page_of_a_marketplace_is_sound(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.filled("chemical", stack);
        try (Person visitor = new Person(browser, language)) {
            Tour tour = new Tour(visitor, marketplace.url(), "/").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds())
                    .contains(
                            "/",
                            "/categories/*",
                            "/products/*",
                            "/suppliers",
                            "/suppliers/*",
                            "/news",
                            "/news/*",
                            "/search",
                            "/pages",
                            "/pages/*",
                            "/calculators",
                            "/calculators/*",
                            "/register");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_page_of_a_company_is_sound(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.filled("chemical", stack);
        try (Person head = new Person(browser, language)) {
            head.signIn(marketplace.url(), "zhoulan", DemoAccounts.PASSWORD);
            Tour tour = new Tour(head, marketplace.url(), "/workbench").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds())
                    .contains(
                            "/workbench",
                            "/workbench/orders",
                            "/workbench/orders/*",
                            "/workbench/products/*",
                            "/workbench/reviews",
                            "/workbench/company",
                            "/workbench/people",
                            "/workbench/people/new",
                            "/workbench/people/*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_page_of_the_tenants_console_is_sound(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.filled("chemical", stack);
        new ModerationDesk(marketplace.admin()).hold("words for the tour in " + language);
        try (Person admin = new Person(browser, language)) {
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            Tour tour = new Tour(admin, marketplace.url(), "/console").walk();
            assertThat(tour.faults()).isEmpty();
            assertThat(tour.kinds())
                    .contains(
                            "/console",
                            "/console/audit",
                            "/console/companies",
                            "/console/companies/*",
                            "/console/tiers",
                            "/console/tiers/new",
                            "/console/tiers/*",
                            "/console/services",
                            "/console/services/*",
                            "/console/finance",
                            "/console/moderation",
                            "/console/moderation/history",
                            "/console/moderation/rules",
                            "/console/moderation/rules/new",
                            "/console/moderation/rules/*",
                            "/console/moderation/settings",
                            "/console/news",
                            "/console/news/*",
                            "/console/pages",
                            "/console/pages/*");

            admin.open(marketplace.url() + "/console/audit");
            assertThat(admin.content()
                            .locator("select[name=action] option:not([value=''])")
                            .all())
                    .as("Everything in the audit log has a name")
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(option.innerText()).isNotEqualTo(option.getAttribute("value")));
        }
    }
}
