package io.guildhall.platform.company;

import io.guildhall.platform.company.Registrations.Fate;
import io.guildhall.platform.identity.People;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes back the account of a registration that was cut off: what the database knows nothing of, Keycloak shall not keep,
 * and the name is free again for who tries once more.
 */
@ApplicationScoped
class TakingBack implements Job {

    static final String NAME = "company.take-back";

    private Registrations registrations;
    private People people;
    private TenantDirectory tenants;
    private Clock clock;

    /** By then a registration has begun its transaction, and what does not hold it has ended. */
    @Inject
    @ConfigProperty(name = "guildhall.registrations.settled-after", defaultValue = "PT30S")
    private Duration settled;

    protected TakingBack() {}

    @Inject
    TakingBack(Registrations registrations, People people, TenantDirectory tenants, Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID company) {
        if (fate(company) == Fate.LOST) {
            people.removeCompany(realm(), company);
        }
    }

    @Override
    public Optional<Instant> again(UUID company) {
        boolean over = switch (fate(company)) {
            case UNDER_WAY -> false;
            case KEPT -> true;
            case LOST -> !people.knowsCompany(realm(), company);
        };
        return over ? Optional.empty() : Optional.of(clock.instant().plus(settled));
    }

    private Fate fate(UUID company) {
        boolean fresh = clock.instant().isBefore(Ids.instantOf(company).plus(settled));
        return fresh ? Fate.UNDER_WAY : registrations.fate(company);
    }

    private String realm() {
        return tenants.byId(TenantContext.required()).orElseThrow().realm();
    }
}
