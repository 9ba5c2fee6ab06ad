package io.guildhall.platform.search;

import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A marketplace opens only when the index answers for it; nothing of it is in there by then. */
@ApplicationScoped
class SearchLaunchStep implements LaunchStep {

    private ListingIndex index;

    protected SearchLaunchStep() {}

    @Inject
    SearchLaunchStep(ListingIndex index) {
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
        index.size();
    }

    @Override
    public void undo(Tenant tenant) {
        index.clear();
    }
}
