package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.ListingGate.Candidate;
import io.guildhall.platform.catalog.ListingGate.Content;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what decides whether listings are shown, and writes whether they are. */
@ApplicationScoped
public class HoldRows {

    private static final String SELECT = "select id, version, company_id, category_id, number, status, name,"
            + " description, identifiers, attributes from product where tenant_id = :tenant";

    private Jdbi sql;

    protected HoldRows() {}

    @Inject
    HoldRows(Jdbi sql) {
        this.sql = sql;
    }

    public List<Candidate> publishedAfter(UUID last, int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        SELECT + " and status = 'PUBLISHED' and id > :last order by id limit :limit")
                .bind("tenant", tenant())
                .bind("last", last)
                .bind("limit", limit)
                .map(HoldRows::map)
                .list());
    }

    public List<Candidate> find(Collection<UUID> products) {
        return find(products, " order by id");
    }

    /** The same, locked one after the other in the order of their ids until the transaction ends. */
    public List<Candidate> lock(Collection<UUID> products) {
        return find(products, " order by id for update");
    }

    private List<Candidate> find(Collection<UUID> products, String ending) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and id = any(:products)" + ending)
                .bind("tenant", tenant())
                .bind("products", products.toArray(UUID[]::new))
                .map(HoldRows::map)
                .list());
    }

    public boolean anyPublished(UUID company) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from product"
                        + " where tenant_id = :tenant and company_id = :company and status = 'PUBLISHED')")
                .bind("tenant", tenant())
                .bind("company", company)
                .mapTo(Boolean.class)
                .one());
    }

    /** Answers those that had another status. */
    public List<UUID> set(Collection<UUID> products, ProductStatus status, Instant now) {
        return sql.withHandle(handle -> handle.createQuery("update product set status = :status, changed_at = :now,"
                        + " version = version + 1 where tenant_id = :tenant and id = any(:products)"
                        + " and status <> :status returning id")
                .bind("tenant", tenant())
                .bind("status", status.name())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("products", products.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
    }

    private static Candidate map(ResultSet row, StatementContext context) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("company_id", UUID.class),
                row.getString("number"),
                ProductStatus.valueOf(row.getString("status")),
                new Content(
                        row.getObject("category_id", UUID.class),
                        LocalizedTextConverter.parse(row.getString("name")),
                        LocalizedTextConverter.parse(row.getString("description")),
                        ProductMapper.strings(JsonObjectConverter.parse(row.getString("identifiers"))),
                        JsonObjectConverter.parse(row.getString("attributes"))));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
