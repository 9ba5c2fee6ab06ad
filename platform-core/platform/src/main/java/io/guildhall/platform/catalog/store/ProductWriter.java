package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what is kept beside products: variants, prices and identifiers, of many products with few statements. */
@ApplicationScoped
public class ProductWriter {

    private Jdbi sql;

    protected ProductWriter() {}

    @Inject
    ProductWriter(Jdbi sql) {
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
        return sql.withHandle(handle -> {
            Map<String, Present> present = present(handle, product.product());
            List<StockConflict> conflicts = new ArrayList<>();
            Map<String, BigDecimal> stock = new HashMap<>();
            for (VariantDraft wanted : product.checked().variants()) {
                Present now = present.get(wanted.sku());
                BigDecimal read = stockRead.get(wanted.sku());
                boolean untouched = now != null && read != null && read.compareTo(wanted.stock()) == 0;
                stock.put(wanted.sku(), untouched ? now.onHand() : wanted.stock());
                if (now == null || untouched) {
                    continue;
                }
                if (read != null && read.compareTo(now.onHand()) != 0) {
                    conflicts.add(new StockConflict(wanted.sku(), Optional.of(now.onHand())));
                } else if (wanted.stock().compareTo(now.reserved()) < 0) {
                    conflicts.add(new StockConflict(wanted.sku(), Optional.empty()));
                }
            }
            if (conflicts.isEmpty()) {
                write(handle, product, present, stock);
            }
            return conflicts;
        });
    }

    private record Present(UUID id, BigDecimal onHand, BigDecimal reserved) {}

    private static Map<String, Present> present(Handle handle, UUID product) {
        Map<String, Present> present = new HashMap<>();
        handle.createQuery("select id, sku, on_hand, reserved from variant where tenant_id = :tenant"
                        + " and product_id = :product order by id for update")
                .bind("tenant", tenant())
                .bind("product", product)
                .map((row, context) -> Map.entry(
                        row.getString("sku"),
                        new Present(
                                row.getObject("id", UUID.class),
                                ProductMapper.plain(row.getBigDecimal("on_hand")),
                                row.getBigDecimal("reserved"))))
                .forEach(entry -> present.put(entry.getKey(), entry.getValue()));
        return present;
    }

    private static void write(
            Handle handle, Parts product, Map<String, Present> present, Map<String, BigDecimal> stock) {
        for (String statement : List.of(
                "update variant set offered = false, position = position + 1000 where tenant_id = :tenant"
                        + " and product_id = :product",
                "delete from price_tier where tenant_id = :tenant and product_id = :product",
                "delete from product_identifier where tenant_id = :tenant and product_id = :product")) {
            handle.createUpdate(statement)
                    .bind("tenant", tenant())
                    .bind("product", product.product())
                    .execute();
        }
        PreparedBatch variants = variantBatch(handle);
        PreparedBatch tiers = tierBatch(handle);
        PreparedBatch identifiers = identifierBatch(handle);
        addIdentifiers(identifiers, product);
        addTiers(tiers, product.product(), Category.TOP, product.checked().priceTiers());
        int position = 0;
        for (VariantDraft variant : product.checked().variants()) {
            UUID id = present.containsKey(variant.sku())
                    ? present.get(variant.sku()).id()
                    : Ids.next();
            addVariant(variants, product, id, position++, variant, stock.get(variant.sku()));
            addTiers(tiers, product.product(), id, variant.priceTiers());
        }
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
        return handle.prepareBatch("insert into product_identifier (tenant_id, scheme, value, product_id)"
                + " values (:tenant, :scheme, :value, :product)");
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

    private static void addIdentifiers(PreparedBatch batch, Parts product) {
        product.checked()
                .identifiers()
                .forEach((scheme, value) -> batch.bind("tenant", tenant())
                        .bind("scheme", scheme)
                        .bind("value", value)
                        .bind("product", product.product())
                        .add());
    }

    private static void execute(PreparedBatch... batches) {
        for (PreparedBatch batch : batches) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
