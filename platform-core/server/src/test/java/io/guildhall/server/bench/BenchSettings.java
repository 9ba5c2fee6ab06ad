package io.guildhall.server.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much is measured; {@code -Dguildhall.bench.<name>} changes it while the benchmark itself is worked on.
 *
 * @param products in the large marketplace
 * @param tenants small marketplaces beside it
 * @param workers who work side by side
 * @param warmUp before a kind of request is measured
 * @param measured how long it is measured
 * @param serverOptions further options of the application server's virtual machine, such as a flight recording
 */
record BenchSettings(
        int products, int tenants, int workers, Duration warmUp, Duration measured, List<String> serverOptions) {

    static BenchSettings ofSystem() {
        return new BenchSettings(
                Integer.getInteger("guildhall.bench.products", 10_000),
                Integer.getInteger("guildhall.bench.tenants", 1_000),
                Integer.getInteger("guildhall.bench.workers", 4),
                Duration.ofSeconds(Integer.getInteger("guildhall.bench.warm-up", 12)),
                Duration.ofSeconds(Integer.getInteger("guildhall.bench.seconds", 8)),
                Stream.of(System.getProperty("guildhall.bench.options", "").split(" "))
                        .filter(option -> !option.isEmpty())
                        .toList());
    }
}
