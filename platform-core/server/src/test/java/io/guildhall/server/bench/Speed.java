package io.guildhall.server.bench;

import java.util.Arrays;

/**
 * How quickly something was done.
 *
 * @param count how often
 * @param perSecond by all workers together
 * @param p50 half of them took no longer, in milliseconds
 * @param p99 nor did 99 of 100
 */
record Speed(int count, double perSecond, double p50, double p99) {

    /** Out of the time each took, in nanoseconds, while so much time went by. */
    static Speed of(long[] nanos, double seconds) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Speed(sorted.length, sorted.length / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99));
    }

    /** Of many things done together, of which none is timed alone. */
    static Speed together(int count, long nanos) {
        return new Speed(count, count / (nanos / 1e9), Double.NaN, Double.NaN);
    }

    /** One after the other, without a pause. */
    static Speed inTurn(long[] nanos) {
        return of(nanos, Arrays.stream(nanos).sum() / 1e9);
    }

    private static double percentile(long[] sorted, double share) {
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
