package io.guildhall.platform.pricing.store;

import io.guildhall.platform.catalog.AgreedPrices.Fixed;
import io.guildhall.platform.catalog.OfferedVariant;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.pricing.FixedPrices;
import io.guildhall.platform.pricing.PriceList;
import io.guildhall.platform.pricing.PriceListTerms;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads and writes the price lists of sellers. */
@ApplicationScoped
public class PriceListRows {

    private static final String SELECT =
            "select l.*, (select coalesce(json_agg(b.company_id order by b.company_id), '[]')"
                    + " from price_list_buyer b where b.tenant_id = l.tenant_id and b.list_id = l.id) as buyers,"
                    + " (select coalesce(json_object_agg(d.category_id, d.percent), '{}') from price_list_discount d"
                    + " where d.tenant_id = l.tenant_id and d.list_id = l.id) as percents,"
                    + " (select count(distinct f.sku) from price_list_price f where f.tenant_id = l.tenant_id"
                    + " and f.list_id = l.id) as prices"
                    + " from price_list l where l.tenant_id = :tenant and l.company_id = :company";

    private Jdbi sql;

    protected PriceListRows() {}

    @Inject
    PriceListRows(Jdbi sql) {
        this.sql = sql;
    }

    /** Counts a change; until the transaction ends nobody else of the marketplace changes a list. */
    public void countChange() {
        sql.useHandle(handle -> handle.createUpdate("insert into price_list_state (tenant_id, version)"
                        + " values (:tenant, 1) on conflict (tenant_id) do update set"
                        + " version = price_list_state.version + 1")
                .bind("tenant", tenant())
                .execute());
    }

    /** Lets the prices of these variants be of another product; answers how many there are. */
    public int move(UUID from, UUID to, Collection<UUID> variants) {
        return sql.withHandle(handle -> handle.createUpdate("update price_list_price set product_id = :to"
                        + " where tenant_id = :tenant and product_id = :from"
                        + " and variant_id = any(cast(:variants as uuid[]))")
                .bind("tenant", tenant())
                .bind("from", from)
                .bind("to", to)
                .bindArray("variants", UUID.class, List.copyOf(variants))
                .execute());
    }

    /**
     * The lists of a company, the latest first.
     *
     * @param before the last one of the page before, or null for the beginning
     */
    public List<PriceList> list(UUID company, UUID before, int limit) {
        return sql.withHandle(handle -> {
            var query = handle.createQuery(
                            SELECT + (before == null ? "" : " and l.id < :before") + " order by l.id desc limit :limit")
                    .bind("tenant", tenant())
                    .bind("company", company)
                    .bind("limit", limit);
            if (before != null) {
                query.bind("before", before);
            }
            return query.map(PriceListRows::map).list();
        });
    }

