package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class RunningAMarketplaceIT {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_tier_is_added_and_edited_in_three_screens(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String code = "partner-" + language.toLowerCase(java.util.Locale.ROOT);
        try (Person admin = admin(marketplace, language, browser)) {
            admin.open(marketplace.url() + "/console");
            admin.look();
            admin.follow(admin.t("membership.tiers"));
            admin.look();
            admin.follow(admin.t("membership.add"));
            admin.type("name.en", "Partner " + language);
            admin.type("name.zh-CN", "伙伴 " + language);
            admin.type("price", "-1");
            admin.press(admin.t("shared.save"));
            assertThat(admin.error("code")).containsText(admin.t("membership.check.code"));
            assertThat(admin.error("price")).containsText(admin.t("membership.check.price"));
            assertThat(admin.field("name.en")).hasValue("Partner " + language);
            admin.look();
            admin.type("code", code);
            admin.type("price", "3600");
            admin.choose("period", "YEAR");
            admin.type("commissionPercent", "0.8");
            admin.type("listingQuota", "250");
            admin.page().locator("input[name='privilege.0.en']").fill("A named contact");
            admin.page().locator("input[name='privilege.0.zh-CN']").fill("专属客服");
            admin.press(admin.t("shared.save"));

            Locator card = card(admin, language.equals("en") ? "Partner en" : "伙伴 zh-CN");
            assertThat(card).containsText("3,600");
            assertThat(card).containsText("0.8%");
            assertThat(card).containsText("250");
            assertThat(card).containsText(language.equals("en") ? "A named contact" : "专属客服");

            card.getByText(admin.t("shared.edit")).click();
            admin.look();
            admin.type("price", "4800");
            admin.type("listingQuota", "");
            admin.press(admin.t("shared.save"));
            assertThat(card).containsText("4,800");
            assertThat(card).containsText(admin.t("membership.unlimited"));
        }
        JsonObject tier =
                marketplace.visitor().get("/api/v1/tiers").requireSuccess().object().getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(each -> each.getString("code").equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(tier.toString()).contains("4800").contains("A named contact");
    }

    @ParameterizedTest
    @CsvSource({"en, 0", "zh-CN, 1"})
    void a_service_is_switched_off_and_on_and_priced(String language, int which, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        try (Person admin = admin(marketplace, language, browser)) {
            admin.open(marketplace.url() + "/console/services");
            admin.look();
            Locator card = admin.content().locator(".gh-card").nth(which);
            assertThat(card).containsText(admin.t("service.on"));
            card.getByText(admin.t("service.switch-off")).click();
            assertThat(card).containsText(admin.t("service.off"));
            card.getByText(admin.t("service.switch-on")).click();
            assertThat(card).containsText(admin.t("service.on"));

            card.getByText(admin.t("shared.edit")).click();
            admin.look();
            admin.type("price", "12.345678");
            admin.press(admin.t("shared.save"));
            assertThat(admin.error("price")).containsText(admin.t("service.check.price"));
            admin.type("price", "88.5");
            admin.press(admin.t("shared.save"));
            assertThat(card).containsText("88.5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void news_are_read_by_everyone_once_they_are_published(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String slug = "spring-fair-" + language.toLowerCase(java.util.Locale.ROOT);
        String title = language.equals("en") ? "Spring fair <2026>" : "春季展会 <2026>";
        try (Person admin = admin(marketplace, language, browser)) {
            admin.open(marketplace.url() + "/console/news");
            admin.look();
            admin.follow(admin.t("community.news.add"));
            admin.look();
            admin.type("title.en", title);
            admin.type("title.zh-CN", title);
            admin.type("slug", slug);
            admin.type("summary.en", "Forty exhibitors");
            admin.type("summary.zh-CN", "四十家参展商");
            admin.type("body.en", "Hall 5.\n\nDoors open at nine.");
            admin.type("body.zh-CN", "五号馆。\n\n九点开门。");
            admin.press(admin.t("shared.save"));
            assertThat(admin.content()).containsText(title);
            assertThat(admin.page().locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(slug)))
                    .containsText(admin.t("community.live"));
        }
        try (Person visitor = new Person(browser, language)) {
            visitor.open(marketplace.url() + "/news");
            visitor.look();
            visitor.follow(title);
            assertThat(visitor.page().locator("h1")).hasText(title);
            assertThat(visitor.content()).containsText(language.equals("en") ? "Doors open at nine." : "九点开门。");
            visitor.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void companies_are_verified_or_rejected_after_a_look_at_their_papers(
            String language, TestStack stack, Browser browser) throws IOException {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Companies companies = new Companies(marketplace, stack);
        Companies.Company good = companies.waiting("Kranbau Nord " + language + " AG");
        Companies.Company poor = companies.waiting("Briefkasten " + language + " Ltd.");
        try (Person admin = admin(marketplace, language, browser)) {
            admin.open(marketplace.url() + "/console");
            assertThat(admin.content()).containsText(good.name());
            admin.look();
            admin.follow(good.name());
            admin.look();
            Download licence = admin.page().waitForDownload(() -> admin.follow("licence.pdf"));
            assertThat(licence.createReadStream().readAllBytes())
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            admin.confirm(admin.t("company.verify"));
            admin.hearToast(admin.t("company.flash.verified", good.name()));
            assertThat(admin.content().locator("h1 .gh-badge")).hasText(admin.t("company.status.verified"));
            admin.look();

            admin.open(marketplace.url() + "/console/companies?status=PENDING");
            admin.look();
            admin.follow(poor.name());
            admin.ask(admin.t("company.reject"));
            admin.look();
            admin.page().locator("dialog[open] textarea").fill("The licence names another company.");
            admin.page().locator("dialog[open] button[type=submit]").click();
            admin.hearToast(admin.t("company.flash.rejected", poor.name()));
            assertThat(admin.content()).containsText("The licence names another company.");
        }
        try (Person head = new Person(browser, language)) {
            head.signIn(marketplace.url(), poor.head().username(), Marketplace.PASSWORD);
            head.open(marketplace.url() + "/workbench");
            assertThat(head.content()).containsText("The licence names another company.");
            head.look();
            head.follow(head.t("company.home.correct"));
            head.look();
        }
        try (Person visitor = new Person(browser, language)) {
            visitor.open(marketplace.url() + "/suppliers");
            assertThat(visitor.content()).containsText(good.name());
            assertThat(visitor.content()).not().containsText(poor.name());
            visitor.look();
        }
    }

    private static Person admin(Marketplace marketplace, String language, Browser browser) {
        Person admin = new Person(browser, language);
        admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
        return admin;
    }

    private static Locator card(Person person, String words) {
        return person.content().locator(".gh-card", new Locator.LocatorOptions().setHasText(words));
    }
}
