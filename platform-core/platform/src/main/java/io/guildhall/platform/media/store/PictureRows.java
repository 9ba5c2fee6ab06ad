package io.guildhall.platform.media.store;

import io.guildhall.platform.media.KeptPicture;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which pictures there are, of which product. */
@ApplicationScoped
public class PictureRows {

    private Jdbi sql;

    protected PictureRows() {}

    @Inject
    PictureRows(Jdbi sql) {
        this.sql = sql;
    }

    public void insert(UUID id, UUID product, String sha256, int width, int height, Instant at, String by) {
        sql.useHandle(handle -> handle.createUpdate("insert into product_picture (tenant_id, id, product_id, sha256,"
                        + " width, height, added_at, added_by)"
                        + " values (:tenant, :id, :product, :sha, :width, :height, :at, :by)")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("product", product)
                .bind("sha", sha256)
                .bind("width", width)
                .bind("height", height)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute());
    }

    /** The hashes of what was uploaded for that product. */
    public Set<String> hashes(UUID product) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select sha256 from product_picture where tenant_id = :tenant and product_id = :product")
                .bind("tenant", tenant())
                .bind("product", product)
                .mapTo(String.class)
                .set());
    }

    /** A picture of any product. */
    public Optional<KeptPicture> find(UUID id) {
        return sql.withHandle(handle -> handle.createQuery("select x.sha256, p.id as product, p.company_id,"
                        + " p.status = 'PUBLISHED' as published from product_picture x join product p"
                        + " on p.tenant_id = x.tenant_id and p.id = x.product_id"
                        + " where x.tenant_id = :tenant and x.id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .map((row, context) -> new KeptPicture(
                        id,
                        row.getString("sha256"),
                        row.getObject("product", UUID.class),
                        row.getObject("company_id", UUID.class),
                        row.getBoolean("published")))
                .findOne());
    }

    public void delete(UUID id) {
        sql.useHandle(
                handle -> handle.createUpdate("delete from product_picture where tenant_id = :tenant and id = :id")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .execute());
    }

    /** Hangs these pictures at another product. */
    public void move(UUID from, UUID to, Collection<UUID> moved) {
        sql.useHandle(
                handle -> handle.createUpdate("update product_picture set product_id = :to where tenant_id = :tenant"
                                + " and product_id = :from and id = any(cast(:moved as uuid[]))")
                        .bind("tenant", tenant())
                        .bind("from", from)
                        .bind("to", to)
                        .bindArray("moved", UUID.class, List.copyOf(moved))
                        .execute());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
