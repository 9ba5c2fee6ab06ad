package io.guildhall.platform.catalog;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/** Whether this node hears of what changes on the others; what is at hand can be shown as long as it does. */
@ApplicationScoped
class Hearing {

    private static final long SILENCE_NANOS = Duration.ofSeconds(5).toNanos();

    /** When this node last knew all that had changed elsewhere; long ago, until it has heard for the first time. */
    private volatile long informed = System.nanoTime() - SILENCE_NANOS;

    boolean isUpToDate() {
        return System.nanoTime() - informed < SILENCE_NANOS;
    }

    /** After everyone has forgotten what changed. */
    void hear(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ChangesHeard heard) {
        if (heard.complete()) {
            informed = heard.asked();
        }
    }
}
