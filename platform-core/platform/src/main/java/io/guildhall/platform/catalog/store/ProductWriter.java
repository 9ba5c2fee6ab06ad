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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    addVariant(variants, each, id, position++, variant);
                    addTiers(tiers, each.product(), id, variant.priceTiers());
                }
            }
            execute(variants, tiers, identifiers);
        });
    }

    /**
     * Writes the parts of a changed product. Variants keep their identity by the seller's number; those that are gone are
     * offered no more.
     *
     * @return the numbers of variants of which more is reserved than the stock now given; nothing is written then
     */
    public Set<String> replace(Parts product) {
        return sql.withHandle(handle -> {
            Map<String, UUID> present = new HashMap<>();
            Set<String> promised = new HashSet<>();
            Map<String, VariantDraft> wanted = new HashMap<>();
            product.checked().variants().forEach(variant -> wanted.put(variant.sku(), variant));
            handle.createQuery("select id, sku, reserved from variant where tenant_id = :tenant"
                            + " and product_id = :product for update")
                    .bind("tenant", tenant())
                    .bind("product", product.product())
                    .map((row, context) -> {
                        String sku = row.getString("sku");
                        present.put(sku, row.getObject("id", UUID.class));
                        VariantDraft draft = wanted.get(sku);
                        if (draft != null && draft.stock().compareTo(row.getBigDecimal("reserved")) < 0) {
                            promised.add(sku);
                        }
                        return sku;
                    })
                    .list();
            if (promised.isEmpty()) {
                write(handle, product, present);
            }
            return promised;
        });
    }

    private static void write(Handle handle, Parts product, Map<String, UUID> present) {
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
            UUID id = present.getOrDefault(variant.sku(), Ids.next());
            addVariant(variants, product, id, position++, variant);
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

    private static void addVariant(PreparedBatch batch, Parts product, UUID id, int position, VariantDraft variant) {
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
                .bind("stock", variant.stock())
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
