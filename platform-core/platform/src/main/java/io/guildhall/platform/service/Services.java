package io.guildhall.platform.service;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.service.model.OfferedService;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The value-added services of a marketplace. */
@TenantFacade
public class Services {

    private EntityManager entities;
    private TenantDirectory tenants;
    private AuditLog audit;
    private ServiceReader reader;
    private Event<ServiceReader.Changed> changed;

    protected Services() {}

    @Inject
    Services(
            EntityManager entities,
            TenantDirectory tenants,
            AuditLog audit,
            ServiceReader reader,
            Event<ServiceReader.Changed> changed) {
        this.entities = entities;
        this.tenants = tenants;
        this.audit = audit;
        this.reader = reader;
        this.changed = changed;
    }

    /** The services in their order; those that are switched off too where they are wanted. */
    public List<ServiceView> list(boolean disabledToo) {
        return reader.all().stream()
                .filter(service -> disabledToo || service.terms().enabled())
                .toList();
    }

    /** The services on sale in their order, from what is at hand; a change on another node is seen after ten seconds. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ServiceView> onSale() {
        List<ServiceView> atHand = reader.atHand();
        return (atHand == null ? reader.read() : atHand)
                .stream().filter(service -> service.terms().enabled()).toList();
    }

    public ServiceView view(UUID id) {
        return find(id).view();
    }

    /** The service with that code, on sale or not. */
    public Optional<ServiceView> byCode(String code) {
        return list(true).stream()
                .filter(service -> service.code().equals(code))
                .findFirst();
    }

    /** Adds a service of the marketplace's template unless it is there. */
    public void add(String code, ServiceTerms terms, int position) {
        if (byCode(code).isEmpty()) {
            entities.persist(new OfferedService(Ids.next(), code, terms, currency(), position));
            changed.fire(new ServiceReader.Changed(TenantContext.required()));
        }
    }

    /** Changes what a service is and costs, for orders from now on. */
    public void change(Actor actor, UUID id, long readVersion, ServiceTerms terms) {
        OfferedService service = find(id);
        Preconditions.requireUnchanged(readVersion, service.version());
        service.change(terms, currency());
        entities.flush();
        changed.fire(new ServiceReader.Changed(TenantContext.required()));
        audit.record(
                actor,
                "service.changed",
                "service",
                id,
                Map.of("code", service.code(), "price", terms.price().toString(), "enabled", terms.enabled()));
    }

    /** Takes a service on sale or off it. */
    public void setEnabled(Actor actor, UUID id, long readVersion, boolean enabled) {
        OfferedService service = find(id);
        Preconditions.requireUnchanged(readVersion, service.version());
        service.setEnabled(enabled);
        entities.flush();
        changed.fire(new ServiceReader.Changed(TenantContext.required()));
        audit.record(
                actor, enabled ? "service.enabled" : "service.disabled", "service", id, Map.of("code", service.code()));
    }

    private OfferedService find(UUID id) {
        return Optional.ofNullable(entities.find(OfferedService.class, id))
                .orElseThrow(() -> Rejection.notFound("service", id));
    }

    private String currency() {
        return tenants.byId(TenantContext.required()).orElseThrow().currency();
    }
}
