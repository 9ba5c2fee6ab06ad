package io.guildhall.platform.question;

import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.jobs.Job;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells those who sell for a company that it is asked something. */
@ApplicationScoped
class TellingSellers implements Job {

    static final String NAME = "question.tell";

    private QuestionNews news;
    private People people;
    private TenantDirectory tenants;

    protected TellingSellers() {}

    @Inject
    TellingSellers(QuestionNews news, People people, TenantDirectory tenants) {
        this.news = news;
        this.people = people;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Whom to tell is asked of the realm first, so that all of them are told at once or, where it is away, later. */
    @Override
    public void run(UUID id) {
        Optional<Question> question = news.open(id);
        if (question.isEmpty()) {
            return;
        }
        String realm = tenants.byId(TenantContext.required()).orElseThrow().realm();
        List<String> sellers = people.of(realm, question.get().seller()).stream()
                .filter(TellingSellers::sells)
                .map(Person::subject)
                .toList();
        news.tellSellers(question.get(), sellers);
    }

    private static boolean sells(Person person) {
        return person.enabled() && person.roles().contains(Roles.SELLER);
    }
}
