package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.ProductPicture;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads single products for pages and the API. A product at hand is shown only after the database said that it is still
 * the same; its stock always comes from the database.
 */
@TenantFacade
public class ProductReader {

    private final Cache<Key, ProductView> products =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private final Cache<Key, SupplierView> suppliers = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private final Cache<PictureKey, Optional<ProductPicture>> pictures =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private ProductRows rows;
    private Companies companies;
    private Marketplace marketplace;

    protected ProductReader() {}

    @Inject
    ProductReader(ProductRows rows, Companies companies, Marketplace marketplace) {
        this.rows = rows;
        this.companies = companies;
        this.marketplace = marketplace;
    }

    private record Key(UUID tenant, UUID id) {}

    private record PictureKey(UUID tenant, UUID product, long version) {}

    /** A product and its seller. */
    public record Reading(ProductView product, SupplierView supplier) {

        /** Changes whenever anything a reader sees of the product does. */
        public String tag() {
            int stock = product.variants().stream()
                    .map(variant -> List.of(variant.id(), variant.onHand(), variant.available()))
                    .toList()
                    .hashCode();
            return product.version() + "-" + Integer.toHexString(stock);
        }
    }

    /** A product as this reader may see it: a withdrawn one is there for its seller and the tenant admin only. */
    public Reading read(UUID id, Optional<Actor> reader) {
        ProductView product = current(id)
                .filter(found -> found.isPublished() || mayManage(found, reader))
                .orElseThrow(() -> Rejection.notFound("product", id));
        return new Reading(product, supplier(product.company()));
    }

    private Optional<ProductView> current(UUID id) {
        Key key = new Key(TenantContext.required().value(), id);
        ProductView atHand = products.getIfPresent(key);
        if (atHand != null) {
            Optional<ProductRows.Freshness> now = rows.freshness(id);
            if (now.isEmpty()) {
                products.invalidate(key);
                return Optional.empty();
            }
            if (now.get().version() == atHand.version()) {
                return Optional.of(withStock(atHand, now.get()));
            }
        }
        Optional<ProductView> read = rows.find(id);
        read.ifPresent(product -> products.put(key, product));
        return read;
    }

    private static ProductView withStock(ProductView product, ProductRows.Freshness now) {
        List<VariantView> variants = new ArrayList<>();
        for (VariantView variant : product.variants()) {
            ProductRows.Stock stock = now.stock().get(variant.id());
            variants.add(stock == null ? variant : variant.withStock(stock.onHand(), stock.available()));
        }
        return product.withVariants(variants);
    }

    private SupplierView supplier(UUID company) {
        return suppliers.get(new Key(TenantContext.required().value(), company), key -> companies.supplier(company));
    }

    /** The picture the industry draws of that product, drawn once per version. */
    @jakarta.transaction.Transactional(jakarta.transaction.Transactional.TxType.SUPPORTS)
    public Optional<ProductPicture> picture(ProductView product) {
        return pictures.get(
                new PictureKey(TenantContext.required().value(), product.id(), product.version()),
                key -> marketplace.vertical().picture(product.facts()));
    }

    private static boolean mayManage(ProductView product, Optional<Actor> reader) {
        return reader.filter(actor ->
                        actor.has(Roles.TENANT_ADMIN) || product.company().equals(actor.company()))
                .isPresent();
    }
}
