package io.guildhall.platform.company;

import io.guildhall.platform.identity.People;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Registers a company in the database and at Keycloak: both or neither, even where the power fails in between. */
@ApplicationScoped
public class Registering {

    private static final Logger LOG = System.getLogger(Registering.class.getName());

    private Registrations registrations;
    private People people;
    private Jobs jobs;

    protected Registering() {}

    @Inject
    Registering(Registrations registrations, People people, Jobs jobs) {
        this.registrations = registrations;
        this.people = people;
        this.jobs = jobs;
    }

    /**
     * Registers the company at that marketplace.
     *
     * @param idempotencyKey makes a repeated request find what the first one made; null for none
     * @return the company's id
     */
    public UUID register(Tenant marketplace, Registration registration, String idempotencyKey) {
        registration.check();
        UUID id = Ids.next();
        jobs.start(TakingBack.NAME, id);
        try {
            return registrations.enter(id, marketplace.realm(), registration, idempotencyKey);
        } catch (RuntimeException e) {
            takeBack(marketplace.realm(), id, e);
            throw explained(e);
        }
    }

    private void takeBack(String realm, UUID company, RuntimeException failure) {
        if (failure instanceof WordedRejection worded && worded.reason() != CommonReason.UNAVAILABLE) {
            return;
        }
        try {
            people.removeCompany(realm, company);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Company {0} may have left accounts in realm {1}: {2}", company, realm, e);
        }
    }

    /** Keycloak's refusals in the reader's language; its fields are the form's. */
    static RuntimeException explained(RuntimeException failure) {
        if (failure instanceof Rejection rejection
                && !(failure instanceof WordedRejection)
                && rejection.reason() == CommonReason.INVALID_INPUT
                && rejection.fields().size() == 1) {
            String field = rejection.fields().get(0).field();
            String message = rejection.getMessage();
            if (field.equals("email")) {
                return WordedRejection.ofField(CommonReason.INVALID_INPUT, "email", "company.check.email-taken");
            }
            if (field.equals("username") && message.endsWith("is taken")) {
                return WordedRejection.ofField(CommonReason.INVALID_INPUT, "username", "company.check.username-taken");
            }
            if (field.equals("username")) {
                return WordedRejection.ofField(CommonReason.INVALID_INPUT, "username", "company.check.account-refused");
            }
        }
        return failure;
    }
}
