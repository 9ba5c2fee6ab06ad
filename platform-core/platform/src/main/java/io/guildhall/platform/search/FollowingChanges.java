package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ChangesHeard;
import io.guildhall.platform.search.ListingChanges.Change;
import io.guildhall.platform.search.ListingChanges.Position;
import io.guildhall.platform.search.ListingChanges.Reading;
import io.guildhall.platform.shared.Started;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.MarketplaceFilter;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps this node's index in step with the catalogue: all of it first where the index is new, then change by change. */
@ApplicationScoped
class FollowingChanges {

    private static final Logger LOG = System.getLogger(FollowingChanges.class.getName());
    private static final int AT_ONCE = 2_000;
    private static final int MARKETPLACES_AT_ONCE = 100;
    private static final long POLL_MILLIS = 200;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);

    @Inject
    private ListingChanges changes;

    @Inject
    private ListingIndex listings;

    @Inject
    private KeepingTheIndex index;

    @Inject
    private Event<ChangesHeard> heardOf;

    @Inject
    private TenantDirectory marketplaces;

    @Inject
    private ScheduledExecutorService executor;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "guildhall.index")
    private String folder;

    private final Set<Long> heard = new HashSet<>();
    private NodePosition node;
    private Position position;
    private Instant cleaned = Instant.EPOCH;
    private Instant tried = Instant.EPOCH;
    private ScheduledFuture<?> polling;

    /** After the index is open. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) Started event) {
        node = new NodePosition(Path.of(folder));
        index.building(!listings.isOpen() || node.read(clock.instant()).isEmpty());
        polling = executor.scheduleWithFixedDelay(this::work, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (polling != null) {
            polling.cancel(false);
        }
    }

    private void work() {
        try {
            if (!isOpen()) {
                return;
            }
            if (position == null) {
                position = node.read(clock.instant()).orElseGet(this::buildAll);
                index.building(false);
            }
            long asked = System.nanoTime();
            Reading reading = changes.after(position, AT_ONCE);
            List<Change> unheard = reading.changes().stream()
                    .filter(change -> !heard.contains(change.position().id()))
                    .toList();
            heardOf.fire(new ChangesHeard(
                    products(unheard), catalogues(unheard), reading.changes().size() < AT_ONCE, asked));
            take(products(unheard.stream().filter(Change::forIndex).toList()));
            reading.changes().forEach(change -> heard.add(change.position().id()));
            advance(reading);
            node.reach(position, clock.instant());
            clean();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "The index has to wait: {0}", e.getMessage());
        }
    }

    /** An index that could not be opened is tried again every few seconds. */
    private boolean isOpen() {
        if (listings.isOpen()) {
            return true;
        }
        if (tried.plus(BETWEEN_ATTEMPTS).isAfter(clock.instant())) {
            return false;
        }
        tried = clock.instant();
        return listings.tryToOpen();
    }

    /** Everything there is; what changes meanwhile comes after the place answered. */
    private Position buildAll() {
        index.building(true);
        Position begin = changes.now();
        String last = "";
        List<Tenant> some = after(last);
        while (!some.isEmpty()) {
            for (Tenant marketplace : some) {
                TenantContext.run(marketplace.id(), index::build);
                last = marketplace.slug();
            }
            some = after(last);
        }
        return begin;
    }

    /** Those that are closed for a while, too: they are found as soon as they open again. */
    private List<Tenant> after(String slug) {
        return marketplaces.find(MarketplaceFilter.any(null, null, null), slug, MARKETPLACES_AT_ONCE);
    }

    private static Map<TenantId, Set<UUID>> products(List<Change> changes) {
        Map<TenantId, Set<UUID>> products = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.product() != null) {
                products.computeIfAbsent(change.tenant(), tenant -> new LinkedHashSet<>())
                        .add(change.product());
            }
        }
        return products;
    }

    private static Set<TenantId> catalogues(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.product() == null)
                .map(Change::tenant)
                .collect(Collectors.toSet());
    }

    private void take(Map<TenantId, Set<UUID>> products) {
        products.forEach((tenant, ids) -> TenantContext.run(tenant, () -> refresh(List.copyOf(ids))));
    }

    /** One product that cannot be taken in does not keep the others out; where none can, all of them wait. */
    private void refresh(List<UUID> products) {
        try {
            index.refresh(products);
        } catch (RuntimeException e) {
            List<UUID> failed = products.stream().filter(this::fails).toList();
            if (failed.size() == products.size()) {
                throw e;
            }
            LOG.log(Level.ERROR, "These products are not found until they change again: " + failed, e);
        }
    }

    private boolean fails(UUID product) {
        try {
            index.refresh(List.of(product));
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** To the last change whose predecessors are all there; those behind it are remembered and not taken twice. */
    private void advance(Reading reading) {
        List<Change> settled = reading.changes().stream()
                .filter(change -> change.position().transaction() < reading.complete())
                .toList();
        if (settled.size() == AT_ONCE) {
            position = settled.get(settled.size() - 1).position();
        } else {
            position = new Position(reading.complete(), -1);
        }
        Set<Long> behind = new HashSet<>();
        reading.changes().stream()
                .map(Change::position)
                .filter(place -> place.transaction() >= reading.complete())
                .forEach(place -> behind.add(place.id()));
        heard.retainAll(behind);
    }

    private void clean() {
        if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(clock.instant())) {
            changes.forgetOld();
            cleaned = clock.instant();
        }
    }
}
