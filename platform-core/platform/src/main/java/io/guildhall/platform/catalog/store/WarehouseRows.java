package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.Warehouse;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The warehouses of companies, and which products leave them. */
@ApplicationScoped
public class WarehouseRows {

    private static final String SELECT = "select * from warehouse where tenant_id = :tenant and company_id = :company";

    private Jdbi sql;

    protected WarehouseRows() {}

    @Inject
    WarehouseRows(Jdbi sql) {
        this.sql = sql;
    }

    /** All of a company's, by their codes. */
    public List<Warehouse> all(UUID company) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " order by code")
                .bind("tenant", tenant())
                .bind("company", company)
                .map(WarehouseRows::map)
                .list());
    }

    /** Those a company has by these codes. */
    public List<Warehouse> withCodes(UUID company, Collection<String> codes) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and code = any(cast(:codes as text[]))")
                .bind("tenant", tenant())
                .bind("company", company)
                .bindArray("codes", String.class, List.copyOf(codes))
                .map(WarehouseRows::map)
                .list());
    }

    public Optional<Warehouse> find(UUID company, UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and id = :id")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("id", id)
                .map(WarehouseRows::map)
                .findOne());
    }

    /** Keeps others from changing the list of that company until the transaction ends. */
    public void lock(UUID company) {
        sql.useHandle(handle -> handle.createQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(cast(:company as text) || 'warehouse', 0))")
                .bind("company", company)
                .mapTo(Integer.class)
                .list());
    }

    public void insert(UUID company, UUID id, String code, String name, Place place) {
        sql.useHandle(handle -> handle.createUpdate("insert into warehouse (tenant_id, id, company_id, version, code,"
                        + " name, country, region, city) values (:tenant, :id, :company, 1, :code, :name, :country,"
                        + " :region, :city)")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("company", company)
                .bind("code", code)
                .bind("name", name)
                .bind("country", place.country())
                .bind("region", place.region())
                .bind("city", place.city())
                .execute());
    }

    public void update(UUID id, String name, Place place) {
        sql.useHandle(handle -> handle.createUpdate("update warehouse set version = version + 1, name = :name,"
                        + " country = :country, region = :region, city = :city where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("name", name)
                .bind("country", place.country())
                .bind("region", place.region())
                .bind("city", place.city())
                .execute());
    }

    public void delete(UUID id) {
        sql.useHandle(handle -> handle.createUpdate("delete from warehouse where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
    }

    /** Tells the products that leave the warehouse where it is; answers them. */
    public List<UUID> move(UUID company, String code, Place place, Instant now) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("country", place.country());
        words.put("region", place.region());
        words.put("city", place.city());
        return sql.withHandle(handle -> handle.createQuery("update product set terms = terms || cast(:place as jsonb),"
                        + " version = version + 1, changed_at = :now where tenant_id = :tenant and"
                        + " company_id = :company and terms ->> 'warehouse' = :code returning id")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("code", code)
                .bind("place", Json.write(words))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .mapTo(UUID.class)
                .list());
    }

    /** Whether any product leaves the warehouse, whatever its status. */
    public boolean isUsed(UUID company, String code) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from product where"
                        + " tenant_id = :tenant and company_id = :company and terms ->> 'warehouse' = :code)")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("code", code)
                .mapTo(Boolean.class)
                .one());
    }

    private static Warehouse map(ResultSet row, StatementContext context) throws SQLException {
        return new Warehouse(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("code"),
                row.getString("name"),
                new Place(row.getString("country"), row.getString("region"), row.getString("city")));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
