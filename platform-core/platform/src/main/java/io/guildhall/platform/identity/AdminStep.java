package io.guildhall.platform.identity;

import io.guildhall.platform.tenancy.FirstAdmin;
import io.guildhall.platform.tenancy.LaunchStep;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Gives a new marketplace its first admin. A made-up password has to be changed at the first sign-in. */
@ApplicationScoped
class AdminStep implements LaunchStep {

    private People people;
    private Launches launches;

    protected AdminStep() {}

    @Inject
    AdminStep(People people, Launches launches) {
        this.people = people;
        this.launches = launches;
    }

    @Override
    public String code() {
        return "admin";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void apply(Tenant tenant, Template template) {
        FirstAdmin admin = launches.firstAdmin(tenant.id());
        people.createAdmin(
                tenant.realm(),
                new NewPerson(
                        admin.username(),
                        admin.firstName(),
                        admin.lastName(),
                        admin.email(),
                        admin.password(),
                        admin.generated(),
                        Set.of(Roles.TENANT_ADMIN)));
    }
}
