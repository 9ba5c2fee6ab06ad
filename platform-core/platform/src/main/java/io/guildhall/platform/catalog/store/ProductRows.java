package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads products, each with one statement: prices and variants come as JSON beside the product. */
@ApplicationScoped
public class ProductRows {

    static final String SELECT = "select p.*, c.code as category, "
            + "(select coalesce(json_agg(json_build_object('variant', t.variant_id, 'from', t.min_quantity,"
            + " 'price', t.unit_price) order by t.min_quantity), '[]') from price_tier t"
            + " where t.tenant_id = p.tenant_id and t.product_id = p.id) as tiers, "
            + "(select coalesce(json_agg(json_build_object('id', v.id, 'sku', v.sku, 'options', v.options,"
            + " 'least', v.min_order_quantity, 'multiple', v.order_multiple, 'days', v.lead_time_days,"
            + " 'onHand', v.on_hand, 'reserved', v.reserved) order by v.position), '[]') from variant v"
            + " where v.tenant_id = p.tenant_id and v.product_id = p.id and v.offered) as variants"
            + " from product p join category c on c.tenant_id = p.tenant_id and c.id = p.category_id"
            + " where p.tenant_id = :tenant";

    private Jdbi sql;

    protected ProductRows() {}

    @Inject
    ProductRows(Jdbi sql) {
        this.sql = sql;
    }

    /** How much of a variant there is, and is promised. */
    public record Stock(BigDecimal onHand, BigDecimal available) {}

    /** What must be asked even of a product that is at hand: whether it is still the same, and its stock. */
    public record Freshness(long version, Map<UUID, Stock> stock) {}

