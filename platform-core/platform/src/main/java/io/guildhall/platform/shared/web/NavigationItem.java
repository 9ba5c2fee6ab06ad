package io.guildhall.platform.shared.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One entry of a menu.
 *
 * @param group text key of the heading it stands under; empty for none. Groups appear in the order of their first entry
 * @param textKey text key of its label
 * @param href path on the same site
 * @param icon a name of {@link Icons}
 * @param order entries are sorted by it
 * @param roles who sees it: anyone holding one of them; empty for everybody
 * @param count how much waits there, shown as a badge
 */
public record NavigationItem(
        Area area,
        String group,
        String textKey,
        String href,
        String icon,
        int order,
        Set<String> roles,
        OptionalInt count) {

    /** Which menu. */
    public enum Area {
        /** The bar of a marketplace's public pages: products, requests, prices, news. */
        MARKETPLACE(""),
        /** The bar of the platform's public pages. */
        PLATFORM(""),
        /** Icons beside the account: the cart. */
        TOOLS(""),
        /** The foot of public pages: help, terms. */
        FOOTER(""),
        /** A member company's side menu. */
        WORKBENCH("/workbench"),
        /** A tenant admin's side menu. */
        TENANT_CONSOLE("/console"),
        /** The operator's side menu. */
        OPERATOR_CONSOLE("/operator");

        private final String home;

        Area(String home) {
            this.home = home;
        }

        /** Text key of what the area is called, for those that are a place of their own. */
        public String textKey() {
            return "shared.place." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Where the area begins, empty for those that are no place of their own. */
        public String home() {
            return home;
        }
    }

    public NavigationItem {
        Objects.requireNonNull(area, "area is null");
        Objects.requireNonNull(count, "count is null");
        roles = Set.copyOf(roles);
        if (!href.startsWith("/")) {
            throw new IllegalArgumentException("A menu leads to a path of the same site, not to " + href);
        }
    }

    /** An entry everybody sees. */
    public static NavigationItem of(Area area, String textKey, String href, String icon, int order) {
        return new NavigationItem(area, "", textKey, href, icon, order, Set.of(), OptionalInt.empty());
    }

    /** The same entry under a heading. */
    public NavigationItem under(String groupKey) {
        return new NavigationItem(area, groupKey, textKey, href, icon, order, roles, count);
    }

    /** The same entry, for holders of one of these roles only. */
    public NavigationItem onlyFor(String... wanted) {
        return new NavigationItem(area, group, textKey, href, icon, order, Set.of(wanted), count);
    }

    /** The same entry with a number of waiting things; none is shown for zero. */
    public NavigationItem counting(int waiting) {
        return new NavigationItem(
                area,
                group,
                textKey,
                href,
                icon,
                order,
                roles,
                waiting > 0 ? OptionalInt.of(waiting) : OptionalInt.empty());
    }

    boolean isFor(Optional<Viewer> viewer) {
        return roles.isEmpty()
                || viewer.filter(someone -> someone.hasAny(roles)).isPresent();
    }

    /** Whether the page at that path belongs to this entry. */
    public boolean covers(String path) {
        return path.equals(href) || (!href.equals(area.home()) && path.startsWith(href + "/"));
    }
}
