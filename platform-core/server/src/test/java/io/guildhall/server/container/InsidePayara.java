package io.guildhall.server.container;

import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.server.arquillian.TestedApplication;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs inside the application, with two tenants nobody else knows. */
@ExtendWith({BesideTheStack.class, ArquillianExtension.class})
public abstract class InsidePayara {

    protected final UUID steel = UUID.randomUUID();
    protected final UUID cloth = UUID.randomUUID();

    @Inject
    protected Desk desk;

    @Deployment
    public static WebArchive application() {
        return TestedApplication.archive();
    }

    /** Does the work in one transaction of a façade, inside that tenant. */
    protected <T> T in(UUID tenant, Supplier<T> work) {
        return TenantContext.in(new TenantId(tenant), () -> desk.does(work));
    }

    /** Does the work in one transaction of a façade, inside that tenant. */
    protected void run(UUID tenant, Runnable work) {
        in(tenant, () -> {
            work.run();
            return null;
        });
    }
}
