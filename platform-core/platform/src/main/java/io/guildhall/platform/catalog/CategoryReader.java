package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.SettingRows;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;

/** Reads what a marketplace's catalogue is made of. */
@TenantFacade
class CategoryReader {

    private CategoryRows categories;
    private SettingRows settings;

    protected CategoryReader() {}

    @Inject
    CategoryReader(CategoryRows categories, SettingRows settings) {
        this.categories = categories;
        this.settings = settings;
    }

    public Catalogues.Catalogue read() {
        return new Catalogues.Catalogue(categories.tree(), settings.find());
    }
}
