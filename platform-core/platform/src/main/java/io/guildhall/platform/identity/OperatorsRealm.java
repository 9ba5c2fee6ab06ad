package io.guildhall.platform.identity;

import io.guildhall.platform.shared.Started;
import io.guildhall.platform.tenancy.Hosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that operators can sign in: makes their realm, and the first operator where one is configured, as soon as
 * Keycloak answers after the start.
 */
@ApplicationScoped
class OperatorsRealm {

    private static final Logger LOG = System.getLogger(OperatorsRealm.class.getName());
    private static final int RETRY_SECONDS = 2;

    @Inject
    private ScheduledExecutorService executor;

    @Inject
    private Realms realms;

    @Inject
    private People people;

    @Inject
    private Hosts hosts;

    @Inject
    @ConfigProperty(name = "guildhall.operator.username")
    private Optional<String> username;

    @Inject
    @ConfigProperty(name = "guildhall.operator.password")
    private Optional<String> password;

    private volatile boolean ready;
    private boolean reported;

    void start(@Observes Started event) {
        executor.schedule(this::tryOnce, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether operators can sign in. */
    boolean isReady() {
        return ready;
    }

    private void tryOnce() {
        try {
            realms.createForOperators(hosts.platformUrl());
            if (username.isPresent() && password.isPresent()) {
                people.createOperator(new NewPerson(
                        username.get(),
                        "Guildhall",
                        "Operator",
                        username.get() + "@guildhall.invalid",
                        password.get(),
                        false,
                        Set.of(Roles.OPERATOR)));
            }
            ready = true;
        } catch (RuntimeException e) {
            if (!reported) {
                reported = true;
                LOG.log(Level.WARNING, "Operators cannot sign in yet; this is tried again until it works", e);
            }
            executor.schedule(this::tryOnce, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }
}
