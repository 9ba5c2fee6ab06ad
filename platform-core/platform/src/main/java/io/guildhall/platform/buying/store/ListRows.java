package io.guildhall.platform.buying.store;

import io.guildhall.platform.buying.ListItem;
import io.guildhall.platform.buying.ListSummary;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Product lists as people read them, and what is on them. */
@ApplicationScoped
public class ListRows {

    private static final String SUMMARY = "select l.id, l.version, l.name, l.note, l.created_by, l.changed_at,"
            + " (select count(*) from product_list_item i where i.tenant_id = l.tenant_id and i.list_id = l.id) as items"
            + " from product_list l where l.tenant_id = :tenant and l.company_id = :company";

    private Jdbi sql;

    protected ListRows() {}

    @Inject
    ListRows(Jdbi sql) {
        this.sql = sql;
    }

    /** The company's lists by name. */
    public List<ListSummary> all(UUID company) {
        return sql.withHandle(handle -> handle.createQuery(SUMMARY + " order by lower(l.name)")
                .bind("tenant", tenant())
                .bind("company", company)
                .map(ListRows::summary)
                .list());
    }

    /** That list, if it is the company's. */
    public Optional<ListSummary> find(UUID company, UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SUMMARY + " and l.id = :id")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("id", id)
                .map(ListRows::summary)
                .findOne());
    }

    /** Lets one transaction at a time name lists of that company: two that are free by themselves may be the same. */
    public void lockNames(UUID company) {
        sql.useHandle(
                handle -> handle.createQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                        .bind("key", "list names " + tenant() + " " + company)
                        .mapTo(String.class)
                        .list());
    }

    /** Whether another list of the company has that name. */
    public boolean isTaken(UUID company, String name, UUID except) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select from product_list"
                        + " where tenant_id = :tenant and company_id = :company and lower(name) = lower(:name)"
                        + " and id <> :except)")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("name", name)
                .bind("except", except)
                .mapTo(Boolean.class)
                .one());
    }

    /** What is on the list, in the order it was put there. */
    public List<ListItem> items(UUID list) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_list_item where tenant_id = :tenant"
                        + " and list_id = :list order by added_at, variant_id")
                .bind("tenant", tenant())
                .bind("list", list)
                .map(ListRows::item)
                .list());
    }

    /** Puts these onto the list; what is there already gets the new quantity and note, and keeps its place. */
    public void put(UUID list, Collection<ListItem> items) {
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into product_list_item (tenant_id, list_id, variant_id,"
                    + " product_id, sku, product_name, unit, quantity, note, added_by, added_at) values (:tenant, :list,"
                    + " :variant, :product, :sku, cast(:name as jsonb), :unit, :quantity, coalesce(:note, ''), :by, :at)"
                    + " on conflict (tenant_id, list_id, variant_id) do update set quantity = excluded.quantity,"
                    + " unit = excluded.unit, sku = excluded.sku, product_name = excluded.product_name,"
                    + " note = coalesce(:note, product_list_item.note)");
            for (ListItem item : items) {
                batch.bind("tenant", tenant())
                        .bind("list", list)
                        .bind("variant", item.variant())
                        .bind("product", item.product())
                        .bind("sku", item.sku())
                        .bind("name", Json.write(item.productName().byLanguage()))
                        .bind("unit", item.unit())
                        .bind("quantity", item.quantity())
                        .bind("note", item.note())
                        .bind("by", item.addedBy())
                        .bind("at", item.addedAt().atOffset(ZoneOffset.UTC))
                        .add();
            }
            batch.execute();
        });
    }

    /** Takes these off the list; tells how many were on it. */
    public int remove(UUID list, Collection<UUID> variants) {
        return sql.withHandle(handle -> handle.createUpdate("delete from product_list_item where tenant_id = :tenant"
                        + " and list_id = :list and variant_id = any(:variants)")
                .bind("tenant", tenant())
                .bind("list", list)
                .bind("variants", variants.toArray(UUID[]::new))
                .execute());
    }

    private static ListSummary summary(ResultSet row, StatementContext context) throws SQLException {
        return new ListSummary(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                row.getString("note"),
                row.getInt("items"),
                row.getString("created_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static ListItem item(ResultSet row, StatementContext context) throws SQLException {
        return new ListItem(
                row.getObject("variant_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("sku"),
                LocalizedTextConverter.parse(row.getString("product_name")),
                row.getString("unit"),
                plain(row.getBigDecimal("quantity")),
                row.getString("note"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
