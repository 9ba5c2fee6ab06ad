package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.server.testing.Browser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody with a browser of their own who reads one language, and looks closely at the pages they see. */
final class Person implements AutoCloseable {
    private static final Pattern REFUSED =
            Pattern.compile("Failed to load resource: the server responded with a status of (?:409|422)\\b.*");
    private static final Album ALBUM = new Album();

    private final Browser browser;
    private final Texts texts;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> screens = new ArrayList<>();

    /** Somebody at a desk. */
    Person(Browser browser, String language) {
        this(browser, language, browser.visitor(language));
    }

    private Person(Browser browser, String language, Page page) {
        this.browser = browser;
        this.texts = Texts.in(language);
        this.page = page;
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("Script failed: " + error));
        page.onDOMContentLoaded(loaded -> screens.add(URI.create(loaded.url()).getPath()));
    }

    /** Somebody with a phone in their hand. */
    static Person withPhone(Browser browser, String language) {
        return new Person(browser, language, browser.phone(language));
    }

    String language() {
        return texts.language();
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

    /** Follows the link of the page's content that says just that. */
    void followExactly(String words) {
        content()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
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

    /** Presses what asks before it acts. */
    void ask(String words) {
        page.locator("details[data-confirm] > summary", new Page.LocatorOptions().setHasText(words))
                .click();
    }

    /** Presses what asks before it acts, and says yes. */
    void confirm(String words) {
        ask(words);
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

    /** Puts a file into the field of that name. */
    void upload(String field, String name, String contentType, byte[] content) {
        field(field).setInputFiles(new FilePayload(name, contentType, content));
    }

    /** The paths of the pages this person has come through since they were last at that one, with it. */
    List<String> screens(String since) {
        return List.copyOf(screens.subList(screens.lastIndexOf(since), screens.size()));
    }

    /** The field of that name. */
    Locator field(String name) {
        return page.locator("#" + FormView.id(name));
    }

    /** What is wrong with the field of that name. */
    Locator error(String name) {
        return page.locator("#" + FormView.id(name) + "-error");
    }

    Locator content() {
        return page.locator("main");
    }

    /** Signs in at that site, on one page. */
    void signIn(String site, String username, String password) {
        open(site + "/login/start?return=/");
        enterCredentials(username, password);
        assertThat(page.locator(".gh-menu-account")).isVisible();
    }

    /** Fills in the page that asks for name and password. */
    void enterCredentials(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    /** Waits for what the step before reports. */
    void hearToast(String words) {
        assertThat(page.locator("[data-toast]")).containsText(words);
    }

    /** The page speaks this person's language, is accessible, fits its window and complains of nothing. */
    void look() {
        page.waitForLoadState();
        assertThat(page.locator("html")).hasAttribute("lang", texts.language());
        assertThat(page.locator("h1")).hasCount(1);
        browser.requireAccessible(page);
        requireFitting();
        ALBUM.keep(page, texts.language());
        complaints.removeIf(this::isStatusOfAPage);
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("Complaints of " + page.url()).isEmpty();
    }

    /** The same page on a phone, at night. */
    void lookAtNight() {
        ViewportSize desk = page.viewportSize();
        page.setViewportSize(Browser.PHONE_WIDTH, Browser.PHONE_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        requireFitting();
        browser.requireAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(desk.width, desk.height);
    }

    private void requireFitting() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("Pixels %s is wider than its window", page.url())
                .isEqualTo(0);
    }

    /** That a form was refused is the status of the page that explains it, and nothing to complain of. */
    private boolean isStatusOfAPage(String complaint) {
        String address = complaint.replaceFirst("(?:\\?\\S*)?:0:0$", "");
        return REFUSED.matcher(complaint).matches() && screens.stream().anyMatch(address::endsWith);
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
