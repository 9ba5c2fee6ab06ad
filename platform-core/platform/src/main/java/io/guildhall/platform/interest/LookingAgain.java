package io.guildhall.platform.interest;

import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.mail.Mailer;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for what a saved search finds, again and again until it is deleted, and mails where that is wished. */
@ApplicationScoped
class LookingAgain implements Job {

    static final String NAME = "interest.look";

    private Looking looking;
    private People people;
    private TenantDirectory tenants;
    private Hosts hosts;
    private Mailer mailer;
    private Clock clock;

    @Inject
    @ConfigProperty(name = "guildhall.saved-searches.every", defaultValue = "PT5M")
    private Duration every;

    protected LookingAgain() {}

    @Inject
    LookingAgain(Looking looking, People people, TenantDirectory tenants, Hosts hosts, Mailer mailer, Clock clock) {
        this.looking = looking;
        this.people = people;
        this.tenants = tenants;
        this.hosts = hosts;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID search) {
        looking.look(search).ifPresent(this::mail);
    }

    @Override
    public Optional<Instant> again(UUID search) {
        return looking.isWanted(search) ? Optional.of(clock.instant().plus(every)) : Optional.empty();
    }

    /** The address is asked for when it is needed: it may have changed, and the person may have left. */
    private void mail(Looking.Due due) {
        Tenant marketplace = tenants.byId(TenantContext.required()).orElseThrow();
        Optional<Person> person = people.find(marketplace.realm(), due.company(), due.person())
                .filter(someone -> someone.enabled() && !someone.email().isBlank());
        if (person.isEmpty()) {
            looking.stopMailing(due);
        } else if (mailer.send(HitsMail.of(due, person.get().email(), marketplace, hosts.urlOf(marketplace.slug())))) {
            looking.mailed(due);
        }
    }
}
