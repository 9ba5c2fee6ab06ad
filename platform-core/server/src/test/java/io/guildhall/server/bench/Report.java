package io.guildhall.server.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the benchmark found, for people and for programs. */
record Report(BenchSettings settings, List<Figure> figures, Tenancy tenancy, List<Target> targets, double seconds) {

    void print(PrintStream out) {
        String row = "  %-28s %10s %9s %9s %10s %9s %7s %10s %7s  %s%n";
        out.printf(
                "%n  %d products in one marketplace, %d small marketplaces, %d workers, %d processors%n%n",
                settings.products(), settings.tenants(), settings.workers(), processors());
        out.printf(
                row,
                "",
                "per second",
                "p50 ms",
                "p99 ms",
                "cold p50",
                "cold p99",
                "SQL",
                "JDBC",
                "ratio",
                "µs of server, database, client");
        for (Figure figure : figures) {
            out.printf(
                    row,
                    figure.name(),
                    number(figure.warm().perSecond()),
                    number(figure.warm().p50()),
                    number(figure.warm().p99()),
                    number(figure.cold().p50()),
                    number(figure.cold().p99()),
                    number(figure.statements()),
                    figure.plain() == null ? "" : number(figure.plain().perSecond()),
                    figure.plain() == null ? "" : number(figure.ratio()),
                    cpu(figure));
        }
        out.printf("%n  Marketplaces: %29s %10s%n", "3", tenancy.tenants() + 3);
        String tenants = "  %-33s %10s %10s%n";
        out.printf(
                tenants,
                "product JSON of the large one /s",
                number(tenancy.few().perSecond()),
                number(tenancy.many().perSecond()));
        out.printf(
                tenants,
                "product JSON of all in turn /s",
                "",
                number(tenancy.spread().perSecond()));
        out.printf(
                tenants,
                "resident memory MB",
                number(tenancy.memoryOfFew().resident()),
                number(tenancy.memoryOfMany().resident()));
        out.printf(
                tenants,
                "live objects MB",
                number(tenancy.memoryOfFew().live()),
                number(tenancy.memoryOfMany().live()));
        out.printf("%n");
        for (Target target : targets) {
            out.printf(
                    "  %-6s %-52s %9s, wanted %s %s%n",
                    target.met() ? "met" : "MISSED",
                    target.what(),
                    number(target.reached()),
                    target.least() ? "at least" : "at most",
                    number(target.bound()));
        }
        out.printf(Locale.ROOT, "%n  Measured in %.0f s.%n", seconds);
    }

    JsonObject json() {
        JsonArrayBuilder measured = Json.createArrayBuilder();
        for (Figure figure : figures) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("name", figure.name())
                    .add("unit", figure.unit())
                    .add("warm", json(figure.warm()))
                    .add("cold", json(figure.cold()));
            if (!Double.isNaN(figure.statements())) {
                one.add("statements", figure.statements());
            }
            if (figure.plain() != null) {
                one.add("plainJdbc", json(figure.plain())).add("ratio", figure.ratio());
            }
            if (figure.cpu() != null) {
                one.add("microsOfServer", micros(figure.cpu().server(), figure))
                        .add("microsOfDatabase", micros(figure.cpu().database(), figure))
                        .add("microsOfClient", micros(figure.cpu().client(), figure));
            }
            measured.add(one);
        }
        JsonArrayBuilder judged = Json.createArrayBuilder();
        for (Target target : targets) {
            judged.add(Json.createObjectBuilder()
                    .add("what", target.what())
                    .add("reached", target.reached())
                    .add(target.least() ? "atLeast" : "atMost", target.bound())
                    .add("met", target.met()));
        }
        return Json.createObjectBuilder()
                .add("products", settings.products())
                .add("tenants", settings.tenants())
                .add("workers", settings.workers())
                .add("processors", processors())
                .add("seconds", seconds)
                .add("figures", measured)
                .add(
                        "tenancy",
                        Json.createObjectBuilder()
                                .add("productJsonWith3", json(tenancy.few()))
                                .add("productJsonWithAll", json(tenancy.many()))
                                .add("productJsonOfAll", json(tenancy.spread()))
                                .add("residentWith3", tenancy.memoryOfFew().resident())
                                .add("residentWithAll", tenancy.memoryOfMany().resident())
                                .add("liveWith3", tenancy.memoryOfFew().live())
                                .add("liveWithAll", tenancy.memoryOfMany().live())
                                .add("indexSeconds", tenancy.indexSeconds()))
                .add("targets", judged)
                .build();
    }

    private static JsonObjectBuilder json(Speed speed) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("count", speed.count()).add("perSecond", speed.perSecond());
        return Double.isNaN(speed.p50())
                ? json
                : json.add("p50Millis", speed.p50()).add("p99Millis", speed.p99());
    }

    private static String cpu(Figure figure) {
        return figure.cpu() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.0f %.0f %.0f",
                        micros(figure.cpu().server(), figure),
                        micros(figure.cpu().database(), figure),
                        micros(figure.cpu().client(), figure));
    }

    private static double micros(Duration time, Figure figure) {
        return time.toNanos() / 1e3 / figure.warm().count();
    }

    /** Three digits that mean something. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 || value == Math.rint(value) ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
