package io.guildhall.server.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.guildhall.server.launcher.StackSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Chromium without a window, as tests use it. */
public final class Browser implements AutoCloseable {
    private static final List<String> OPTIONS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP *.localhost 127.0.0.1");
    private static final Set<String> UNACCEPTABLE = Set.of("serious", "critical");
    private static final int PATIENCE_MILLIS = 15_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser launch() {
        BrowserPrograms programs = BrowserPrograms.obtain();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.putAll(programs.environment());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        List<String> options = new ArrayList<>(OPTIONS);
        BrowserType.LaunchOptions launch =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(options);
        programs.executable().ifPresent(launch::setExecutablePath);
        return new Browser(playwright, playwright.chromium().launch(launch));
    }

    /** A new visitor at a desk, whose browser speaks that language. */
    public Page visitor(String language) {
        return visitor(language, 1440, 900, ColorScheme.LIGHT);
    }

    /** A new visitor with a phone. */
    public Page phone(String language) {
        return visitor(language, 390, 844, ColorScheme.LIGHT);
    }

    /** A new visitor with a screen of that size, and that wish for light or dark. Close the page's context after use. */
    public Page visitor(String language, int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Fails when axe finds anything serious or critical on the page; says what, where and how to mend it. */
    public void requireAccessible(Page page) {
        List<Rule> violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> UNACCEPTABLE.contains(rule.getImpact()))
                        .toList();
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    page.url() + violations.stream().map(Browser::describe).collect(Collectors.joining()));
        }
    }

    private static String describe(Rule rule) {
        String places = rule.getNodes().stream()
                .map(node -> "    " + node.getTarget() + " " + node.getHtml() + System.lineSeparator() + "      "
                        + node.getFailureSummary())
                .collect(Collectors.joining(System.lineSeparator()));
        return System.lineSeparator() + "  " + rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp()
                + System.lineSeparator() + places;
    }

    /** Saves what the page looks like under {@code target/screenshots}. */
    public Path screenshot(Page page, String name) {
        Path file = StackSettings.home().resolve("target/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
