package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.SettingRows;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Keeps the trees of the marketplaces in use at hand. A change made on another node is seen after ten seconds. */
@TenantFacade
class CategoryReader {

    private final Cache<TenantId, Catalogue> catalogues = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    private CategoryRows categories;
    private SettingRows settings;

    protected CategoryReader() {}

    @Inject
    CategoryReader(CategoryRows categories, SettingRows settings) {
        this.categories = categories;
        this.settings = settings;
    }

    /** The tree and the settings that go with it. */
    record Catalogue(CategoryTree tree, CatalogSettings settings) {}

    /** A tree has changed; told once that is certain. */
    record Changed(TenantId tenant) {}

    /** What is at hand, or null; asks nobody. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Catalogue atHand() {
        return catalogues.getIfPresent(TenantContext.required());
    }

    public Catalogue read() {
        return catalogues.get(TenantContext.required(), tenant -> new Catalogue(categories.tree(), settings.find()));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        catalogues.invalidate(changed.tenant());
    }
}
