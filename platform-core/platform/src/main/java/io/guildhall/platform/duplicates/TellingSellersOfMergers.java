package io.guildhall.platform.duplicates;

import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Tells those who sell for a company that one of its products was merged into another. */
@ApplicationScoped
class TellingSellersOfMergers implements Job {

    static final String NAME = "duplicates.tell";

    private Duplicates duplicates;
    private Notices notices;
    private People people;
    private TenantDirectory tenants;

    protected TellingSellersOfMergers() {}

    @Inject
    TellingSellersOfMergers(Duplicates duplicates, Notices notices, People people, TenantDirectory tenants) {
        this.duplicates = duplicates;
        this.notices = notices;
        this.people = people;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(UUID id) {
        Pair pair = duplicates.find(id);
        if (pair.state() != PairState.MERGED) {
            return;
        }
        String realm = tenants.byId(TenantContext.required()).orElseThrow().realm();
        List<String> sellers = people.of(realm, pair.newer().company()).stream()
                .filter(Person::enabled)
                .filter(person ->
                        person.roles().contains(Roles.SELLER) || person.roles().contains(Roles.COMPANY_ADMIN))
                .map(Person::subject)
                .toList();
        notices.tell(
                sellers,
                new News(
                        "duplicates.merged",
                        pair.newer().product(),
                        "duplicates.news.merged",
                        pair.newer().name(),
                        1,
                        "/products/" + pair.older().product()));
    }
}
