package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads which variants on offer have which codes. */
@ApplicationScoped
public class CodeRows {

    /** What a code leads to: a variant, or all variants of a product, whose variant then is null. Each by an index. */
    private static final String LEADS =
            "select v.product_id, v.id as variant_id, v.sku = w.code as exact from variant v"
                    + " where v.tenant_id = :tenant and plain_code(v.sku) = plain_code(w.code)"
                    + " union all (select p.id, null, p.sku = w.code from product p"
                    + " where p.tenant_id = :tenant and plain_code(p.sku) = plain_code(w.code) limit :most)"
                    + " union all (select p.id, null, p.number = w.code from product p"
                    + " where p.tenant_id = :tenant and plain_code(p.number) = plain_code(w.code))"
                    + " union all (select i.product_id, null, i.value = w.code from product_identifier i"
                    + " where i.tenant_id = :tenant and plain_code(i.value) = plain_code(w.code) limit :most)";

    private static final String FIND = "select w.code, m.* from unnest(cast(:codes as text[])) as w(code)"
            + " cross join lateral (select v.id, v.product_id, v.company_id, v.sku, v.options, v.position, p.number, p.name,"
            + " p.unit, c.code as category, bool_or(l.exact) as exact from (" + LEADS + ") l"
            + " join product p on p.tenant_id = :tenant and p.id = l.product_id and p.status = 'PUBLISHED'"
            + " join variant v on v.tenant_id = :tenant and v.product_id = p.id and v.offered"
            + " and (l.variant_id is null or v.id = l.variant_id)"
            + " join category c on c.tenant_id = :tenant and c.id = p.category_id"
            + " group by v.id, v.product_id, v.company_id, v.sku, v.options, v.position, p.number, p.name, p.unit, c.code"
            + " order by bool_or(l.exact) desc, v.product_id, v.position limit :most) m";

    private Jdbi sql;

    protected CodeRows() {}

    @Inject
    CodeRows(Jdbi sql) {
        this.sql = sql;
    }

    /** A code with one variant it means. */
    public record Row(String code, CodeMatch match) {}

    /**
     * The variants these codes mean, code by code, those written exactly so first.
     *
     * @param most how many of one code
     */
    public List<Row> find(List<String> codes, int most) {
        return sql.withHandle(handle -> handle.createQuery(FIND)
                .bind("tenant", TenantContext.required().value())
                .bindArray("codes", String.class, codes)
                .bind("most", most)
                .map((row, context) -> new Row(
                        row.getString("code"),
                        new CodeMatch(
                                row.getObject("id", UUID.class),
                                row.getObject("product_id", UUID.class),
                                row.getObject("company_id", UUID.class),
                                row.getString("number"),
                                row.getString("sku"),
                                row.getString("category"),
                                LocalizedTextConverter.parse(row.getString("name")),
                                ProductMapper.strings(JsonObjectConverter.parse(row.getString("options"))),
                                row.getString("unit"),
                                row.getBoolean("exact"))))
                .list());
    }
}
