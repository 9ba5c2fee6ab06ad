package io.guildhall.platform.shared.web;

import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Composes the shell of the current request, once. */
@RequestScoped
public class Shells {

    private static final String ACCEPT_LANGUAGE = "Accept-Language";
    private static final Logger LOGGER = Logger.getLogger(Shells.class.getName());

    private final HttpServletRequest request;
    private final ShellSource source;
    private final Instance<NavigationSource> navigation;
    private final Clock clock;
    private final URI platformUrl;

    private Shell current;

    @Inject
    public Shells(
            HttpServletRequest request,
            ShellSource source,
            Instance<NavigationSource> navigation,
            Clock clock,
            @ConfigProperty(name = "guildhall.base-url", defaultValue = "http://localhost:8080") URI platformUrl) {
        this.request = request;
        this.source = source;
        this.navigation = navigation;
        this.clock = clock;
        this.platformUrl = platformUrl;
    }

    /** For the container, which needs a proxy. */
    protected Shells() {
        this(null, null, null, null, null);
    }

    public Shell current() {
        if (current == null) {
            Site site = source.site();
            Optional<Viewer> viewer = source.viewer();
            List<NavigationItem> items = navigation.stream()
                    .flatMap(feature -> feature.items(site, viewer).stream())
                    .filter(item -> item.isFor(viewer))
                    .sorted(Comparator.comparingInt(NavigationItem::order))
                    .toList();
            current = compose(site, viewer, items);
        }
        return current;
    }

    /** For what a program takes away: in English, unless it asks for another language, and without menus. */
    public Shell forPrograms() {
        Site site = source.site();
        String wanted = request.getHeader(ACCEPT_LANGUAGE);
        String language =
                wanted == null || wanted.equals("*") ? "en" : Texts.choose(List.of(), wanted, site.languages());
        return compose(site, Optional.empty(), List.of(), language);
    }

    /** The shell an error page is shown in: even where the site or the person cannot be told, there is a page. */
    public Shell currentOrFallback() {
        try {
            return current();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "No shell for {0}: {1}", new Object[] {request.getRequestURI(), e});
            return compose(fallback(), Optional.empty(), List.of());
        }
    }

    private Shell compose(Site site, Optional<Viewer> viewer, List<NavigationItem> items) {
        return compose(site, viewer, items, language(here(), site));
    }

    private Shell compose(Site site, Optional<Viewer> viewer, List<NavigationItem> items, String language) {
        Texts texts = Texts.in(language);
        return new Shell(
                site,
                viewer,
                here(),
                texts,
                new Formats(texts, site.zone(), clock),
                cookie(Flash.COOKIE).flatMap(Flash::read),
                items);
    }

    private Link here() {
        return Link.parse(request.getRequestURI(), request.getQueryString());
    }

    private String language(Link here, Site site) {
        return Texts.choose(
                Stream.of(here.first("lang"), cookie(Texts.COOKIE))
                        .flatMap(Optional::stream)
                        .toList(),
                request.getHeader(ACCEPT_LANGUAGE),
                site.languages());
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private Site fallback() {
        return new Site(
                Site.Kind.PLATFORM,
                "",
                LocalizedText.same("Guildhall"),
                LocalizedText.same(""),
                Optional.empty(),
                "building-bank",
                Palette.DEFAULT,
                Texts.LANGUAGES,
                ZoneId.of("UTC"),
                platformUrl,
                platformUrl);
    }
}
