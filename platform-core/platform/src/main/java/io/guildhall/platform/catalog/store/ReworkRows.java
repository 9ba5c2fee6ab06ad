package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.Rehearsal;
import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.Reworked;
import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What reworks do to products, batch by batch. */
@ApplicationScoped
public class ReworkRows {

    private static final String OPTIONS =
            "(select coalesce(jsonb_object_agg(v.id::text, v.options), '{}') from variant v"
                    + " where v.tenant_id = p.tenant_id and v.product_id = p.id)";

    private static final String CONCERNED =
            " p.tenant_id = :tenant and p.category_id = any(cast(:categories as uuid[]))"
                    + " and (:attribute = '' or (jsonb_exists(p.attributes, :attribute)"
                    + " and (:from = '' or p.attributes ->> :attribute = :from))"
                    + " or exists (select 1 from variant v where v.tenant_id = p.tenant_id and v.product_id = p.id"
                    + " and jsonb_exists(v.options, :attribute) and (:from = '' or v.options ->> :attribute = :from)))";

    private Jdbi sql;

    protected ReworkRows() {}

    @Inject
    ReworkRows(Jdbi sql) {
        this.sql = sql;
    }

    /** One product, as it is and, for a version that is undone, as that found and left it. */
    public record Found(UUID product, Reworked now, Reworked was, Reworked became) {}

