package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.server.testing.Browser;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own who reads one language, and looks closely at the pages they see. */
final class Person implements AutoCloseable {
    private final Browser browser;
    private final Texts texts;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Person(Browser browser, String language) {
        this.browser = browser;
        this.texts = Texts.in(language);
        this.page = browser.visitor(language);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("Script failed: " + error));
    }

    Page page() {
        return page;
    }

    /** The text of that key in this person's language. */
    String t(String key, Object... arguments) {
        return texts.t(key, arguments);
    }

    /** Goes to an address where a page is expected. */
    void open(String address) {
        Response response = page.navigate(address);
        assertThat(response.status()).as("Status of " + address).isEqualTo(200);
    }

    /** Follows a link of the page's content by its words. */
    void follow(String words) {
        content()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Presses a button of the page's content by its words. */
    void press(String words) {
        content()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Unfolds what asks before it acts, and says yes. */
    void confirm(String words) {
        page.locator("details[data-confirm] > summary", new Page.LocatorOptions().setHasText(words))
                .click();
        page.locator("dialog[open] button[type=submit]").click();
    }

    /** Types into the field of that name. */
    void type(String field, String value) {
        field(field).fill(value);
    }

    /** Chooses from the list of that name. */
    void choose(String field, String value) {
        field(field).selectOption(value);
    }

    /** The field of that name. */
    Locator field(String name) {
        return page.locator("#" + FormView.id(name));
    }

    Locator content() {
        return page.locator("main");
    }

    /** Signs in by the link of the header. */
    void signIn(String site, String username, String password) {
        open(site + "/login");
        look();
        follow(t("shared.sign-in"));
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        assertThat(page.locator(".gh-menu-account")).isVisible();
    }

    /** Waits for what the step before reports. */
    void hearToast(String words) {
        assertThat(page.locator("[data-toast]")).containsText(words);
    }

    /** The page speaks this person's language, is accessible and complains of nothing. */
    void look() {
        page.waitForLoadState();
        assertThat(page.locator("html")).hasAttribute("lang", texts.language());
        assertThat(page.locator("h1")).hasCount(1);
        browser.requireAccessible(page);
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("Complaints of " + page.url()).isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    @Override
    public void close() {
        page.context().close();
    }
}
