package io.guildhall.platform.shared.web;

import io.guildhall.vertical.LocalizedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything around a page's own content: the site, the person, the language, where we are, the menus and the toast of
 * the step before. Every template has it as {@code shell}.
 *
 * @param here path and query of this page
 * @param flash what the step before reported
 * @param navigation the entries this person sees, of all areas
 */
public record Shell(
        Site site,
        Optional<Viewer> viewer,
        Link here,
        Texts texts,
        Formats formats,
        Optional<Flash> flash,
        List<NavigationItem> navigation) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    /** The text of that key in the reader's language. */
    public String t(String key, Object... arguments) {
        return texts.t(key, arguments);
    }

    /** The text in the reader's language. */
    public String t(LocalizedText text) {
        return text.in(language());
    }

    /** BCP 47 tag of the reader's language. */
    public String language() {
        return texts.language();
    }

    public String siteName() {
        return t(site.name());
    }

    /** The address of an asset, which changes when its content does. */
    public String asset(String path) {
        return Assets.shared().href(path);
    }

    /** The address of the style sheet with the site's colours. */
    public String theme() {
        return site.palette().href();
    }

    /** This page in another language. */
    public String inLanguage(String other) {
        return here.with("lang", other).href();
    }

    /** A path of this site as a complete address. */
    public String absolute(String path) {
        return site.baseUrl() + path;
    }

    /** A canonical path in the given language, complete; the site's first language needs no parameter. */
    public String alternate(String canonical, String language) {
        String address = absolute(canonical);
        if (language.equals(site.languages().get(0))) {
            return address;
        }
        return address + (canonical.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** What a language is called in itself. */
    public String languageName(String language) {
        return Texts.in(language).t("shared.language.own");
    }

    public List<NavigationItem> menu(NavigationItem.Area area) {
        return navigation.stream().filter(item -> item.area() == area).toList();
    }

    /** A side menu by its headings. */
    public Collection<List<NavigationItem>> menuGroups(NavigationItem.Area area) {
        return menu(area).stream()
                .collect(Collectors.groupingBy(NavigationItem::group, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** The entry this page belongs to: of several that cover its path, the most specific one. */
    public boolean isCurrent(NavigationItem item) {
        return item.covers(here.path())
                && menu(item.area()).stream()
                        .noneMatch(other -> other.covers(here.path())
                                && other.href().length() > item.href().length());
    }

    /** The places of their own this person may enter, in the order workbench, tenant console, operator console. */
    public List<NavigationItem.Area> places() {
        return List.of(
                        NavigationItem.Area.WORKBENCH,
                        NavigationItem.Area.TENANT_CONSOLE,
                        NavigationItem.Area.OPERATOR_CONSOLE)
                .stream()
                .filter(area -> viewer.isPresent() && !menu(area).isEmpty())
                .toList();
    }

    /** What the search field holds on this page. */
    public String searchedFor() {
        return here.first("q").orElse("");
    }

    /** Where to sign in; coming back to this page afterwards, or from the page about signing in to where that one leads. */
    public String signInHref() {
        String wanted = here.path().equals("/login") ? here.first("return").orElse("/") : here.href();
        return Link.to("/login/start").with("return", wanted).href();
    }
}
