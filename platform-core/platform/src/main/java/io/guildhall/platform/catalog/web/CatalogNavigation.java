package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Calculators;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Products and, where the industry has some, calculations in the marketplace's menu; a company's own products in its
 * workbench; categories in the tenant's console.
 */
@ApplicationScoped
public class CatalogNavigation implements NavigationSource {

    private Calculators calculators;

    protected CatalogNavigation() {}

    @Inject
    CatalogNavigation(Calculators calculators) {
        this.calculators = calculators;
    }

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        List<NavigationItem> items = new ArrayList<>();
        if (site.isMarketplace()) {
            items.add(NavigationItem.of(Area.MARKETPLACE, "catalog.menu.products", "/search", "category", 20));
            items.add(NavigationItem.of(Area.WORKBENCH, "catalog.own.title", ProductFormComposer.HOME, "package", 200)
                    .under("catalog.selling")
                    .onlyFor(Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN));
            items.add(NavigationItem.of(
                            Area.WORKBENCH, "catalog.warehouses", WarehousePages.HOME, "building-warehouse", 220)
                    .under("catalog.selling")
                    .onlyFor(Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN));
            if (!calculators.all().isEmpty()) {
                items.add(NavigationItem.of(Area.MARKETPLACE, "catalog.calculators", "/calculators", "ruler-2", 80));
            }
            items.add(NavigationItem.of(
                            Area.TENANT_CONSOLE, "catalog.taxonomy.title", "/console/categories", "category", 200)
                    .under("catalog.taxonomy.group")
                    .onlyFor(Roles.TENANT_ADMIN));
        }
        return items;
    }
}
