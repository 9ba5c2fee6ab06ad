package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Writes what is kept beside products: variants, prices and identifiers, of many products with few statements. */
@ApplicationScoped
public class ProductWriter {

    private static final String ALREADY_THERE = "23505";

    private Jdbi sql;
    private Identifiers schemes;

    protected ProductWriter() {}

    @Inject
    ProductWriter(Jdbi sql, Identifiers schemes) {
        this.schemes = schemes;
        this.sql = sql;
    }

    /**
     * A product whose own row is written.
     *
     * @param checked its draft in normal form
     */
    public record Parts(UUID product, UUID company, ProductDraft checked) {}

    /** Writes the parts of new products. */
    public void insert(List<Parts> products) {
        sql.useHandle(handle -> {
            PreparedBatch variants = variantBatch(handle);
            PreparedBatch tiers = tierBatch(handle);
            PreparedBatch identifiers = identifierBatch(handle);
            for (Parts each : products) {
                addIdentifiers(identifiers, each);
                addTiers(tiers, each.product(), Category.TOP, each.checked().priceTiers());
                int position = 0;
                for (VariantDraft variant : each.checked().variants()) {
                    UUID id = Ids.next();
                    addVariant(variants, each, id, position++, variant, variant.stock());
                    addTiers(tiers, each.product(), id, variant.priceTiers());
                }
            }
            execute(variants, tiers, identifiers);
        });
    }

    /**
     * Stock that cannot be set as the seller wishes.
     *
     * @param onHand what there is now where orders have changed it since the seller looked; nothing where more of it is
     *     reserved than the stock that was given
     */
    public record StockConflict(String sku, Optional<BigDecimal> onHand) {}

    /**
     * Writes the parts of a changed product. Variants keep their identity by the seller's number; those that are gone are
     * offered no more.
     *
     * @param stockRead the stock the seller saw, by the variants' numbers: one that was left as it was seen stays as it is
     *     now. A variant that is not in it gets the stock of the draft
     * @return the variants whose stock cannot be what was given; nothing is written then
     */
    public List<StockConflict> replace(Parts product, Map<String, BigDecimal> stockRead) {
        return replaceAll(List.of(product), Map.of(product.product(), stockRead))
                .getOrDefault(product.product(), List.of());
    }

    /**
     * Writes the parts of changed products, as {@link #replace} does of one.
     *
     * @param stockRead by product, what {@link #replace} takes of one
     * @return by product, the variants whose stock cannot be what was given; nothing of such a product is written
     */
    public Map<UUID, List<StockConflict>> replaceAll(
            List<Parts> products, Map<UUID, Map<String, BigDecimal>> stockRead) {
        return sql.withHandle(handle -> {
            Map<UUID, Map<String, Present>> present =
                    present(handle, products.stream().map(Parts::product).toList());
            Map<UUID, List<StockConflict>> conflicts = new HashMap<>();
            Map<Parts, Map<String, BigDecimal>> stock = new LinkedHashMap<>();
            for (Parts each : products) {
                Map<String, Present> now = present.getOrDefault(each.product(), Map.of());
                Map<String, BigDecimal> read = stockRead.getOrDefault(each.product(), Map.of());
                Map<String, BigDecimal> settled = new HashMap<>();
                List<StockConflict> found = settle(each, now, read, settled);
                if (found.isEmpty()) {
                    stock.put(each, settled);
                } else {
                    conflicts.put(each.product(), found);
                }
            }
            write(handle, stock, present);
            return conflicts;
        });
    }

    /** Keeps orders from the stock of these products until the transaction ends. */
    public void lock(List<UUID> products) {
        sql.useHandle(handle -> present(handle, products));
    }

    private static List<StockConflict> settle(
            Parts product,
            Map<String, Present> present,
            Map<String, BigDecimal> stockRead,
            Map<String, BigDecimal> settled) {
        List<StockConflict> conflicts = new ArrayList<>();
        for (VariantDraft wanted : product.checked().variants()) {
            Present now = present.get(wanted.sku());
            BigDecimal read = stockRead.get(wanted.sku());
            boolean untouched = now != null && read != null && read.compareTo(wanted.stock()) == 0;
            settled.put(wanted.sku(), untouched ? now.onHand() : wanted.stock());
            if (now == null || untouched) {
                continue;
            }
            if (read != null && read.compareTo(now.onHand()) != 0) {
                conflicts.add(new StockConflict(wanted.sku(), Optional.of(now.onHand())));
            } else if (wanted.stock().compareTo(now.reserved()) < 0) {
                conflicts.add(new StockConflict(wanted.sku(), Optional.empty()));
            }
        }
        return conflicts;
    }

    private record Present(UUID id, BigDecimal onHand, BigDecimal reserved) {}

    private static Map<UUID, Map<String, Present>> present(Handle handle, List<UUID> products) {
        return handle.createQuery("select product_id, id, sku, on_hand, reserved from variant where tenant_id = :tenant"
                        + " and product_id = any(cast(:products as uuid[])) order by id for update")
                .bind("tenant", tenant())
                .bindArray("products", UUID.class, products)
                .reduceRows(new HashMap<UUID, Map<String, Present>>(), (present, row) -> {
                    present.computeIfAbsent(row.getColumn("product_id", UUID.class), product -> new HashMap<>())
                            .put(
                                    row.getColumn("sku", String.class),
                                    new Present(
                                            row.getColumn("id", UUID.class),
                                            ProductMapper.plain(row.getColumn("on_hand", BigDecimal.class)),
                                            row.getColumn("reserved", BigDecimal.class)));
                    return present;
                });
    }

