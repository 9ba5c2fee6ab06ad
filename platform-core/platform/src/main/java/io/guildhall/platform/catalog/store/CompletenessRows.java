package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.Completeness;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How completely products are described. */
@ApplicationScoped
public class CompletenessRows {

    static final String SEPARATOR = ",";

    private Jdbi sql;

    protected CompletenessRows() {}

    @Inject
    CompletenessRows(Jdbi sql) {
        this.sql = sql;
    }

    /** What a company's published products come to. */
    public record Overall(long products, int average, long lacking) {}

    public void put(Map<ProductView, Completeness> measured) {
        if (measured.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into product_completeness (tenant_id, product_id,"
                    + " company_id, category_id, score, missing)"
                    + " values (:tenant, :product, :company, :category, :score, :missing)"
                    + " on conflict (tenant_id, product_id) do update set category_id = excluded.category_id,"
                    + " score = excluded.score, missing = excluded.missing");
            measured.forEach((product, completeness) -> batch.bind("tenant", tenant())
                    .bind("product", product.id())
                    .bind("company", product.company())
                    .bind("category", product.categoryId())
                    .bind("score", completeness.score())
                    .bind("missing", String.join(SEPARATOR, completeness.missing()))
                    .add());
            batch.execute();
        });
    }

    /** Forgets what was measured of products of these categories, which are asked for something else by now. */
    public void forget(List<UUID> categories) {
        sql.useHandle(handle -> handle.createUpdate("delete from product_completeness where tenant_id = :tenant"
                        + " and category_id = any(cast(:categories as uuid[]))")
                .bind("tenant", tenant())
                .bindArray("categories", UUID.class, categories)
                .execute());
    }

    /** Products of that company that have not been measured, at most so many. */
    public List<UUID> unmeasured(UUID company, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select p.id from product p where p.tenant_id = :tenant"
                        + " and p.company_id = :company and not exists (select 1 from product_completeness m"
                        + " where m.tenant_id = :tenant and m.product_id = p.id) limit :limit")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * What the published products of that company come to.
     *
     * @param enough the score below which a product is lacking
     */
    public Overall overall(UUID company, int enough) {
        return sql.withHandle(
                handle -> handle.createQuery("select count(*) as products, coalesce(round(avg(s.score)), 0)"
                                + " as average, count(*) filter (where s.score < :enough) as lacking from (select m.score"
                                + " + case when exists (select 1 from variant v where v.tenant_id = :tenant"
                                + " and v.product_id = p.id and v.offered and v.on_hand > v.reserved) then :stock else 0 end"
                                + " as score from product p join product_completeness m on m.tenant_id = :tenant"
                                + " and m.product_id = p.id where p.tenant_id = :tenant and p.company_id = :company"
                                + " and p.status = 'PUBLISHED') s")
                        .bind("tenant", tenant())
                        .bind("company", company)
                        .bind("enough", enough)
                        .bind("stock", Completeness.STOCK)
                        .map((row, context) ->
                                new Overall(row.getLong("products"), row.getInt("average"), row.getLong("lacking")))
                        .one());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
