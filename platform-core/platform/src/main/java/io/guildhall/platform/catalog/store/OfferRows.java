package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.OfferedVariant;
import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what an order needs to know of variants, and moves their stock. */
@ApplicationScoped
public class OfferRows {

    private static final String WANTED = " from unnest(:variants, cast(:quantities as numeric[])) as w(id, quantity)"
            + " where v.tenant_id = :tenant and v.id = w.id";

    private Jdbi sql;

    protected OfferRows() {}

    @Inject
    OfferRows(Jdbi sql) {
        this.sql = sql;
    }

    /**
     * A variant with the terms it is sold on.
     *
     * @param priceTiers those that apply, ascending
     * @param ownPrices whether they are the variant's own
     * @param category code of the product's category
     * @param terms those of the product
     * @param agreed the price list the prices come from where they are one buyer's alone
     */
    public record Offer(
            UUID variant,
            UUID product,
            UUID company,
            String productNumber,
            String sku,
            String category,
            LocalizedText productName,
            Map<String, String> options,
            String unit,
            String currency,
            boolean published,
            List<PriceTier> priceTiers,
            boolean ownPrices,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            int leadTimeDays,
            BigDecimal available,
            SaleTerms terms,
            Optional<PriceSource> agreed) {

        /** The same at prices agreed with a buyer. */
        public Offer agreed(List<PriceTier> tiers, PriceSource source) {
            return new Offer(
                    variant,
                    product,
                    company,
                    productNumber,
                    sku,
                    category,
                    productName,
                    options,
                    unit,
                    currency,
                    published,
                    tiers,
                    ownPrices,
                    minOrderQuantity,
                    orderMultiple,
                    leadTimeDays,
                    available,
                    terms,
                    Optional.of(source));
        }
    }

    /** These variants, as far as they are there, in no particular order. */
    public List<Offer> find(Collection<UUID> variants) {
        return select(variants, "");
    }

    /** The same, locked one after the other in the order of their ids until the transaction ends. */
    public List<Offer> findAndLock(Collection<UUID> variants) {
        return select(variants, " order by v.id for update of v");
    }

