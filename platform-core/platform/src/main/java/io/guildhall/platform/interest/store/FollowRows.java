package io.guildhall.platform.interest.store;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who follows whom. */
@ApplicationScoped
public class FollowRows {

    private Jdbi sql;

    protected FollowRows() {}

    @Inject
    FollowRows(Jdbi sql) {
        this.sql = sql;
    }

    /** The suppliers that person follows and since when, the latest first. */
    public Map<UUID, Instant> of(String person) {
        Map<UUID, Instant> followed = new LinkedHashMap<>();
        sql.useHandle(handle -> handle.createQuery("select supplier_id, followed_at from followed_supplier"
                        + " where tenant_id = :tenant and person = :person order by followed_at desc, supplier_id")
                .bind("tenant", tenant())
                .bind("person", person)
                .map((row, context) -> followed.put(
                        row.getObject("supplier_id", UUID.class),
                        row.getObject("followed_at", OffsetDateTime.class).toInstant()))
                .list());
        return followed;
    }

    public void add(String person, UUID supplier, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("insert into followed_supplier (tenant_id, person, supplier_id,"
                        + " followed_at) values (:tenant, :person, :supplier, :now) on conflict do nothing")
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("supplier", supplier)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Tells whether the person had followed. */
    public boolean remove(String person, UUID supplier) {
        return sql.withHandle(handle -> handle.createUpdate("delete from followed_supplier where tenant_id = :tenant"
                                + " and person = :person and supplier_id = :supplier")
                        .bind("tenant", tenant())
                        .bind("person", person)
                        .bind("supplier", supplier)
                        .execute())
                == 1;
    }

    /** Whether anybody in the marketplace follows anybody. */
    public boolean any() {
        return sql.withHandle(
                handle -> handle.createQuery("select exists (select from followed_supplier where tenant_id = :tenant)")
                        .bind("tenant", tenant())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Who follows that supplier. */
    public List<String> followers(UUID supplier) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select person from followed_supplier where tenant_id = :tenant and supplier_id = :supplier")
                .bind("tenant", tenant())
                .bind("supplier", supplier)
                .mapTo(String.class)
                .list());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
