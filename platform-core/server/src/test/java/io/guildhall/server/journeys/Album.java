package io.guildhall.server.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import io.guildhall.server.launcher.StackSettings;
import io.guildhall.server.testing.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of the pages people look at, for whoever wants to judge them: with {@code -Dguildhall.album} each page is kept
 * under {@code target/album} as it is seen at a desk and on a phone, with {@code -Dguildhall.album=dark} in the dark.
 */
final class Album {
    private static final boolean WANTED = System.getProperty("guildhall.album") != null;
    private static final boolean DARK = "dark".equals(System.getProperty("guildhall.album"));

    private final AtomicInteger kept = new AtomicInteger();

    void keep(Page page, String language) {
        if (!WANTED) {
            return;
        }
        String name = String.format(
                "%03d%s-%s",
                kept.incrementAndGet(), URI.create(page.url()).getPath().replaceAll("[^a-z0-9]+", "-"), language);
        ViewportSize own = page.viewportSize();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        picture(page, name + "-" + own.width);
        if (own.width != Browser.PHONE_WIDTH) {
            page.setViewportSize(Browser.PHONE_WIDTH, Browser.PHONE_HEIGHT);
            picture(page, name + "-" + Browser.PHONE_WIDTH);
            page.setViewportSize(own.width, own.height);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static void picture(Page page, String name) {
        Path file = StackSettings.home().resolve("target/album").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
