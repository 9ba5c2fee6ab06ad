package io.guildhall.platform.shared.jobs;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The container's threads for work beside requests. */
@ApplicationScoped
class Threads {

    @Produces
    @Singleton
    ManagedScheduledExecutorService executor() throws NamingException {
        return InitialContext.doLookup("java:comp/DefaultManagedScheduledExecutorService");
    }
}
