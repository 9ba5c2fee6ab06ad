package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CategoryUse;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Counts what products make of categories and attributes, withdrawn products included. */
@ApplicationScoped
public class CategoryUseRows {

    /** Every value of every product of these categories, those of its variants included. */
    private static final String VALUES = "select p.id, a.key, a.value from product p"
            + " cross join lateral (select key, value from jsonb_each_text(p.attributes)"
            + " union all select o.key, o.value from variant v cross join lateral jsonb_each_text(v.options) o"
            + " where v.tenant_id = p.tenant_id and v.product_id = p.id) a"
            + " where p.tenant_id = :tenant and p.category_id = any(cast(:categories as uuid[]))";

    private Jdbi sql;

    protected CategoryUseRows() {}

    @Inject
    CategoryUseRows(Jdbi sql) {
        this.sql = sql;
    }

    /** How many products are in each category itself; those without any are left out. */
    public Map<UUID, Integer> productCounts() {
        Map<UUID, Integer> counts = new HashMap<>();
        sql.useHandle(handle -> handle.createQuery(
                        "select category_id, count(*) as products from product where tenant_id = :tenant"
                                + " group by category_id")
                .bind("tenant", TenantContext.required().value())
                .map((row, context) -> counts.put(row.getObject("category_id", UUID.class), row.getInt("products")))
                .list());
        return counts;
    }

    /** What the products of these categories have values of. */
    public CategoryUse use(Collection<UUID> categories) {
        Map<String, Integer> attributes = new HashMap<>();
        return sql.withHandle(handle -> {
            handle.createQuery("select key, count(distinct id) as products from (" + VALUES + ") x group by key")
                    .bind("tenant", TenantContext.required().value())
                    .bindArray("categories", UUID.class, categories.toArray())
                    .map((row, context) -> attributes.put(row.getString("key"), row.getInt("products")))
                    .list();
            int products = handle.createQuery("select count(*) from product where tenant_id = :tenant"
                            + " and category_id = any(cast(:categories as uuid[]))")
                    .bind("tenant", TenantContext.required().value())
                    .bindArray("categories", UUID.class, categories.toArray())
                    .mapTo(Integer.class)
                    .one();
            return new CategoryUse(products, attributes);
        });
    }

    /** How many products of these categories have which value of that attribute. */
    public Map<String, Integer> valuesOf(Collection<UUID> categories, String attribute) {
        Map<String, Integer> values = new HashMap<>();
        sql.useHandle(handle -> handle.createQuery("select value, count(distinct id) as products from (" + VALUES
                        + " and a.key = :attribute) x group by value")
                .bind("tenant", TenantContext.required().value())
                .bindArray("categories", UUID.class, categories.toArray())
                .bind("attribute", attribute)
                .map((row, context) -> values.put(row.getString("value"), row.getInt("products")))
                .list());
        return values;
    }
}
