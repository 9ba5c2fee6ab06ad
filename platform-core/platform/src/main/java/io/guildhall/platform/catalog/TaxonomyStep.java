package io.guildhall.platform.catalog;

import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a new marketplace the categories of its template. */
@ApplicationScoped
class TaxonomyStep implements LaunchStep {

    private TaxonomyTemplate taxonomy;

    protected TaxonomyStep() {}

    @Inject
    TaxonomyStep(TaxonomyTemplate taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public String code() {
        return "taxonomy";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        taxonomy.load(template);
    }
}
