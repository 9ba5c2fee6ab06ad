package io.guildhall.platform.search;

import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** A marketplace opens only when its list of offers answers; it is empty by then. */
@ApplicationScoped
class SearchLaunchStep implements LaunchStep {

    private ProductSearch search;
    private ListingIndex index;

    protected SearchLaunchStep() {}

    @Inject
    SearchLaunchStep(ProductSearch search, ListingIndex index) {
        this.search = search;
        this.index = index;
    }

    @Override
    public String code() {
        return "search";
    }

    @Override
    public int order() {
        return 180;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        search.search(new SearchQuery("", "", Map.of(), "", "", 1, "en"));
    }

    @Override
    public void undo(Tenant tenant) {
        index.clear();
    }
}
