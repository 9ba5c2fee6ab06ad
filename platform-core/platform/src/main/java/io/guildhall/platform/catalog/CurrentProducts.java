package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.ProductReader.Reading;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads single products from the database; of one that is known it asks no more than whether it is still the same. */
@TenantFacade
class CurrentProducts {

    private final Cache<Key, SupplierView> suppliers = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    private ProductsAtHand atHand;
    private ProductRows rows;
    private Companies companies;
    private Sight sight;

    protected CurrentProducts() {}

    @Inject
    CurrentProducts(ProductsAtHand atHand, ProductRows rows, Companies companies, Sight sight) {
        this.atHand = atHand;
        this.rows = rows;
        this.companies = companies;
        this.sight = sight;
    }

    private record Key(TenantId tenant, UUID company) {}

    /** A product whatever its status, as it is now. */
    public Reading read(UUID id) {
        long mark = atHand.mark(id);
        Optional<ProductView> product =
                atHand.known(id).map(known -> stillTheSame(known.product())).orElseGet(() -> rows.find(id));
        if (product.isEmpty()) {
            atHand.forget(id);
            throw Rejection.notFound("product", id);
        }
        Reading reading = Reading.of(product.get(), supplier(product.get().company()), sight.restricted(product.get()));
        atHand.keep(reading, mark);
        return reading;
    }

    private Optional<ProductView> stillTheSame(ProductView known) {
        return rows.freshness(known.id())
                .flatMap(now ->
                        now.version() == known.version() ? Optional.of(withStock(known, now)) : rows.find(known.id()));
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
        return suppliers.get(new Key(TenantContext.required(), company), key -> companies.supplier(key.company()));
    }
}
