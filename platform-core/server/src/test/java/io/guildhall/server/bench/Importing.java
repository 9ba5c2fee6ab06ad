package io.guildhall.server.bench;

import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.testing.TestStack;
import java.util.List;

/** Fills marketplaces by imports through the API, which is a figure of its own. */
final class Importing {
    private static final int COUNTED = 600;

    private final TestStack stack;
    private final Behind behind;

    Importing(TestStack stack, Behind behind) {
        this.stack = stack;
        this.behind = behind;
    }

    /**
     * What one import came to.
     *
     * @param kept until every row was in the database
     * @param found until everything was found by a search too
     */
    record Import(Speed kept, Speed found) {}

    /** Imports so many products, a fifth of them by a server that never did; answers how that fifth went. */
    Import fill(Market market, int products) {
        Company mill = market.company("Bench Steel Mill", "mill");
        Company rollingMill = market.company("Bench Rolling Mill", "mill");
        int cold = products / 5;
        Import first = run(market, mill, 0, cold);
        run(market, rollingMill, cold, products);
        return first;
    }

    /** Imports so many products into an empty marketplace: a part to count statements and to warm up, and the rest. */
    List<Figure> measure(Import cold, Market market, int products) {
        Company mill = market.company("Bench Steel Mill", "mill");
        int counted = Math.min(COUNTED, products / 10);
        double statements = stack.sqlStatements()
                        .during(() -> market.importFile(mill, file(market, 0, counted)))
                        .size()
                / (double) counted;
        behind.awaitQuiet();
        behind.analyze();
        int warmUp = counted + products / 5;
        run(market, mill, counted, warmUp);
        behind.analyze();
        Import warm = run(market, mill, warmUp, products);
        PlainImport plain = new PlainImport(behind, behind.tenant(market.slug()));
        plain.run();
        Speed copy = Speed.together(products, plain.run());
        return List.of(
                new Figure("import", "row", cold.kept(), warm.kept(), copy, statements, null),
                new Figure("import, until found", "row", cold.found(), warm.found(), null, Double.NaN, null));
    }

    private Import run(Market market, Company seller, int from, int to) {
        ListingFile file = file(market, from, to);
        long kept = behind.importTime(market.importFile(seller, file));
        long imported = System.nanoTime();
        behind.awaitQuiet();
        Market.awaitFound(market.visitor(), to);
        long found = kept + System.nanoTime() - imported;
        return new Import(Speed.together(file.rows(), kept), Speed.together(file.rows(), found));
    }

    private static ListingFile file(Market market, int from, int to) {
        return ListingFile.of(market.template(), from, to);
    }
}
