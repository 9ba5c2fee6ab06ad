package io.guildhall.platform.service;

import io.guildhall.platform.shared.Money;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Gives a new marketplace the value-added services of its template. */
@ApplicationScoped
public class ServicesLaunchStep implements LaunchStep {

    private Services services;

    protected ServicesLaunchStep() {}

    @Inject
    ServicesLaunchStep(Services services) {
        this.services = services;
    }

    @Override
    public String code() {
        return "services";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        int position = 0;
        for (Template.Service service : template.services()) {
            position++;
            services.add(
                    service.code(),
                    new ServiceTerms(
                            service.name(),
                            service.description(),
                            Money.of(service.price().amount(), tenant.currency()),
                            service.unit(),
                            service.enabled()),
                    position);
        }
    }
}