    /** How many products a rework of values concerns. */
    public int count(Rework rework) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from product p where" + CONCERNED)
                .bind("tenant", tenant())
                .bindArray("categories", UUID.class, rework.categories().toArray())
                .bind("attribute", rework.attribute())
                .bind("from", rework.from())
                .mapTo(Integer.class)
                .one());
    }

    /** How many products a version has changed. */
    public int countOf(int version) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from taxonomy_rework_product where tenant_id = :tenant and version = :version")
                .bind("tenant", tenant())
                .bind("version", version)
                .mapTo(Integer.class)
                .one());
    }

    /** The first products a rework concerns. */
    public List<Rehearsal.Concerned> sample(Rework rework, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select p.id, p.number, p.name from product p where"
                        + CONCERNED + " order by p.id limit :limit")
                .bind("tenant", tenant())
                .bindArray("categories", UUID.class, rework.categories().toArray())
                .bind("attribute", rework.attribute())
                .bind("from", rework.from())
                .bind("limit", limit)
                .map((row, context) -> new Rehearsal.Concerned(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Attributes.localized(JsonObjectConverter.parse(row.getString("name")))))
                .list());
    }

    /** How many products have variants that differ in these two values only, and would be the same if the values were one. */
    public int countBoth(List<UUID> categories, String attribute, String one, String other) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from product p where p.tenant_id = :tenant"
                        + " and p.category_id = any(cast(:categories as uuid[])) and exists (select 1 from variant v"
                        + " join variant w on w.tenant_id = v.tenant_id and w.product_id = v.product_id"
                        + " where v.tenant_id = p.tenant_id and v.product_id = p.id"
                        + " and v.options ->> :attribute = :one and w.options ->> :attribute = :other"
                        + " and v.options - :attribute = w.options - :attribute)")
                .bind("tenant", tenant())
                .bindArray("categories", UUID.class, categories.toArray())
                .bind("attribute", attribute)
                .bind("one", one)
                .bind("other", other)
                .mapTo(Integer.class)
                .one());
    }

    public void add(UUID id, Rework rework) {
        sql.useHandle(handle -> handle.createUpdate("insert into taxonomy_rework (tenant_id, version, id, kind,"
                        + " categories, attribute, from_value, into_value, total, made_by, started_at) values (:tenant,"
                        + " :version, :id, :kind, cast(:categories as jsonb), :attribute, :from, :into, :total, :by,"
                        + " :now)")
                .bind("tenant", tenant())
                .bind("version", rework.version())
                .bind("id", id)
                .bind("kind", rework.kind().name())
                .bind(
                        "categories",
                        Json.write(
                                rework.categories().stream().map(UUID::toString).toList()))
                .bind("attribute", rework.attribute())
                .bind("from", rework.from())
                .bind("into", rework.into())
                .bind("total", rework.total())
                .bind("by", rework.by())
                .bind("now", rework.startedAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** The rework with that id, nobody else at work on it meanwhile. */
    public Optional<Rework> lock(UUID id) {
        return sql.withHandle(handle -> handle.createQuery("select version as rework, kind, categories, attribute,"
                        + " from_value, into_value, total, done, kept, made_by as rework_by, started_at, ended_at"
                        + " from taxonomy_rework where tenant_id = :tenant and id = :id for update")
                .bind("tenant", tenant())
                .bind("id", id)
                .map((row, context) -> VersionRows.rework(row))
                .findOne());
    }

    /** The next products a rework concerns, locked. */
    public List<Found> next(Rework rework, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select p.id, p.category_id, p.attributes, " + OPTIONS
                        + " as options, null as was, null as became from product p where" + CONCERNED
                        + " and not exists (select 1 from taxonomy_rework_product d where d.tenant_id = p.tenant_id"
                        + " and d.version = :version and d.product_id = p.id) order by p.id limit :limit"
                        + " for update of p")
                .bind("tenant", tenant())
                .bindArray("categories", UUID.class, rework.categories().toArray())
                .bind("attribute", rework.attribute())
                .bind("from", rework.from())
                .bind("version", rework.version())
                .bind("limit", limit)
                .map(ReworkRows::found)
                .list());
    }

    /** The next products that version has changed and this rework has not looked at yet, locked. */
    public List<Found> changedBy(int version, Rework undoing, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select p.id, p.category_id, p.attributes, " + OPTIONS
                        + " as options, c.was, c.became from taxonomy_rework_product c join product p"
                        + " on p.tenant_id = c.tenant_id and p.id = c.product_id where c.tenant_id = :tenant"
                        + " and c.version = :version and not exists (select 1 from taxonomy_rework_product d"
                        + " where d.tenant_id = p.tenant_id and d.version = :undoing and d.product_id = p.id)"
                        + " order by p.id limit :limit for update of p")
                .bind("tenant", tenant())
                .bind("version", version)
                .bind("undoing", undoing.version())
                .bind("limit", limit)
                .map(ReworkRows::found)
                .list());
    }

    /** Keeps what the products were and makes them what they become. */
    public void rework(int version, Map<Found, Reworked> products, Instant now) {
        sql.useHandle(handle -> {
            PreparedBatch kept = handle.prepareBatch("insert into taxonomy_rework_product"
                    + " (tenant_id, version, product_id, was, became)"
                    + " values (:tenant, :version, :product, cast(:was as jsonb), cast(:became as jsonb))");
            PreparedBatch changed = handle.prepareBatch("update product set category_id = :category,"
                    + " attributes = cast(:attributes as jsonb), version = version + 1, changed_at = :now"
                    + " where tenant_id = :tenant and id = :product");
            PreparedBatch options = handle.prepareBatch("update variant set options = cast(:options as jsonb)"
                    + " where tenant_id = :tenant and id = :variant");
            products.forEach((found, becomes) -> {
                kept.bind("tenant", tenant())
                        .bind("version", version)
                        .bind("product", found.product())
                        .bind("was", write(found.now()))
                        .bind("became", write(becomes))
                        .add();
                if (!becomes.equals(found.now())) {
                    changed.bind("tenant", tenant())
                            .bind("product", found.product())
                            .bind("category", becomes.category())
                            .bind("attributes", Json.write(becomes.attributes()))
                            .bind("now", now.atOffset(ZoneOffset.UTC))
                            .add();
                }
                becomes.variants().forEach((variant, values) -> {
                    if (!values.equals(found.now().variants().get(variant))) {
                        options.bind("tenant", tenant())
                                .bind("variant", variant)
                                .bind("options", Json.write(values))
                                .add();
                    }
                });
            });
            execute(kept);
            execute(changed);
            execute(options);
        });
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    public void count(int version, int done, int kept) {
        sql.useHandle(handle -> handle.createUpdate("update taxonomy_rework set done = done + :done,"
                        + " kept = kept + :kept where tenant_id = :tenant and version = :version")
                .bind("tenant", tenant())
                .bind("version", version)
                .bind("done", done)
                .bind("kept", kept)
                .execute());
    }

    public void end(int version, Instant now) {
        sql.useHandle(handle -> handle.createUpdate("update taxonomy_rework set ended_at = :now, total = done"
                        + " where tenant_id = :tenant and version = :version")
                .bind("tenant", tenant())
                .bind("version", version)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static Found found(ResultSet row, StatementContext context) throws SQLException {
        String was = row.getString("was");
        return new Found(
                row.getObject("id", UUID.class),
                new Reworked(
                        row.getObject("category_id", UUID.class),
                        JsonObjectConverter.parse(row.getString("attributes")),
                        options(JsonObjectConverter.parse(row.getString("options")))),
                was == null ? null : read(was),
                was == null ? null : read(row.getString("became")));
    }

    private static String write(Reworked product) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("category", product.category().toString());
        map.put("attributes", product.attributes());
        Map<String, Object> variants = new LinkedHashMap<>();
        product.variants().forEach((id, options) -> variants.put(id.toString(), options));
        map.put("variants", variants);
        return Json.write(map);
    }

    @SuppressWarnings("unchecked")
    private static Reworked read(String json) {
        Map<String, Object> map = JsonObjectConverter.parse(json);
        return new Reworked(
                UUID.fromString(map.get("category").toString()),
                (Map<String, Object>) map.get("attributes"),
                options((Map<String, Object>) map.get("variants")));
    }

    @SuppressWarnings("unchecked")
    private static Map<UUID, Map<String, Object>> options(Map<String, Object> map) {
        Map<UUID, Map<String, Object>> options = new LinkedHashMap<>();
        map.forEach((id, values) -> options.put(UUID.fromString(id), (Map<String, Object>) values));
        return options;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
