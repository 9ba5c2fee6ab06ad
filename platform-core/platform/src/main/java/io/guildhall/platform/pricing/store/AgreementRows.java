package io.guildhall.platform.pricing.store;

import io.guildhall.platform.catalog.AgreedPrices.Agreement;
import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what is agreed with single buyers. */
@ApplicationScoped
public class AgreementRows {

    private Jdbi sql;

    protected AgreementRows() {}

    @Inject
    AgreementRows(Jdbi sql) {
        this.sql = sql;
    }

    /** The number of changes to the marketplace's lists, and the companies that are on any. */
    public record Book(long version, Set<UUID> buyers) {}

    public Book book() {
        return sql.withHandle(handle -> handle.createQuery("select coalesce((select version from price_list_state where"
                        + " tenant_id = :tenant), 0) as version, (select coalesce(json_agg(distinct company_id), '[]')"
                        + " from price_list_buyer where tenant_id = :tenant) as buyers")
                .bind("tenant", tenant())
                .map((row, context) ->
                        new Book(row.getLong("version"), new HashSet<>(PriceJson.ids(row.getString("buyers")))))
                .one());
    }

    /** What holds for that buyer on that day, by seller, with the fixed prices of these products. */
    public Map<UUID, Agreement> find(UUID buyer, Collection<UUID> sellers, Collection<UUID> products, LocalDate day) {
        return sql.withHandle(handle -> handle.createQuery("select l.id, l.company_id, l.name, l.version,"
                        + " (select coalesce(json_object_agg(d.category_id, d.percent), '{}') from price_list_discount d"
                        + " where d.tenant_id = l.tenant_id and d.list_id = l.id) as percents,"
                        + " (select coalesce(json_agg(json_build_object('variant', f.variant_id, 'unit', f.unit, 'from',"
                        + " f.min_quantity, 'price', f.unit_price) order by f.min_quantity), '[]')"
                        + " from price_list_price f where f.tenant_id = l.tenant_id and f.list_id = l.id"
                        + " and f.product_id = any(cast(:products as uuid[]))) as prices"
                        + " from price_list_buyer b join price_list l on l.tenant_id = b.tenant_id and l.id = b.list_id"
                        + " where b.tenant_id = :tenant and b.company_id = :buyer"
                        + " and b.seller_id = any(cast(:sellers as uuid[])) and coalesce(l.valid_from, :day) <= :day"
                        + " and coalesce(l.valid_until, :day) >= :day")
                .bind("tenant", tenant())
                .bind("buyer", buyer)
                .bind("day", day)
                .bindArray("sellers", UUID.class, List.copyOf(new HashSet<>(sellers)))
                .bindArray("products", UUID.class, List.copyOf(products))
                .reduceRows(new HashMap<UUID, Agreement>(), (found, row) -> {
                    found.put(
                            row.getColumn("company_id", UUID.class),
                            new Agreement(
                                    new PriceSource(
                                            row.getColumn("id", UUID.class),
                                            row.getColumn("name", String.class),
                                            row.getColumn("version", Long.class)),
                                    PriceJson.percents(row.getColumn("percents", String.class)),
                                    PriceJson.prices(row.getColumn("prices", String.class))));
                    return found;
                }));
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
