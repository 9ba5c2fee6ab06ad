package io.guildhall.platform.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.service.model.OfferedService;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the services of the marketplaces in use at hand. A change made on another node is seen after ten seconds: until
 * then a buyer there is shown, and pays, the price before it.
 */
@TenantFacade
class ServiceReader {

    private final Cache<TenantId, List<ServiceView>> services = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private EntityManager entities;

    protected ServiceReader() {}

    @Inject
    ServiceReader(EntityManager entities) {
        this.entities = entities;
    }

    /** A service has changed; told once that is certain. */
    record Changed(TenantId tenant) {}

    /** What is at hand, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<ServiceView> atHand() {
        return services.getIfPresent(TenantContext.required());
    }

    public List<ServiceView> read() {
        return services.get(TenantContext.required(), tenant -> all());
    }

    /** All services in their order, as they are now. */
    public List<ServiceView> all() {
        return entities.createQuery("select s from OfferedService s", OfferedService.class).getResultList().stream()
                .sorted(Comparator.comparingInt(OfferedService::position).thenComparing(OfferedService::code))
                .map(OfferedService::view)
                .toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        services.invalidate(changed.tenant());
    }
}
