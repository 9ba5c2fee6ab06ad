package io.guildhall.platform.catalog.store;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads which products carry which identifiers. */
@ApplicationScoped
public class IdentifierRows {

    private Jdbi sql;

    protected IdentifierRows() {}

    @Inject
    IdentifierRows(Jdbi sql) {
        this.sql = sql;
    }

    /** An identifier in its normal form. */
    public record Wanted(String scheme, String value) {}

    /** A product that carries it, withdrawn ones too. */
    public record Holder(UUID product, UUID company, String number) {}

    /** Who carries these identifiers, with one statement. */
    public Map<Wanted, List<Holder>> holders(Collection<Wanted> wanted) {
        List<Wanted> all = List.copyOf(wanted);
        return sql.withHandle(handle -> handle.createQuery(
                        "select i.scheme, i.value, p.id, p.company_id, p.number from unnest(cast(:schemes as text[]),"
                                + " cast(:values as text[])) as w(scheme, value)"
                                + " join product_identifier i on i.tenant_id = :tenant and i.scheme = w.scheme"
                                + " and i.value = w.value"
                                + " join product p on p.tenant_id = :tenant and p.id = i.product_id order by p.id")
                .bind("tenant", tenant())
                .bindArray(
                        "schemes",
                        String.class,
                        all.stream().map(Wanted::scheme).toList())
                .bindArray(
                        "values", String.class, all.stream().map(Wanted::value).toList())
                .reduceRows(new HashMap<Wanted, List<Holder>>(), (holders, row) -> {
                    holders.computeIfAbsent(
                                    new Wanted(
                                            row.getColumn("scheme", String.class),
                                            row.getColumn("value", String.class)),
                                    key -> new ArrayList<>())
                            .add(new Holder(
                                    row.getColumn("id", UUID.class),
                                    row.getColumn("company_id", UUID.class),
                                    row.getColumn("number", String.class)));
                    return holders;
                }));
    }

    /** How many published products carry an identifier of each scheme. */
    public Map<String, Long> uses() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select i.scheme, count(*) as products from product_identifier i"
                                + " join product p on p.tenant_id = :tenant and p.id = i.product_id"
                                + " and p.status = 'PUBLISHED' where i.tenant_id = :tenant group by i.scheme")
                .bind("tenant", tenant())
                .reduceRows(new HashMap<String, Long>(), (uses, row) -> {
                    uses.put(row.getColumn("scheme", String.class), row.getColumn("products", Long.class));
                    return uses;
                }));
    }

    /** How many products are published. */
    public long published() {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from product where tenant_id = :tenant and status = 'PUBLISHED'")
                .bind("tenant", tenant())
                .mapTo(Long.class)
                .one());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
