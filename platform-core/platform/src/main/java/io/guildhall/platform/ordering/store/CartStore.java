package io.guildhall.platform.ordering.store;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterable;

/** Carts in the database, by person. */
@ApplicationScoped
public class CartStore {

    private record Line(UUID variant, BigDecimal quantity) {}

    private Jdbi sql;

    protected CartStore() {}

    @Inject
    CartStore(Jdbi sql) {
        this.sql = sql;
    }

    /** Quantities by variant, in the order they were put in. */
    public Map<UUID, BigDecimal> lines(String person) {
        return sql.withHandle(handle -> quantities(handle.createQuery("select variant_id, quantity from cart_line"
                        + " where tenant_id = :tenant and person = :person order by added_at, variant_id")
                .bind("tenant", tenant())
                .bind("person", person)
                .map((row, context) ->
                        new Line(row.getObject("variant_id", UUID.class), plain(row.getBigDecimal("quantity"))))));
    }

    /** Empties the cart and tells what was in it. */
    public Map<UUID, BigDecimal> take(String person) {
        return sql.withHandle(handle -> quantities(handle.createQuery(
                        "with taken as (delete from cart_line where tenant_id = :tenant and person = :person returning *)"
                                + " select variant_id, quantity from taken order by added_at, variant_id")
                .bind("tenant", tenant())
                .bind("person", person)
                .map((row, context) ->
                        new Line(row.getObject("variant_id", UUID.class), plain(row.getBigDecimal("quantity"))))));
    }

    public int count(String person) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from cart_line where tenant_id = :tenant and person = :person")
                .bind("tenant", tenant())
                .bind("person", person)
                .mapTo(Integer.class)
                .one());
    }

    /** Puts more of these into the cart. */
    public void add(String person, Map<UUID, BigDecimal> quantities, Instant now) {
        write(
                person,
                quantities,
                now,
                " on conflict (tenant_id, person, variant_id) do update set quantity = cart_line.quantity +"
                        + " excluded.quantity");
    }

    /** Sets these lines to these quantities. */
    public void set(String person, Map<UUID, BigDecimal> quantities, Instant now) {
        write(
                person,
                quantities,
                now,
                " on conflict (tenant_id, person, variant_id) do update set quantity = excluded.quantity");
    }

    public void remove(String person, List<UUID> variants) {
        sql.useHandle(handle -> handle.createUpdate("delete from cart_line where tenant_id = :tenant"
                        + " and person = :person and variant_id = any(:variants)")
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("variants", variants.toArray(UUID[]::new))
                .execute());
    }

    public void clear(String person) {
        sql.useHandle(
                handle -> handle.createUpdate("delete from cart_line where tenant_id = :tenant and person = :person")
                        .bind("tenant", tenant())
                        .bind("person", person)
                        .execute());
    }

    private void write(String person, Map<UUID, BigDecimal> quantities, Instant now, String onConflict) {
        sql.useHandle(handle -> handle.createUpdate("insert into cart_line (tenant_id, person, variant_id, quantity,"
                        + " added_at) select :tenant, :person, w.variant, w.quantity, :now from unnest(:variants,"
                        + " cast(:quantities as numeric[])) as w(variant, quantity)" + onConflict)
                .bind("tenant", tenant())
                .bind("person", person)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("variants", quantities.keySet().toArray(UUID[]::new))
                .bind(
                        "quantities",
                        quantities.values().stream()
                                .map(BigDecimal::toPlainString)
                                .toArray(String[]::new))
                .execute());
    }

    private static Map<UUID, BigDecimal> quantities(ResultIterable<Line> lines) {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        lines.forEach(line -> quantities.put(line.variant(), line.quantity()));
        return quantities;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
