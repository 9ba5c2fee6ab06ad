package io.guildhall.server.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Lets several people do something in the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What became of each, in the order given. */
    static <T> List<T> all(List<Supplier<T>> deeds) {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Supplier<T> deed : deeds) {
                begun.add(people.submit(() -> {
                    start.await();
                    return deed.get();
                }));
            }
            start.countDown();
            List<T> outcomes = new ArrayList<>();
            for (Future<T> each : begun) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            people.shutdownNow();
        }
    }

    /** The same by that many. */
    static <T> List<T> times(int many, Supplier<T> deed) {
        List<Supplier<T>> deeds = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            deeds.add(deed);
        }
        return all(deeds);
    }
}
