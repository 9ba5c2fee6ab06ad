package io.guildhall.server.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import io.guildhall.server.launcher.StackSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pictures of the pages people look at, for whoever wants to judge them: with {@code -Dguildhall.album} each page is kept
 * under {@code target/album} as it is seen at a desk and on a phone.
 */
final class Album {
    private static final int PHONE = 390;
    private static final boolean WANTED = System.getProperty("guildhall.album") != null;

    private final AtomicInteger kept = new AtomicInteger();

    void keep(Page page, String language) {
        if (!WANTED) {
            return;
        }
        String name = String.format(
                "%03d%s-%s",
                kept.incrementAndGet(),
                URI.create(page.url()).getPath().replaceAll("[^a-z0-9]+", "-"),
                language);
        ViewportSize own = page.viewportSize();
        picture(page, name + "-" + own.width);
        if (own.width != PHONE) {
            page.setViewportSize(PHONE, 844);
            picture(page, name + "-" + PHONE);
            page.setViewportSize(own.width, own.height);
        }
    }

    private static void picture(Page page, String name) {
        Path file = StackSettings.home().resolve("target/album").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
