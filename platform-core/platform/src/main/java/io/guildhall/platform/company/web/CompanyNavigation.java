package io.guildhall.platform.company.web;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.NavigationSource;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Suppliers, the workbench and the tenant's console in the menus. */
@ApplicationScoped
public class CompanyNavigation implements NavigationSource {

    @Override
    public List<NavigationItem> items(Site site, Optional<Viewer> viewer) {
        if (!site.isMarketplace()) {
            return List.of();
        }
        return List.of(
                NavigationItem.of(Area.MARKETPLACE, "company.suppliers", "/suppliers", "building-factory-2", 40),
                NavigationItem.of(Area.FOOTER, "shared.sign-up", "/register", "user-plus", 70),
                NavigationItem.of(Area.WORKBENCH, "company.home", "/workbench", "layout-dashboard", 0)
                        .onlyFor(Roles.MEMBER),
                NavigationItem.of(Area.WORKBENCH, "company.own", "/workbench/company", "building", 800)
                        .under("company.group")
                        .onlyFor(Roles.MEMBER),
                NavigationItem.of(Area.WORKBENCH, "company.people", "/workbench/people", "users", 810)
                        .under("company.group")
                        .onlyFor(Roles.COMPANY_ADMIN),
                NavigationItem.of(Area.TENANT_CONSOLE, "company.dashboard", "/console", "layout-dashboard", 0)
                        .onlyFor(Roles.TENANT_ADMIN),
                NavigationItem.of(Area.TENANT_CONSOLE, "company.companies", "/console/companies", "building", 100)
                        .under("company.members")
                        .onlyFor(Roles.TENANT_ADMIN));
    }
}
