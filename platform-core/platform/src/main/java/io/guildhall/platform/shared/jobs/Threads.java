package io.guildhall.platform.shared.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The threads of work beside requests, made by the container so that they know the application. The container's own
 * scheduled executor has a single thread, which the first loop of the scheduler would keep for good.
 */
@ApplicationScoped
class Threads {

    private static final int MOST = 16;

    @Produces
    @Singleton
    ScheduledExecutorService executor() throws NamingException {
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(MOST, threads);
        executor.setRemoveOnCancelPolicy(true);
        return executor;
    }

    void stop(@Disposes ScheduledExecutorService executor) {
        executor.shutdownNow();
    }
}