    public Optional<PriceList> find(UUID company, UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and l.id = :id")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("id", id)
                .map(PriceListRows::map)
                .findOne());
    }

    /** Writes a list that is new. */
    public void insert(UUID id, UUID company, String currency, PriceListTerms terms, Instant now) {
        sql.useHandle(handle -> {
            handle.createUpdate(
                            "insert into price_list (tenant_id, id, version, company_id, name, currency, valid_from,"
                                    + " valid_until, changed_at) values (:tenant, :id, 1, :company, :name, :currency, :from,"
                                    + " :until, :now)")
                    .bind("tenant", tenant())
                    .bind("id", id)
                    .bind("company", company)
                    .bind("name", terms.name())
                    .bind("currency", currency)
                    .bind("from", terms.from().orElse(null))
                    .bind("until", terms.until().orElse(null))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            writeParts(handle, id, company, terms);
        });
    }

    public void update(UUID id, UUID company, PriceListTerms terms, Instant now) {
        sql.useHandle(handle -> {
            handle.createUpdate("update price_list set version = version + 1, name = :name, valid_from = :from,"
                            + " valid_until = :until, changed_at = :now where tenant_id = :tenant and id = :id")
                    .bind("tenant", tenant())
                    .bind("id", id)
                    .bind("name", terms.name())
                    .bind("from", terms.from().orElse(null))
                    .bind("until", terms.until().orElse(null))
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            for (String table : List.of("price_list_buyer", "price_list_discount")) {
                handle.createUpdate("delete from " + table + " where tenant_id = :tenant and list_id = :id")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .execute();
            }
            writeParts(handle, id, company, terms);
        });
    }

    public void delete(UUID id) {
        sql.useHandle(handle -> handle.createUpdate("delete from price_list where tenant_id = :tenant and id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
    }

    /** The fixed prices of a list after that number, by the numbers of variants. */
    public List<FixedPrices> prices(UUID list, String after, int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select sku, json_agg(json_build_object('variant', variant_id, 'unit', unit,"
                                + " 'from', min_quantity, 'price', unit_price) order by min_quantity) as tiers"
                                + " from price_list_price where tenant_id = :tenant and list_id = :list and sku > :after"
                                + " group by sku order by sku limit :limit")
                .bind("tenant", tenant())
                .bind("list", list)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> fixed(row.getString("sku"), row.getString("tiers")))
                .list());
    }

    /** Gives these variants the prices of their lines, in place of those they had. */
    public void put(UUID list, List<FixedPrices> lines, Map<String, OfferedVariant> variants, Instant now) {
        sql.useHandle(handle -> {
            handle.createUpdate("update price_list set version = version + 1, changed_at = :now"
                            + " where tenant_id = :tenant and id = :list")
                    .bind("tenant", tenant())
                    .bind("list", list)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createUpdate("delete from price_list_price where tenant_id = :tenant and list_id = :list"
                            + " and sku = any(cast(:skus as text[]))")
                    .bind("tenant", tenant())
                    .bind("list", list)
                    .bindArray(
                            "skus",
                            String.class,
                            lines.stream().map(FixedPrices::sku).toList())
                    .execute();
            PreparedBatch batch =
                    handle.prepareBatch("insert into price_list_price (tenant_id, list_id, sku, variant_id,"
                            + " product_id, unit, min_quantity, unit_price) values (:tenant, :list, :sku, :variant, :product, :unit, :from,"
                            + " :price)");
            for (FixedPrices line : lines) {
                for (PriceTier tier : line.tiers()) {
                    OfferedVariant variant = variants.get(line.sku());
                    batch.bind("tenant", tenant())
                            .bind("list", list)
                            .bind("sku", line.sku())
                            .bind("variant", variant.variant())
                            .bind("product", variant.product())
                            .bind("unit", variant.unit())
                            .bind("from", tier.minQuantity())
                            .bind("price", tier.unitPrice())
                            .add();
                }
            }
            execute(batch);
        });
    }

    private static FixedPrices fixed(String sku, String tiers) {
        Fixed prices = PriceJson.prices(tiers).values().iterator().next();
        return new FixedPrices(sku, prices.unit(), prices.tiers());
    }

    private static void writeParts(Handle handle, UUID id, UUID seller, PriceListTerms terms) {
        PreparedBatch buyers = handle.prepareBatch("insert into price_list_buyer (tenant_id, list_id, company_id,"
                + " seller_id) values (:tenant, :list, :buyer, :seller)");
        terms.buyers()
                .forEach(buyer -> buyers.bind("tenant", tenant())
                        .bind("list", id)
                        .bind("buyer", buyer)
                        .bind("seller", seller)
                        .add());
        execute(buyers);
        PreparedBatch percents = handle.prepareBatch("insert into price_list_discount (tenant_id, list_id, category_id,"
                + " percent) values (:tenant, :list, :category, :percent)");
        terms.percents()
                .forEach((category, percent) -> percents.bind("tenant", tenant())
                        .bind("list", id)
                        .bind("category", category)
                        .bind("percent", percent)
                        .add());
        execute(percents);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static PriceList map(ResultSet row, StatementContext context) throws SQLException {
        return new PriceList(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("company_id", UUID.class),
                row.getString("currency"),
                new PriceListTerms(
                        row.getString("name"),
                        Optional.ofNullable(row.getObject("valid_from", LocalDate.class)),
                        Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                        PriceJson.ids(row.getString("buyers")),
                        PriceJson.percents(row.getString("percents"))),
                row.getInt("prices"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