    private void write(
            Handle handle, Map<Parts, Map<String, BigDecimal>> stock, Map<UUID, Map<String, Present>> present) {
        if (stock.isEmpty()) {
            return;
        }
        List<UUID> ids = stock.keySet().stream().map(Parts::product).toList();
        for (String statement : List.of(
                "update variant set offered = false, position = position + 1000",
                "delete from price_tier",
                "delete from product_identifier")) {
            handle.createUpdate(
                            statement + " where tenant_id = :tenant and product_id = any(cast(:products as uuid[]))")
                    .bind("tenant", tenant())
                    .bindArray("products", UUID.class, ids)
                    .execute();
        }
        PreparedBatch variants = variantBatch(handle);
        PreparedBatch tiers = tierBatch(handle);
        PreparedBatch identifiers = identifierBatch(handle);
        stock.forEach((product, onHand) -> {
            Map<String, Present> now = present.getOrDefault(product.product(), Map.of());
            addIdentifiers(identifiers, product);
            addTiers(tiers, product.product(), Category.TOP, product.checked().priceTiers());
            int position = 0;
            for (VariantDraft variant : product.checked().variants()) {
                UUID id =
                        now.containsKey(variant.sku()) ? now.get(variant.sku()).id() : Ids.next();
                addVariant(variants, product, id, position++, variant, onHand.get(variant.sku()));
                addTiers(tiers, product.product(), id, variant.priceTiers());
            }
        });
        execute(variants, tiers, identifiers);
    }

    private static PreparedBatch variantBatch(Handle handle) {
        return handle.prepareBatch("insert into variant (tenant_id, id, product_id, company_id, position, sku, options,"
                + " min_order_quantity, order_multiple, lead_time_days, on_hand) values (:tenant, :id, :product,"
                + " :company, :position, :sku, cast(:options as jsonb), :least, :multiple, :days, :stock)"
                + " on conflict (tenant_id, id) do update set position = excluded.position,"
                + " options = excluded.options, min_order_quantity = excluded.min_order_quantity,"
                + " order_multiple = excluded.order_multiple, lead_time_days = excluded.lead_time_days,"
                + " on_hand = excluded.on_hand, offered = true");
    }

    private static PreparedBatch tierBatch(Handle handle) {
        return handle.prepareBatch(
                "insert into price_tier (tenant_id, product_id, variant_id, min_quantity, unit_price)"
                        + " values (:tenant, :product, :variant, :from, :price)");
    }

    private static PreparedBatch identifierBatch(Handle handle) {
        return handle.prepareBatch("insert into product_identifier (tenant_id, scheme, value, product_id, owner_id)"
                + " values (:tenant, :scheme, :value, :product, :owner)");
    }

    private static void addVariant(
            PreparedBatch batch, Parts product, UUID id, int position, VariantDraft variant, BigDecimal stock) {
        batch.bind("tenant", tenant())
                .bind("id", id)
                .bind("product", product.product())
                .bind("company", product.company())
                .bind("position", position)
                .bind("sku", variant.sku())
                .bind("options", Json.write(variant.options()))
                .bind("least", variant.minOrderQuantity())
                .bind("multiple", variant.orderMultiple())
                .bind("days", variant.leadTimeDays())
                .bind("stock", stock)
                .add();
    }

    private static void addTiers(PreparedBatch batch, UUID product, UUID variant, List<PriceTier> tiers) {
        for (PriceTier tier : tiers) {
            batch.bind("tenant", tenant())
                    .bind("product", product)
                    .bind("variant", variant)
                    .bind("from", tier.minQuantity())
                    .bind("price", tier.unitPrice())
                    .add();
        }
    }

    private void addIdentifiers(PreparedBatch batch, Parts product) {
        product.checked()
                .identifiers()
                .forEach((scheme, value) -> batch.bind("tenant", tenant())
                        .bind("scheme", scheme)
                        .bind("value", value)
                        .bind("product", product.product())
                        .bindByType("owner", owner(scheme, product.company()), UUID.class)
                        .add());
    }

    private UUID owner(String scheme, UUID company) {
        return switch (schemes.uniqueness(scheme)) {
            case SHARED -> null;
            case SELLER -> company;
            case MARKETPLACE -> Category.TOP;
        };
    }

    private static void execute(PreparedBatch variants, PreparedBatch tiers, PreparedBatch identifiers) {
        for (PreparedBatch batch : List.of(variants, tiers)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
        if (identifiers.size() > 0) {
            carry(identifiers);
        }
    }

    /** Two that give the same identifier to two products at the same time meet here. */
    private static void carry(PreparedBatch identifiers) {
        try {
            identifiers.execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && ALREADY_THERE.equals(sql.getSQLState())) {
                throw WordedRejection.ofAll(List.of(Wording.of("identifiers", "catalog.problem.identifier-race")));
            }
            throw e;
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
