package io.guildhall.server.bench;

import io.guildhall.server.bench.Processes.Cpu;
import io.guildhall.server.bench.Processes.Memory;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.launcher.DatabaseServer;
import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures the requests to the large marketplace, and the same work without the application. */
final class Measuring {
    static final String PAGE = "product page";
    static final String PRODUCT = "product JSON";
    static final String ORDER = "order";

    private static final int FIRST_ONES = 400;
    private static final int COUNTINGS = 3;
    private static final Duration PLAIN_WARM_UP = Duration.ofSeconds(2);
    private static final Duration WARM_UP_OF_EACH = Duration.ofSeconds(4);
    private static final Pattern ICON = Pattern.compile("href=\"(/assets/[^\"]+/favicon\\.svg)\"");
    private static final List<String> SEARCHES = List.of(
            "rebar HRB400E",
            "welded pipe",
            "round bar",
            "galvanised coil",
            "seamless boiler",
            "plate Q355B",
            "equal angle",
            "rectangular hollow");

    private final GuildhallStack stack;
    private final TestStack parts;
    private final Behind behind;
    private final BenchSettings settings;
    private final Load load;
    private final Requests requests;
    private final Consumer<String> say;
    private final List<Goods> goods;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    Measuring(
            GuildhallStack stack,
            TestStack parts,
            Behind behind,
            BenchSettings settings,
            Market large,
            List<Company> buyers,
            Consumer<String> say) {
        this.stack = stack;
        this.say = say;
        this.parts = parts;
        this.behind = behind;
        this.settings = settings;
        this.load = new Load(settings.workers());
        this.requests = new Requests(stack.settings().ports().server());
        this.goods = goods(large.slug());
        describe(large, buyers);
    }

    /** A kind of request and the same work in plain JDBC; null where there is none. */
    private record Kind(Work.Source requests, Work.Source plain) {}

    private void describe(Market large, List<Company> buyers) {
        DatabaseServer database = parts.database();
        UUID tenant = behind.tenant(large.slug());
        List<Shelf> shelves = behind.shelves(tenant).stream()
                .map(shelf ->
                        new Shelf(shelf.category(), shelf.categories(), facets(large, "category=" + shelf.category())))
                .toList();
        PlainReading plain = new PlainReading(database, tenant);
        UUID buyer = UUID.fromString(buyers.get(0).id());
        kinds.put(PAGE, new Kind(requests.productPages(goods), plain.products(goods)));
        kinds.put(PRODUCT, new Kind(requests.products(goods), plain.products(goods)));
        kinds.put(
                "listing with facets, page",
                new Kind(requests.listings(large.host(), shelves), plain.listings(shelves)));
        kinds.put(
                "search of two words, JSON",
                new Kind(requests.searches(large.host(), SEARCHES), plain.searches(SEARCHES, facets(large, "q=pipe"))));
        kinds.put(
                ORDER,
                new Kind(
                        requests.orders(goods, buyers),
                        number -> new PlainOrders(database, tenant, goods, buyer, number)));
        kinds.put("icon, the least there is", new Kind(requests.icon(large.host(), icon(large)), null));
    }

    /** The first requests of each kind to a server that has just started. */
    Map<String, Speed> cold() {
        Map<String, Speed> cold = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> cold.put(name, load.times(FIRST_ONES, kind.requests())));
        return cold;
    }

    /** Measures all kinds when all of them are warm: what the compilers still do for one would slow down the next. */
    List<Figure> figures(Map<String, Speed> cold) {
        Processes processes = new Processes(stack, behind);
        List<Figure> figures = new ArrayList<>();
        kinds.values().forEach(kind -> load.during(settings.warmUp(), kind.requests()));
        kinds.forEach((name, kind) -> {
            load.during(WARM_UP_OF_EACH, kind.requests());
            Cpu before = processes.cpu();
            Speed warm = load.during(settings.measured(), kind.requests());
            Cpu used = processes.cpu().since(before);
            say.accept(name + " " + Math.round(warm.perSecond()) + "/s");
            Speed plain = null;
            if (kind.plain() != null) {
                behind.awaitQuiet();
                load.during(PLAIN_WARM_UP, kind.plain());
                plain = load.during(settings.measured(), kind.plain());
                say.accept(name + " in plain JDBC " + Math.round(plain.perSecond()) + "/s");
            }
            figures.add(new Figure(name, "request", cold.get(name), warm, plain, statements(kind.requests()), used));
        });
        return figures;
    }

    /** Product answers of the marketplaces whose address is like that pattern, in turn, after their pages. */
    Speed products(String pattern) {
        List<Goods> offered = goods(pattern);
        load.during(WARM_UP_OF_EACH, requests.productPages(offered));
        load.during(WARM_UP_OF_EACH, requests.products(offered));
        return load.during(settings.measured(), requests.products(offered));
    }

    Memory memory() {
        return new Processes(stack, behind).memory();
    }

    /** The fewest of a few equal requests: what is at hand is read anew now and then. */
    private int statements(Work.Source source) {
        try (Work work = source.worker(0)) {
            work.once();
            int fewest = Integer.MAX_VALUE;
            for (int counting = 0; counting < COUNTINGS; counting++) {
                fewest = Math.min(
                        fewest, parts.sqlStatements().during(() -> once(work)).size());
            }
            return fewest;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void once(Work work) {
        try {
            work.once();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Goods> goods(String pattern) {
        return behind.goods(pattern, ".localhost:" + stack.settings().ports().server());
    }

    private static List<String> facets(Market market, String query) {
        return market
                .visitor()
                .get("/api/v1/products?limit=1&" + query)
                .requireSuccess()
                .object()
                .getJsonArray("facets")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(facet -> facet.getString("code"))
                .toList();
    }

    private static String icon(Market market) {
        Matcher link = ICON.matcher(market.visitor()
                .withHeader("Accept", "text/html")
                .get("/")
                .requireSuccess()
                .body());
        if (!link.find()) {
            throw new IllegalStateException("The first page has no icon");
        }
        return link.group(1);
    }
}
