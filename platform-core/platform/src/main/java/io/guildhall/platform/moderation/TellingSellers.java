package io.guildhall.platform.moderation;

import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells those who sell for a company what was decided about its listings. */
@ApplicationScoped
class TellingSellers implements Job {

    static final String NAME = "moderation.tell";

    private Telling telling;
    private People people;
    private TenantDirectory tenants;

    protected TellingSellers() {}

    @Inject
    TellingSellers(Telling telling, People people, TenantDirectory tenants) {
        this.telling = telling;
        this.people = people;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whom to tell is asked of the realm first, so that all of them are told at once or, where it is away, later. */
    @Override
    public void run(UUID batch) {
        String realm = tenants.byId(TenantContext.required()).orElseThrow().realm();
        List<StepTaken> decided = telling.decided(batch);
        Map<UUID, List<String>> sellers = new HashMap<>();
        for (UUID company : decided.stream().map(StepTaken::company).collect(Collectors.toSet())) {
            sellers.put(
                    company,
                    people.of(realm, company).stream()
                            .filter(TellingSellers::sells)
                            .map(Person::subject)
                            .toList());
        }
        telling.tell(decided, sellers);
    }

    private static boolean sells(Person person) {
        return person.enabled()
                && (person.roles().contains(Roles.SELLER) || person.roles().contains(Roles.COMPANY_ADMIN));
    }
}
