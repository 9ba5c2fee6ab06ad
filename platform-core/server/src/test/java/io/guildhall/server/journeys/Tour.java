package io.guildhall.server.journeys;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A walk to every kind of page that links lead to, each looked at by day at a desk and by night on a phone. Of pages that
 * differ in an id or a code only, two are looked at.
 */
final class Tour {
    private static final Pattern ID = Pattern.compile(
            "/(?:[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}|(?<=/(?:attributes|categories|products|news|pages|suppliers|calculators)/)[^/]+)");
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(?:login|logout|api|openapi|assets|health|metrics)\\b.*|.*/(?:licence|export|errors\\.csv)");
    private static final int OF_A_KIND = 2;

    private final Person person;
    private final URI site;
    private final String within;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** A tour that begins at the folder and stays in it. */
    Tour(Person person, String site, String within) {
        this.person = person;
        this.site = URI.create(site);
        this.within = within;
    }

    /** Walks until no link leads on. */
    Tour walk() {
        plan(within);
        while (!ahead.isEmpty()) {
            visit(ahead.poll());
        }
        return this;
    }

    /** The kinds of pages seen. */
    List<String> kinds() {
        return kinds;
    }

    /** What is wrong with pages; nothing on a good day. */
    List<String> faults() {
        return faults;
    }

    private void visit(String path) {
        try {
            person.open(site + path);
            person.look();
            person.lookAtNight();
        } catch (AssertionError e) {
            faults.add(path + ": " + e.getMessage());
        }
        for (Object href : (List<?>)
                person.page().evaluate("[...document.querySelectorAll('a[href]:not([download])')].map(a => a.href)")) {
            URI address = URI.create(href.toString());
            if (site.getAuthority().equals(address.getAuthority())) {
                plan(address.getRawPath());
            }
        }
    }

    private void plan(String path) {
        if (!path.startsWith(within) || NO_PAGE.matcher(path).matches() || !seen.add(path)) {
            return;
        }
        String kind = ID.matcher(path).replaceAll("/*");
        if (kinds.stream().filter(kind::equals).count() < OF_A_KIND) {
            kinds.add(kind);
            ahead.add(path);
        }
    }
}
