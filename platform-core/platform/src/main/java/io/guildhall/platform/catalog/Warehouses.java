package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.store.WarehouseRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The places a company dispatches goods from. One that products leave can be moved, not removed. */
@TenantFacade
public class Warehouses {

    /** Most places one company has. */
    public static final int MOST = 200;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 80;

    private WarehouseRows rows;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private AuditLog audit;
    private Clock clock;

    protected Warehouses() {}

    @Inject
    Warehouses(WarehouseRows rows, Events events, Event<ProductsAtHand.Changed> changed, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the actor's company, by their codes. */
    public List<Warehouse> all(Actor actor) {
        return rows.all(actor.requireCompany());
    }

    public Warehouse view(Actor actor, UUID id) {
        return rows.find(actor.requireCompany(), id).orElseThrow(() -> Rejection.notFound("warehouse", id));
    }

    public UUID add(Actor actor, String code, String name, Place place) {
        UUID company = actor.requireCompany();
        Checks checks = new Checks();
        if (checks.text(code, "code", 40)) {
            checks.that(code.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*"), "code", "catalog.warehouse.code.shape");
        }
        check(checks, name, place);
        rows.lock(company);
        List<Warehouse> all = rows.all(company);
        checks.that(all.stream().noneMatch(each -> each.code().equals(code)), "code", "catalog.warehouse.code.taken");
        checks.that(all.size() < MOST, "code", "catalog.warehouse.most", MOST);
        checks.done();
        UUID id = Ids.next();
        rows.insert(company, id, code, name, place);
        audit.record(actor, "warehouse.added", "warehouse", id, Map.of("code", code));
        return id;
    }

    /** Corrects what a place is called and where it is; the products that leave it follow. */
    public void change(Actor actor, UUID id, long readVersion, String name, Place place) {
        UUID company = actor.requireCompany();
        Warehouse warehouse = view(actor, id);
        Preconditions.requireUnchanged(readVersion, warehouse.version());
        Checks checks = new Checks();
        check(checks, name, place);
        checks.done();
        rows.lock(company);
        rows.update(id, name, place);
        if (!place.equals(warehouse.place())) {
            List<UUID> moved =
                    rows.move(company, warehouse.code(), place, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (!moved.isEmpty()) {
                events.publish(moved.stream().map(ProductChanged::of).toList());
                changed.fire(new ProductsAtHand.Changed(TenantContext.required(), moved));
            }
        }
        audit.record(actor, "warehouse.changed", "warehouse", id, Map.of("code", warehouse.code()));
    }

    public void remove(Actor actor, UUID id, long readVersion) {
        UUID company = actor.requireCompany();
        Warehouse warehouse = view(actor, id);
        Preconditions.requireUnchanged(readVersion, warehouse.version());
        rows.lock(company);
        if (rows.isUsed(company, warehouse.code())) {
            throw WordedRejection.of(CatalogReason.WAREHOUSE_IN_USE, "catalog.warehouse.used", warehouse.code());
        }
        rows.delete(id);
        audit.record(actor, "warehouse.removed", "warehouse", id, Map.of("code", warehouse.code()));
    }

    /** Those of a company, by their codes. */
    public List<Warehouse> ofCompany(UUID company) {
        return rows.all(company);
    }

    private static void check(Checks checks, String name, Place place) {
        checks.text(name, "name", LONGEST);
        checks.that(COUNTRIES.contains(place.country()), "country", "catalog.warehouse.country");
        checks.optionalText(place.region(), "region", LONGEST);
        checks.that(place.region().indexOf('/') < 0, "region", "catalog.warehouse.region");
        checks.text(place.city(), "city", LONGEST);
    }
}
