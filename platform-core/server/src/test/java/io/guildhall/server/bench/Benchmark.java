package io.guildhall.server.bench;

import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.launcher.StackSettings;
import io.guildhall.server.launcher.StartFailure;
import io.guildhall.server.testing.TestStack;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Starts a stack of its own, measures it, prints a table and writes the same to {@code target/bench.json}. */
public final class Benchmark {
    /** Both compilers, and the heap of a small server, all of it there from the start, so that memory can be compared. */
    private static final List<String> AS_IN_PRODUCTION =
            List.of("-Xms768m", "-Xmx768m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    private static final int FEW_PRODUCTS = 10;

    private final GuildhallStack stack;
    private final BenchSettings settings;
    private final PrintStream out;
    private final TestStack parts;
    private final Behind behind;
    private final long begun = System.nanoTime();

    private Benchmark(GuildhallStack stack, TestStack parts, BenchSettings settings, PrintStream out) {
        this.stack = stack;
        this.parts = parts;
        this.settings = settings;
        this.out = out;
        this.behind = new Behind(stack.database());
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        BenchSettings settings = BenchSettings.ofSystem();
        List<String> options = new ArrayList<>(AS_IN_PRODUCTION);
        options.addAll(settings.serverOptions());
        StackSettings stackSettings = StackSettings.ofTests(StackSettings.home().resolve("target/bench"))
                .withServerOptions(options);
        try (GuildhallStack stack = GuildhallStack.start(stackSettings, out);
                TestStack parts = TestStack.over(stack)) {
            Report report = new Benchmark(stack, parts, settings, out).run();
            report.print(out);
            Path file = StackSettings.home().resolve("target/bench.json");
            Files.writeString(file, report.json().toString());
            out.println("  The same is in " + file);
        } catch (StartFailure e) {
            out.println(e.explanation());
            System.exit(1);
        }
    }

    private Report run() {
        Launching launching = new Launching(parts, behind);
        Market large = launching.launch("steel", "bench");
        Market chemical = launching.launch("chemical", "bench-chemical");
        Market apparel = launching.launch("apparel", "bench-apparel");
        launching.endCold();
        List.of(chemical, apparel).forEach(Benchmark::fillSmall);
        say("three marketplaces are launched");

        Importing importing = new Importing(parts, behind);
        Importing.Import coldImport = importing.fill(large, settings.products());
        List<Company> buyers = IntStream.range(0, settings.workers())
                .mapToObj(number -> large.company("Bench Works No. " + number, "standard"))
                .toList();
        behind.awaitQuiet();
        behind.analyze();
        say(settings.products() + " products are imported");

        Measuring measuring = new Measuring(stack, parts, behind, settings, large, buyers, this::say);
        stack.restartApplication(false);
        List<Figure> figures = new ArrayList<>(measuring.figures(measuring.cold()));
        say("requests are measured");

        Speed few = measuring.products(large.slug());
        Processes.Memory memoryOfFew = measuring.memory();
        Copies copies = new Copies(behind);
        copies.make(behind.tenant(chemical.slug()), "small-a", settings.tenants() / 2);
        copies.make(behind.tenant(apparel.slug()), "small-b", settings.tenants() - settings.tenants() / 2);
        behind.analyze();
        say(settings.tenants() + " marketplaces more are there");
        double indexing = awaitFound();
        say("and found");
        Speed spread = measuring.products("small-%");
        Speed many = measuring.products(large.slug());
        Tenancy tenancy = new Tenancy(settings.tenants(), few, many, spread, memoryOfFew, measuring.memory(), indexing);
        say("measured with them");
        figures.add(launching.measure(copies));
        figures.addAll(importing.measure(coldImport, launching.launch("steel", "bench-import"), settings.products()));
        say("imports are measured");
        return new Report(settings, figures, tenancy, Targets.of(figures, tenancy), (System.nanoTime() - begun) / 1e9);
    }

    private static void fillSmall(Market market) {
        Company seller = market.company("Seller at " + market.slug(), "standard");
        market.company("Buyer at " + market.slug(), "standard");
        market.importFile(seller, ListingFile.of(market.template(), 0, FEW_PRODUCTS));
    }

    /** How long it takes until what was copied is found, in seconds. */
    private double awaitFound() {
        long copied = System.nanoTime();
        behind.awaitQuiet();
        for (int number = 1; number <= settings.tenants() / 2; number++) {
            Market.awaitFound(parts.marketplace("small-a-" + number), FEW_PRODUCTS);
        }
        return (System.nanoTime() - copied) / 1e9;
    }

    private void say(String what) {
        out.printf(Locale.ROOT, "  %4.0f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
    }
}
