package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class JoiningAMarketplaceIT {
    private static final String PASSWORD = "three horses in the yard";
    private static final byte[] LICENCE = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final Map<String, Newcomer> NEWCOMERS = Map.of(
            "en", new Newcomer("Ostmark Pharma GmbH", "DE", "DE811907123", "Greta", "Sommer", "greta.sommer"),
            "zh-CN", new Newcomer("上海沐川医药有限公司", "CN", "91310115MA1K3GJL2Y", "若溪", "林", "lin.ruoxi"));

    private record Newcomer(
            String company, String country, String code, String firstName, String lastName, String username) {

        String colleague() {
            return "colleague." + username;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_company_registers_is_verified_and_brings_a_colleague(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("pharmaceutical", stack);
        Newcomer newcomer = NEWCOMERS.get(language);
        String password;
        try (Person head = new Person(browser, language)) {
            head.open(marketplace.url() + "/");
            head.page().locator(".gh-sign-up").click();
            head.look();
            fill(head, newcomer);
            head.upload("licence", "licence.pdf", "application/pdf", LICENCE);
            head.press(head.t("company.register.send"));
            assertThat(head.page().locator("h1")).hasText(head.t("company.received"));
            head.look();

            head.follow(head.t("shared.sign-in"));
            head.look();
            head.enterCredentials(newcomer.username(), PASSWORD);
            assertThat(head.content()).containsText(head.t("company.home.pending"));
            head.look();

            verify(newcomer.company(), marketplace);
            head.page().reload();
            assertThat(head.content().locator("h1 .gh-badge")).hasText(head.t("company.status.verified"));
            assertThat(head.content()).not().containsText(head.t("company.home.pending"));

            password = invite(head, newcomer);
        }
        try (Person colleague = new Person(browser, language)) {
            colleague.open(marketplace.url() + "/login/start?return=%2Fworkbench%2Forders");
            colleague.enterCredentials(newcomer.colleague(), password);
            colleague.look();
            colleague.page().locator("#password-new").fill(PASSWORD);
            colleague.page().locator("#password-confirm").fill(PASSWORD);
            colleague.page().locator("#kc-passwd-update-form [type=submit]").click();
            assertThat(colleague.page().locator("h1")).hasText(colleague.t("ordering.orders"));
            assertThat(colleague.page().locator(".gh-menu-account")).containsText(newcomer.lastName());
            colleague.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void mistakes_are_explained_and_what_was_typed_is_kept(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("pharmaceutical", stack);
        try (Person visitor = new Person(browser, language)) {
            visitor.open(marketplace.url() + "/register");
            fill(visitor, new Newcomer("慎行 “Caution” Co., Ltd.", "CN", "", "Ann", "O'Neill", "No Such Name"));
            Locator check = visitor.page().locator("#field-companyCode-check");
            visitor.type("companyCode", "91330200MA2AJ4RJ77");
            assertThat(check).hasText(visitor.t("company.check.uscc-doubtful"));
            visitor.type("companyCode", "91330200 MA2AJ4RJ76");
            assertThat(check).hasText(visitor.t("company.check.uscc-fits"));
            visitor.type("companyCode", "9133");
            visitor.upload(
                    "licence",
                    "licence.pdf",
                    "application/pdf",
                    "MZ, no licence at all".getBytes(StandardCharsets.US_ASCII));
            visitor.press(visitor.t("company.register.send"));

            assertThat(visitor.error("companyCode")).containsText(visitor.t("company.check.uscc-shape"));
            assertThat(visitor.error("username")).containsText(visitor.t("company.check.username"));
            assertThat(visitor.page().locator("[data-form-errors]")).isFocused();
            assertThat(visitor.field("companyCode")).hasValue("9133");
            assertThat(visitor.field("legalName")).hasValue("慎行 “Caution” Co., Ltd.");
            assertThat(visitor.field("lastName")).hasValue("O'Neill");
            assertThat(visitor.field("password")).hasValue("");
            visitor.look();

            visitor.type("companyCode", "91330200MA2AJ4RJ76");
            visitor.type("username", "ann.oneill");
            visitor.type("password", PASSWORD);
            visitor.upload(
                    "licence",
                    "licence.pdf",
                    "application/pdf",
                    "MZ, no licence at all".getBytes(StandardCharsets.US_ASCII));
            visitor.press(visitor.t("company.register.send"));
            assertThat(visitor.error("licence")).containsText("PDF, PNG, JPEG");
            visitor.look();
        }
    }

    private static void fill(Person visitor, Newcomer newcomer) {
        visitor.choose("country", newcomer.country());
        visitor.type("companyCode", newcomer.code());
        visitor.type("legalName", newcomer.company());
        visitor.type("firstName", newcomer.firstName());
        visitor.type("lastName", newcomer.lastName());
        visitor.type("email", newcomer.username().replace(" ", "") + "@example.com");
        visitor.type("contactPhone", "+49 30 901820");
        visitor.type("username", newcomer.username());
        visitor.type("password", PASSWORD);
        visitor.field("terms").check();
    }

    private static void verify(String company, Marketplace marketplace) {
        Api admin = marketplace.admin();
        String id = admin
                .get("/api/v1/companies?status=PENDING&limit=100")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("legalName").equals(company))
                .map(each -> each.getString("id"))
                .findFirst()
                .orElseThrow();
        admin.post("/api/v1/companies/" + id + "/verify", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
    }

    /** Makes an account for a colleague and answers the password to pass on. */
    private static String invite(Person head, Newcomer newcomer) {
        head.follow(head.t("company.people"));
        head.look();
        head.follow(head.t("company.invite"));
        head.look();
        head.type("firstName", "Wei");
        head.type("lastName", newcomer.lastName());
        head.type("email", newcomer.colleague() + "@example.com");
        head.type("username", newcomer.colleague());
        head.page().locator("input[name=roles][value=seller]").check();
        head.press(head.t("company.invite.send"));
        assertThat(head.page().locator("h1")).hasText(head.t("company.invited"));
        head.look();
        String password = head.page().locator(".gh-secret span").innerText();
        assertThat(password).hasSizeGreaterThan(10);
        head.follow(head.t("company.people"));
        assertThat(head.content()).containsText(newcomer.colleague());
        return password;
    }
}
