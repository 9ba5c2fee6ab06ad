package io.guildhall.platform.company;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.company.model.Company;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The member companies: who they are, and whether they may trade. */
@TenantFacade
public class Companies {

    private static final int LONGEST_REASON = 1000;

    private EntityManager entities;
    private CompanyReads reads;
    private Memberships memberships;
    private Events events;
    private AuditLog audit;
    private Clock clock;

    protected Companies() {}

    @Inject
    Companies(
            EntityManager entities,
            CompanyReads reads,
            Memberships memberships,
            Events events,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.reads = reads;
        this.memberships = memberships;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** One company of this marketplace, whatever its status; refused as not found where there is none. */
    public CompanyView view(UUID id) {
        return reads.byId(id).orElseThrow(() -> Rejection.notFound("company", id));
    }

    /** One company by its number for people. */
    public Optional<CompanyView> byNumber(String number) {
        return reads.byNumber(number);
    }

    /** The company where it may trade; refused with the reason where it is pending, rejected or suspended. */
    public CompanyView requireVerified(UUID id) {
        CompanyView company = view(id);
        if (!company.isVerified()) {
            throw WordedRejection.of(
                    CompanyReason.COMPANY_NOT_VERIFIED,
                    "company.not-verified." + company.status().name().toLowerCase(java.util.Locale.ROOT));
        }
        return company;
    }

    /**
     * Companies that fit the filter, in its order.
     *
     * @param after the last company of the page before, or null for the beginning
     */
    public List<CompanyView> list(CompanyFilter filter, UUID after, int limit) {
        return reads.list(filter, after, limit);
    }

    /** How many companies have each status. */
    public Map<CompanyStatus, Long> counts() {
        return reads.counts();
    }

    /** What these companies are called; ids of no company are left out. */
    public Map<UUID, LocalizedText> names(Collection<UUID> ids) {
        return reads.names(ids);
    }

    /** How these companies stand, read with one statement; ids of no company are left out. */
    public Map<UUID, CompanyStatus> statuses(Collection<UUID> ids) {
        return reads.statuses(ids);
    }

    /** What the public may know of a company that is or was verified. */
    public SupplierView supplier(UUID id) {
        CompanyView company = reads.byId(id)
                .filter(found -> found.status() == CompanyStatus.VERIFIED || found.status() == CompanyStatus.SUSPENDED)
                .orElseThrow(() -> Rejection.notFound("supplier", id));
        return supplier(company);
    }

    /** The verified companies that fit the filter, by name. */
    public List<SupplierView> suppliers(CompanyFilter filter, UUID after, int limit) {
        CompanyFilter verified = new CompanyFilter(
                Optional.of(CompanyStatus.VERIFIED), filter.text(), filter.country(), CompanyFilter.Order.NAME);
        return reads.list(verified, after, limit).stream().map(this::supplier).toList();
    }

    /** The countries verified companies are in, the most frequent first. */
    public List<String> countries() {
        return reads.countries();
    }

    /** Finds a pending company to be what it says. */
    public void verify(Actor actor, UUID id, long readVersion) {
        Company company = change(id, readVersion, found -> found.verify(actor.displayName(), clock.instant()));
        audit.record(actor, "company.verified", "company", id, Map.of("sha256", company.verifiedSha256()));
        events.publish(new CompanyVerified(id, company.legalName()));
    }

    /** Turns a pending company down; it reads the reason and may apply again. */
    public void reject(Actor actor, UUID id, long readVersion, String reason) {
        String given = required(reason);
        change(id, readVersion, company -> company.reject(given));
        audit.record(actor, "company.rejected", "company", id, Map.of("reason", given));
    }

    /** Keeps a verified company from trading; it reads the reason. */
    public void suspend(Actor actor, UUID id, long readVersion, String reason) {
        String given = required(reason);
        change(id, readVersion, company -> company.suspend(given));
        audit.record(actor, "company.suspended", "company", id, Map.of("reason", given));
        events.publish(new CompanySuspended(id));
    }

    /** Lets a suspended company trade again. */
    public void reinstate(Actor actor, UUID id, long readVersion) {
        Company company = change(id, readVersion, Company::reinstate);
        audit.record(actor, "company.reinstated", "company", id, Map.of());
        events.publish(new CompanyVerified(id, company.legalName()));
    }

    /**
     * Puts the company into another tier.
     *
     * @param tier the tier's code or id
     */
    public void assignTier(Actor actor, UUID id, String tier) {
        view(id);
        UUID wanted = memberships.byCode(tier).map(TierView::id).orElseGet(() -> Ids.parse(tier));
        memberships.assign(actor, id, wanted);
    }

    /** Changes how the actor's own company presents itself. */
    public void present(Actor actor, UUID id, long readVersion, Profile profile) {
        Checks checks = new Checks();
        profile.check(checks);
        profile.checkContact(checks);
        checks.done();
        change(id, readVersion, company -> company.present(profile));
        audit.record(actor, "company.profile-changed", "company", id, Map.of());
        events.publish(new CompanyProfileChanged(id));
    }

    /** Corrects who the actor's own company is by its register, as long as it is not verified. */
    public void correct(Actor actor, UUID id, long readVersion, Identification identification) {
        Checks checks = new Checks();
        Optional<CompanyCode> code = identification.check(checks);
        checks.done();
        reads.requireCodeFree(identification.country(), code.orElseThrow().value(), id);
        change(
                id,
                readVersion,
                company -> company.correct(identification.legalName(), identification.country(), code.orElseThrow()));
        audit.record(
                actor,
                "company.identity-corrected",
                "company",
                id,
                Map.of(
                        "legalName",
                        identification.legalName(),
                        "code",
                        code.orElseThrow().value()));
        events.publish(new CompanyProfileChanged(id));
    }

    /** Asks for another look after a rejection. */
    public void applyAgain(Actor actor, UUID id) {
        change(id, null, Company::applyAgain);
        audit.record(actor, "company.applied-again", "company", id, Map.of());
    }

    /** The tier the company is in. */
    public TierView tierOf(UUID id) {
        return memberships.tierOf(id);
    }

    private SupplierView supplier(CompanyView company) {
        return new SupplierView(
                company.id(),
                company.number(),
                company.legalName(),
                company.displayName(),
                company.country(),
                company.city(),
                company.profile(),
                company.website(),
                company.isVerified() ? company.verification() : Optional.empty(),
                memberships.tierOf(company.id()).terms().name(),
                company.registeredAt());
    }

    private Company change(UUID id, Long readVersion, Consumer<Company> change) {
        Company company = Optional.ofNullable(entities.find(Company.class, id))
                .orElseThrow(() -> Rejection.notFound("company", id));
        if (readVersion != null) {
            Preconditions.requireUnchanged(readVersion, company.version());
        }
        change.accept(company);
        entities.flush();
        return company;
    }

    private static String required(String reason) {
        Checks checks = new Checks();
        checks.text(reason, "reason", LONGEST_REASON);
        checks.done();
        return reason.strip();
    }
}
