package io.guildhall.server.bench;

import java.util.List;

/** What the product was promised to reach. */
final class Targets {
    private Targets() {}

    static List<Target> of(List<Figure> figures, Tenancy tenancy) {
        return List.of(
                Target.atLeast(
                        "product JSON beside plain JDBC",
                        0.6,
                        figure(Measuring.PRODUCT, figures).ratio()),
                Target.atLeast(
                        "order beside plain JDBC",
                        0.4,
                        figure(Measuring.ORDER, figures).ratio()),
                Target.atLeast(
                        "import beside COPY", 0.25, figure("import", figures).ratio()),
                Target.atMost(
                        "SQL statements of a product page",
                        3,
                        figure(Measuring.PAGE, figures).statements()),
                Target.atMost(
                        "SQL statements of product JSON",
                        3,
                        figure(Measuring.PRODUCT, figures).statements()),
                Target.atMost(
                        "SQL statements of an order",
                        12,
                        figure(Measuring.ORDER, figures).statements()),
                Target.atMost("% of throughput that many marketplaces cost", 5, tenancy.lost(tenancy.many())),
                Target.atMost("% of throughput where all of them are visited", 5, tenancy.lost(tenancy.spread())),
                Target.atMost("MB of memory that many marketplaces cost", 200, tenancy.residentGrowth()));
    }

    private static Figure figure(String name, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
