package io.guildhall.platform.company;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.NewPerson;
import io.guildhall.platform.identity.People;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.mail.Mail;
import io.guildhall.platform.shared.mail.Mailer;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The people of one company, managed by its admins. Accounts live in Keycloak alone; what is done to them is recorded
 * here. Nobody can take the last admin from a company, or their own admin role.
 */
@ApplicationScoped
public class Colleagues {

    private static final String PASSWORD_ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int PASSWORD_LENGTH = 14;

    private final SecureRandom random = new SecureRandom();

    private People people;
    private AuditLog audit;
    private Mailer mailer;
    private Hosts hosts;

    protected Colleagues() {}

    @Inject
    Colleagues(People people, AuditLog audit, Mailer mailer, Hosts hosts) {
        this.people = people;
        this.audit = audit;
        this.mailer = mailer;
        this.hosts = hosts;
    }

    /**
     * An account that was just made.
     *
     * @param temporaryPassword to be passed on and replaced at the first sign-in; known to nobody but its reader
     * @param mailed whether the invitation was taken for delivery
     */
    public record Invited(String subject, String username, String temporaryPassword, boolean mailed) {

        @Override
        public String toString() {
            return "Invited[" + username + "]";
        }
    }

    /** Everyone of the company. */
    public List<Person> of(Tenant marketplace, UUID company) {
        return people.of(marketplace.realm(), company);
    }

    /** One person of the company. */
    public Person person(Tenant marketplace, UUID company, String subject) {
        return of(marketplace, company).stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("person", subject));
    }

    /** Gives a colleague an account with a temporary password and tells them by mail. */
    public Invited invite(
            Actor actor, Tenant marketplace, Applicant colleague, Set<String> roles, String language, String company) {
        UUID own = actor.requireCompany();
        Checks checks = new Checks();
        colleague.checkPerson(checks);
        checkRoles(checks, roles);
        checks.done();
        String password = password();
        NewPerson person = new NewPerson(
                colleague.username(),
                colleague.firstName().strip(),
                colleague.lastName().strip(),
                colleague.email().strip(),
                password,
                true,
                roles);
        String subject;
        try {
            subject = people.create(marketplace.realm(), person, own);
        } catch (RuntimeException e) {
            throw Registering.explained(e);
        }
        audit.record(
                actor,
                "person.invited",
                "person",
                UUID.fromString(subject),
                Map.of("username", person.username(), "roles", String.join(", ", new TreeSet<>(roles))));
        return new Invited(subject, person.username(), password, mail(actor, marketplace, person, language, company));
    }

    /** Gives the person exactly these roles. */
    public void setRoles(Actor actor, Tenant marketplace, String subject, Set<String> roles) {
        UUID own = actor.requireCompany();
        Checks checks = new Checks();
        checkRoles(checks, roles);
        checks.done();
        Person person = person(marketplace, own, subject);
        if (subject.equals(actor.subject()) && !roles.contains(Roles.COMPANY_ADMIN)) {
            throw WordedRejection.ofField(CompanyReason.OWN_ACCOUNT, "roles", "company.reason.own-roles");
        }
        people.setRoles(marketplace.realm(), own, subject, roles);
        audit.record(
                actor,
                "person.roles-changed",
                "person",
                UUID.fromString(subject),
                Map.of("username", person.username(), "roles", String.join(", ", new TreeSet<>(roles))));
    }

    /** Keeps the person out, or lets them in again. */
    public void setEnabled(Actor actor, Tenant marketplace, String subject, boolean enabled) {
        UUID own = actor.requireCompany();
        if (subject.equals(actor.subject())) {
            throw WordedRejection.of(CompanyReason.OWN_ACCOUNT, "company.reason.own-account");
        }
        Person person = person(marketplace, own, subject);
        people.setEnabled(marketplace.realm(), own, subject, enabled);
        audit.record(
                actor,
                enabled ? "person.enabled" : "person.disabled",
                "person",
                UUID.fromString(subject),
                Map.of("username", person.username()));
    }

    private boolean mail(Actor actor, Tenant marketplace, NewPerson person, String language, String company) {
        Texts texts = Texts.in(language);
        String place = marketplace.name(language);
        return mailer.send(new Mail(
                person.email(),
                oneLine(texts.t("company.mail.invited.subject", actor.displayName(), place)),
                texts.t(
                        "company.mail.invited.text",
                        actor.displayName(),
                        company,
                        place,
                        hosts.urlOf(marketplace.slug()) + "/login",
                        person.username())));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static void checkRoles(Checks checks, Set<String> roles) {
        checks.that(
                !roles.isEmpty() && Set.copyOf(Roles.OF_A_COMPANY).containsAll(roles), "roles", "company.check.roles");
    }

    private String password() {
        StringBuilder password = new StringBuilder();
        for (int index = 0; index < PASSWORD_LENGTH; index++) {
            password.append(PASSWORD_ALPHABET.charAt(random.nextInt(PASSWORD_ALPHABET.length())));
        }
        return password.toString();
    }
}