    /** The variant with that number of its seller's. */
    public Optional<UUID> variant(UUID company, String sku) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select id from variant where tenant_id = :tenant and company_id = :company and sku = :sku")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("sku", sku)
                .mapTo(UUID.class)
                .findFirst());
    }

    /** The variants that company offers under these numbers. */
    public Map<String, OfferedVariant> offered(UUID company, Collection<String> skus) {
        return sql.withHandle(handle -> handle.createQuery("select v.id, v.product_id, v.sku, p.unit from variant v"
                        + " join product p on p.tenant_id = v.tenant_id and p.id = v.product_id where"
                        + " v.tenant_id = :tenant and v.company_id = :company and v.offered"
                        + " and v.sku = any(cast(:skus as text[]))")
                .bind("tenant", tenant())
                .bind("company", company)
                .bindArray("skus", String.class, List.copyOf(skus))
                .reduceRows(new HashMap<String, OfferedVariant>(), (found, row) -> {
                    found.put(
                            row.getColumn("sku", String.class),
                            new OfferedVariant(
                                    row.getColumn("id", UUID.class),
                                    row.getColumn("product_id", UUID.class),
                                    row.getColumn("unit", String.class)));
                    return found;
                }));
    }

    private List<Offer> select(Collection<UUID> variants, String end) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select v.id, v.product_id, v.company_id, p.number, v.sku, c.code as category, p.name,"
                                + " v.options, p.terms, p.unit, p.currency, p.status = 'PUBLISHED' and v.offered as published,"
                                + " coalesce(v.min_order_quantity, p.min_order_quantity) as least,"
                                + " coalesce(v.order_multiple, p.order_multiple) as multiple, coalesce(v.lead_time_days,"
                                + " p.lead_time_days) as days, v.on_hand - v.reserved as available, (select"
                                + " coalesce(json_agg(json_build_object('variant', t.variant_id, 'from', t.min_quantity,"
                                + " 'price', t.unit_price) order by t.min_quantity), '[]') from price_tier t where"
                                + " t.tenant_id = v.tenant_id and t.product_id = v.product_id and t.variant_id in (v.id,"
                                + " cast(:common as uuid))) as tiers from variant v join product p on p.tenant_id ="
                                + " v.tenant_id and p.id = v.product_id join category c on c.tenant_id = p.tenant_id and"
                                + " c.id = p.category_id where v.tenant_id = :tenant and v.id = any(cast(:variants as"
                                + " uuid[]))"
                                + end)
                .bind("tenant", tenant())
                .bind("common", Category.TOP)
                .bindArray("variants", UUID.class, List.copyOf(variants))
                .map(OfferRows::map)
                .list());
    }

    /** Promises these quantities where they are available; answers the product of each variant of which it could. */
    public List<UUID> reserve(Map<UUID, BigDecimal> quantities) {
        return sql.withHandle(handle -> handle.createQuery("update variant v set reserved = v.reserved + w.quantity"
                        + WANTED + " and v.offered and v.on_hand - v.reserved >= w.quantity returning v.product_id")
                .bindMap(bindings(quantities))
                .mapTo(UUID.class)
                .list());
    }

    /** Takes promises back; answers the product of each variant of which that much had been promised. */
    public List<UUID> release(Map<UUID, BigDecimal> quantities) {
        return sql.withHandle(handle -> {
            handle.createQuery("select id from variant where tenant_id = :tenant and id = any(:variants)"
                            + " order by id for update")
                    .bind("tenant", tenant())
                    .bind("variants", quantities.keySet().toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("update variant v set reserved = v.reserved - w.quantity" + WANTED
                            + " and v.reserved >= w.quantity returning v.product_id")
                    .bindMap(bindings(quantities))
                    .mapTo(UUID.class)
                    .list();
        });
    }

    /**
     * Keeps promises: what was reserved leaves the warehouse; answers the product of each variant of which that much
     * had been promised. Who describes a product anew locks it before its variants, and so does this.
     */
    public List<UUID> ship(Map<UUID, BigDecimal> quantities) {
        return sql.withHandle(handle -> {
            handle.createQuery("with products as (select id from product where tenant_id = :tenant and id in"
                            + " (select product_id from variant where tenant_id = :tenant and id = any(:variants))"
                            + " order by id for update) select v.id from variant v join products p on p.id = v.product_id"
                            + " where v.tenant_id = :tenant and v.id = any(:variants) order by v.id for update of v")
                    .bind("tenant", tenant())
                    .bind("variants", quantities.keySet().toArray(UUID[]::new))
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery("with shipped as (update variant v set reserved = v.reserved - w.quantity,"
                            + " on_hand = v.on_hand - w.quantity" + WANTED
                            + " and v.reserved >= w.quantity and v.on_hand >= w.quantity returning v.product_id),"
                            + " changed as (update product p set version = p.version + 1 where p.tenant_id = :tenant"
                            + " and p.id in (select product_id from shipped)) select product_id from shipped")
                    .bindMap(bindings(quantities))
                    .mapTo(UUID.class)
                    .list();
        });
    }

    private static Map<String, Object> bindings(Map<UUID, BigDecimal> quantities) {
        return Map.of(
                "tenant",
                tenant(),
                "variants",
                quantities.keySet().toArray(UUID[]::new),
                "quantities",
                quantities.values().stream().map(BigDecimal::toPlainString).toArray(String[]::new));
    }

    private static Offer map(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<UUID, List<PriceTier>> tiers = ProductMapper.tiers(row.getString("tiers"));
        boolean own = tiers.containsKey(id);
        return new Offer(
                id,
                row.getObject("product_id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getString("number"),
                row.getString("sku"),
                row.getString("category"),
                LocalizedTextConverter.parse(row.getString("name")),
                ProductMapper.strings(JsonObjectConverter.parse(row.getString("options"))),
                row.getString("unit"),
                row.getString("currency"),
                row.getBoolean("published"),
                tiers.getOrDefault(own ? id : Category.TOP, List.of()),
                own,
                ProductMapper.plain(row.getBigDecimal("least")),
                ProductMapper.plain(row.getBigDecimal("multiple")),
                row.getInt("days"),
                ProductMapper.plain(row.getBigDecimal("available")),
                SaleTermsConverter.parse(row.getString("terms")),
                Optional.empty());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
