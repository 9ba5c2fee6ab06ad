package io.guildhall.server.bench;

import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.testing.TestStack;
import java.util.List;

/** Fills a marketplace by imports through the API, which is a figure of its own. */
final class Importing {
    private static final int COUNTED = 600;

    private final Market market;
    private final TestStack stack;
    private final Behind behind;

    Importing(Market market, TestStack stack, Behind behind) {
        this.market = market;
        this.stack = stack;
        this.behind = behind;
    }

    /**
     * What one import came to.
     *
     * @param kept until every row was in the database
     * @param found until everything was found by a search too
     */
    private record Import(Speed kept, Speed found) {}

    /** Imports so many products: a part by a server that never did, a part to count statements, and the rest. */
    List<Figure> measure(int products) {
        Company mill = market.company("Bench Steel Mill", "mill");
        Company rollingMill = market.company("Bench Rolling Mill", "mill");
        int cold = products / 5;
        int counted = Math.min(COUNTED, products / 10);
        Import first = run(mill, 0, cold);
        double statements = stack.sqlStatements()
                        .during(() -> market.importFile(mill, file(cold, cold + counted)))
                        .size()
                / (double) counted;
        behind.awaitQuiet();
        behind.analyze();
        Import second = run(rollingMill, cold + counted, products);
        PlainImport plain = new PlainImport(behind, behind.tenant(market.slug()));
        plain.run();
        Speed copy = Speed.together(products, plain.run());
        return List.of(
                new Figure("import", "row", first.kept(), second.kept(), copy, statements, null),
                new Figure("import, until found", "row", first.found(), second.found(), null, Double.NaN, null));
    }

    private Import run(Company seller, int from, int to) {
        ListingFile file = file(from, to);
        long kept = behind.importTime(market.importFile(seller, file));
        long imported = System.nanoTime();
        behind.awaitQuiet();
        Market.awaitFound(market.visitor(), to);
        long found = kept + System.nanoTime() - imported;
        return new Import(Speed.together(file.rows(), kept), Speed.together(file.rows(), found));
    }

    private ListingFile file(int from, int to) {
        return ListingFile.of(market.template(), from, to);
    }
}
