package io.guildhall.platform.company;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.company.model.Company;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.NewPerson;
import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.PersonNames;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Numbers;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileKind;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.files.StoredFile;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** How companies become members: they register, prove their licence, and correct what was found wrong. */
@TenantFacade
public class Registrations {

    /** What a proof of licence may be. */
    public static final Set<FileKind> LICENCE_KINDS = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    private EntityManager entities;
    private CompanyReads reads;
    private FileStore files;
    private Numbers numbers;
    private People people;
    private AuditLog audit;
    private Idempotency idempotency;

    @Inject
    private Clock clock;

    protected Registrations() {}

    @Inject
    Registrations(
            EntityManager entities,
            CompanyReads reads,
            FileStore files,
            Numbers numbers,
            People people,
            AuditLog audit,
            Idempotency idempotency) {
        this.entities = entities;
        this.reads = reads;
        this.files = files;
        this.numbers = numbers;
        this.people = people;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    /**
     * Enters a company with its first account. The row is written before the account is made, so that an account is
     * never made for a company that cannot be; {@link Registering} and {@link TakingBack} take the account back where the
     * row is not kept.
     *
     * @return the id of what an earlier request with this key entered, or else the given one
     */
    public UUID enter(UUID id, String realm, Registration registration, String idempotencyKey) {
        reads.holdRegistration(id);
        CompanyCode code = registration.check();
        Identification identification = registration.identification();
        Optional<UUID> earlier = idempotency.claim("visitor", idempotencyKey, registration.canonical(), id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        reads.requireCodeFree(identification.country(), code.value(), id);
        String number = String.format(Locale.ROOT, "C-%06d", numbers.next("company"));
        Company company = new Company(
                id,
                number,
                identification.legalName(),
                identification.country(),
                code,
                registration.profile(),
                clock.instant());
        Applicant applicant = registration.applicant();
        Actor actor = actor(applicant, id);
        registration.licence().ifPresent(document -> company.prove(keep(actor, document)));
        entities.persist(company);
        entities.flush();
        audit.record(
                actor,
                "company.registered",
                "company",
                id,
                Map.of("number", number, "legalName", identification.legalName(), "code", code.value()));
        people.createCompany(realm, id, identification.legalName());
        people.create(
                realm,
                new NewPerson(
                        applicant.username(),
                        applicant.firstName().strip(),
                        applicant.lastName().strip(),
                        applicant.email().strip(),
                        applicant.password(),
                        false,
                        Set.of(Roles.COMPANY_ADMIN, Roles.BUYER, Roles.SELLER)),
                id);
        return id;
    }

    /** What has become of the registration with that id. */
    Fate fate(UUID id) {
        if (!reads.isRegistrationOver(id)) {
            return Fate.UNDER_WAY;
        }
        return reads.byId(id).isPresent() ? Fate.KEPT : Fate.LOST;
    }

    /** How a registration can stand. */
    enum Fate {
        UNDER_WAY,
        KEPT,
        /** Refused, or cut off: nothing of it is kept here. */
        LOST
    }

    /** Takes the company's proof of licence in place of an earlier one. */
    public void prove(Actor actor, UUID id, Registration.Document document) {
        Company company = Optional.ofNullable(entities.find(Company.class, id))
                .orElseThrow(() -> Rejection.notFound("company", id));
        CompanyView.Licence licence = keep(actor, document);
        company.prove(licence);
        entities.flush();
        audit.record(actor, "company.licence-uploaded", "company", id, Map.of("sha256", licence.sha256()));
    }

    private CompanyView.Licence keep(Actor actor, Registration.Document document) {
        StoredFile file = files.save("licence", actor.username(), document.name(), LICENCE_KINDS, document.content());
        return new CompanyView.Licence(file.id(), file.name(), file.sha256());
    }

    private static Actor actor(Applicant applicant, UUID company) {
        return new Actor(
                "",
                applicant.username(),
                PersonNames.full(applicant.firstName(), applicant.lastName()),
                applicant.email(),
                Set.of(),
                company);
    }
}
