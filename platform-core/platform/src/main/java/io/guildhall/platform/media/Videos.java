package io.guildhall.platform.media;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductMedia.Video;
import io.guildhall.platform.catalog.Showcases;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Films about products. They stay where they are shown; a product names their addresses and loads nothing from there. */
@TenantFacade
public class Videos {

    /** How many films a product may name. */
    public static final int MOST = 5;

    /** How long a film's title may be. */
    public static final int LONGEST_TITLE = 120;

    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern HOST =
            Pattern.compile("(?i)(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private Showcases showcases;
    private AuditLog audit;

    protected Videos() {}

    @Inject
    Videos(Showcases showcases, AuditLog audit) {
        this.showcases = showcases;
        this.audit = audit;
    }

    /** Names a film once more than before; one that is named already gets the new title. */
    public void add(Actor actor, UUID product, String url, LocalizedText title) {
        String number = showcases.change(actor, product, media -> {
            Video video = checked(url, title);
            Map<String, Video> byUrl = new LinkedHashMap<>();
            media.videos().forEach(each -> byUrl.put(each.url(), each));
            byUrl.put(video.url(), video);
            requireRoom(byUrl.size());
            return media.withVideos(new ArrayList<>(byUrl.values()));
        });
        note(actor, product, number);
    }

    /** Names these films and no others. */
    public void replace(Actor actor, UUID product, List<Video> wanted) {
        String number = showcases.change(actor, product, media -> {
            requireRoom(wanted.size());
            return media.withVideos(wanted.stream()
                    .map(video -> checked(video.url(), video.title()))
                    .toList());
        });
        note(actor, product, number);
    }

    /** Names the film at that address no more. */
    public void remove(Actor actor, UUID product, String url) {
        String number = showcases.change(actor, product, media -> {
            List<Video> others = media.videos().stream()
                    .filter(video -> !video.url().equals(url))
                    .toList();
            if (others.size() == media.videos().size()) {
                throw Rejection.notFound("video", url);
            }
            return media.withVideos(others);
        });
        note(actor, product, number);
    }

    private void note(Actor actor, UUID product, String number) {
        audit.record(actor, "product.videos-changed", "product", product, Map.of("number", number));
    }

    private static void requireRoom(int videos) {
        if (videos > MOST) {
            throw WordedRejection.ofField(MediaReason.MEDIA_FULL, "url", "media.refused.videos", Integer.valueOf(MOST));
        }
    }

    /** A film at a plain https address of a named host; without a title it goes by its host. */
    private static Video checked(String url, LocalizedText title) {
        String address = address(url);
        LocalizedText words = title == null ? Localized.of(Map.of()) : title;
        Checks checks = new Checks();
        words.byLanguage().forEach((language, text) -> checks.optionalText(text, "title." + language, LONGEST_TITLE));
        checks.done();
        return new Video(address, words);
    }

    private static String address(String url) {
        try {
            if (url != null && url.strip().length() <= LONGEST_ADDRESS) {
                URI address = new URI(url.strip());
                if ("https".equalsIgnoreCase(address.getScheme())
                        && address.getHost() != null
                        && address.getRawUserInfo() == null
                        && address.getPort() < 0
                        && HOST.matcher(address.getHost()).matches()) {
                    return address.toASCIIString();
                }
            }
        } catch (URISyntaxException e) {
            throw noAddress();
        }
        throw noAddress();
    }

    private static WordedRejection noAddress() {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, "url", "media.check.video-address");
    }
}