    public Optional<ProductView> find(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and p.id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .map(ProductMapper::map)
                .findOne());
    }

    public Optional<Freshness> freshness(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select p.version, (select coalesce(json_agg(json_build_object('id', v.id, 'onHand', v.on_hand,"
                                + " 'reserved', v.reserved)), '[]') from variant v where v.tenant_id = p.tenant_id"
                                + " and v.product_id = p.id and v.offered) as variants"
                                + " from product p where p.tenant_id = :tenant and p.id = :id")
                .bind("tenant", tenant())
                .bind("id", id)
                .map((row, context) -> new Freshness(row.getLong("version"), stock(row.getString("variants"))))
                .findOne());
    }

    private static Map<UUID, Stock> stock(String json) {
        Map<UUID, Stock> stock = new HashMap<>();
        for (Map<String, Object> each : ProductMapper.list(json)) {
            BigDecimal onHand = ProductMapper.number(each.get("onHand"));
            stock.put(
                    UUID.fromString(each.get("id").toString()),
                    new Stock(
                            onHand, ProductMapper.plain(onHand.subtract(ProductMapper.number(each.get("reserved"))))));
        }
        return stock;
    }

    /** These products, as far as they exist, in no particular order. */
    public List<ProductView> findAll(Collection<UUID> ids) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and p.id = any(cast(:ids as uuid[]))")
                .bind("tenant", tenant())
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map(ProductMapper::map)
                .list());
    }

    /** Published products after that one, by id. */
    public List<ProductView> published(UUID after, int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        SELECT + " and p.status = 'PUBLISHED' and p.id > :after order by p.id limit :limit")
                .bind("tenant", tenant())
                .bind("after", after)
                .bind("limit", limit)
                .map(ProductMapper::map)
                .list());
    }

    /** Ids of published products after that one, in their order. */
    public List<UUID> publishedIds(UUID after, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select id from product where tenant_id = :tenant"
                        + " and status = 'PUBLISHED' and id > :after order by id limit :limit")
                .bind("tenant", tenant())
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    /** Of every so many published products the last one's id, in their order; what is left over has none. */
    public List<UUID> everyPublished(int chunk) {
        return sql.withHandle(handle -> handle.createQuery("select id from (select id, row_number() over (order by id)"
                        + " as place from product where tenant_id = :tenant and status = 'PUBLISHED') numbered"
                        + " where place % :chunk = 0 order by id")
                .bind("tenant", tenant())
                .bind("chunk", chunk)
                .mapTo(UUID.class)
                .list());
    }

    /** The published products that came last and whose offers hold on that day. */
    public List<ProductView> latest(LocalDate today, int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        SELECT + " and p.status = 'PUBLISHED'" + holds("p") + " order by p.id desc limit :limit")
                .bind("tenant", tenant())
                .bind("today", today.toString())
                .bind("limit", limit)
                .map(ProductMapper::map)
                .list());
    }

    /** The published products of these companies that came last and whose offers hold on that day; of each company the index is asked for so many. */
    public List<ProductView> latestOf(Collection<UUID> companies, LocalDate today, int limit) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + " and p.id in (select n.id from"
                        + " unnest(cast(:companies as uuid[])) as s(company)"
                        + " cross join lateral (select q.id from product q"
                        + " where q.tenant_id = :tenant and q.company_id ="
                        + " s.company and q.status = 'PUBLISHED'"
                        + holds("q") + " order by"
                        + " q.id desc limit :limit) n) order by p.id desc"
                        + " limit :limit")
                .bind("tenant", tenant())
                .bindArray("companies", UUID.class, List.copyOf(companies))
                .bind("today", today.toString())
                .bind("limit", limit)
                .map(ProductMapper::map)
                .list());
    }

    /** The companies that offer most, with how many products they offer. */
    public Map<UUID, Integer> largestSuppliers(int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select company_id, count(*) as products from product where tenant_id = :tenant"
                                + " and status = 'PUBLISHED' group by company_id order by 2 desc, 1 limit :limit")
                .bind("tenant", tenant())
                .bind("limit", limit)
                .reduceRows(new java.util.LinkedHashMap<UUID, Integer>(), (counts, row) -> {
                    counts.put(row.getColumn("company_id", UUID.class), row.getColumn("products", Integer.class));
                    return counts;
                }));
    }

    /** How many products that company has on the marketplace or waiting to be let onto it. */
    public int countListed(UUID company) {
        return sql.withHandle(handle -> handle.createQuery("select count(*) from product where tenant_id = :tenant"
                        + " and company_id = :company and status in ('PUBLISHED', 'HELD')")
                .bind("tenant", tenant())
                .bind("company", company)
                .mapTo(Integer.class)
                .one());
    }

    /** The company's products that have these numbers, by number. */
    public Map<String, UUID> bySku(UUID company, Collection<String> skus) {
        return holders("select sku, id as holder from product", company, skus);
    }

    /** The company's products whose variants have these numbers, by number. */
    public Map<String, UUID> byVariantSku(UUID company, Collection<String> skus) {
        return holders("select sku, product_id as holder from variant", company, skus);
    }

    /** The other published products with that identifier, at most ten. */
    public List<UUID> withIdentifier(String scheme, String value, UUID except) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select product_id from product_identifier where tenant_id = :tenant and scheme = :scheme"
                                + " and value = :value and product_id <> :except limit 10")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .bind("value", value)
                .bind("except", except)
                .mapTo(UUID.class)
                .list());
    }

    /** Which of these are numbers of products. */
    public Set<String> knownNumbers(Collection<String> numbers) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select number from product where tenant_id = :tenant and number = any(:numbers)")
                .bind("tenant", tenant())
                .bindArray("numbers", String.class, numbers.toArray())
                .mapTo(String.class)
                .set());
    }

    private Map<String, UUID> holders(String select, UUID company, Collection<String> skus) {
        return sql.withHandle(handle -> handle.createQuery(select
                        + " where tenant_id = :tenant and company_id = :company and sku = any(cast(:skus as text[]))")
                .bind("tenant", tenant())
                .bind("company", company)
                .bindArray("skus", String.class, List.copyOf(skus))
                .reduceRows(new HashMap<String, UUID>(), (holders, row) -> {
                    holders.put(row.getColumn("sku", String.class), row.getColumn("holder", UUID.class));
                    return holders;
                }));
    }

    private static String holds(String product) {
        return " and coalesce(" + product + ".terms ->> 'validUntil', :today) >= :today";
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
