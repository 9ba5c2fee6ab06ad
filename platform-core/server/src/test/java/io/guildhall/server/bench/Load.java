package io.guildhall.server.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lets workers work side by side, each without a pause, and takes the time of everything they do. */
final class Load {
    private final int workers;

    Load(int workers) {
        this.workers = workers;
    }

    /** For that long. */
    Speed during(Duration time, Work.Source source) {
        return run(source, () -> {
            long end = System.nanoTime() + time.toNanos();
            return () -> System.nanoTime() < end;
        });
    }

    /** So often, by all workers together. */
    Speed times(int count, Work.Source source) {
        return run(source, () -> {
            AtomicInteger left = new AtomicInteger(count);
            return () -> left.getAndDecrement() > 0;
        });
    }

    private Speed run(Work.Source source, Supplier<BooleanSupplier> shift) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        AtomicBoolean failed = new AtomicBoolean();
        List<Work> equipped = new ArrayList<>();
        try {
            for (int number = 0; number < workers; number++) {
                equipped.add(source.worker(number));
            }
            long begun = System.nanoTime();
            BooleanSupplier shiftGoesOn = shift.get();
            BooleanSupplier goesOn = () -> !failed.get() && shiftGoesOn.getAsBoolean();
            List<CompletableFuture<long[]>> times = equipped.stream()
                    .map(work -> CompletableFuture.supplyAsync(() -> timesOf(work, goesOn, failed), threads))
                    .toList();
            long[] all = times.stream()
                    .map(CompletableFuture::join)
                    .flatMapToLong(Arrays::stream)
                    .toArray();
            return Speed.of(all, (System.nanoTime() - begun) / 1e9);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
            equipped.forEach(Load::close);
        }
    }

    /** One that fails lets go of what it holds, or the others would wait for it. */
    private static long[] timesOf(Work work, BooleanSupplier goesOn, AtomicBoolean failed) {
        long[] nanos = new long[4096];
        int count = 0;
        try {
            while (goesOn.getAsBoolean()) {
                long begun = System.nanoTime();
                work.once();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - begun;
            }
            return Arrays.copyOf(nanos, count);
        } catch (IOException | SQLException | RuntimeException e) {
            failed.set(true);
            close(work);
            throw new IllegalStateException(e);
        }
    }

    private static void close(Work work) {
        try {
            work.close();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
