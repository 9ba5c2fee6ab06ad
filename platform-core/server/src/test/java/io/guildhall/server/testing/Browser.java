package io.guildhall.server.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
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
    private static final List<String> UNACCEPTABLE = List.of("serious", "critical");

    /** Runs axe where the page is, so that only what is wrong travels here: three times as quick as its own client. */
    private static final String AXE = """
            async unacceptable => {
                const found = await axe.run(document, { resultTypes: ['violations'], preload: false });
                return found.violations
                    .filter(rule => unacceptable.includes(rule.impact))
                    .map(rule => `\n  ${rule.impact} ${rule.id}: ${rule.help}` + rule.nodes
                        .map(node => `\n    ${node.target} ${node.html}\n      ${node.failureSummary}`).join(''));
            }
            """;

    public static final int PHONE_WIDTH = 390;
    public static final int PHONE_HEIGHT = 844;

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
        return visitor(language, PHONE_WIDTH, PHONE_HEIGHT, ColorScheme.LIGHT);
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
        page.evaluate(AxeBuilder.getAxeScript());
        List<?> violations = (List<?>) page.evaluate(AXE, UNACCEPTABLE);
        if (!violations.isEmpty()) {
            throw new AssertionError(page.url()
                    + violations.stream().map(String::valueOf).collect(Collectors.joining(System.lineSeparator())));
        }
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
