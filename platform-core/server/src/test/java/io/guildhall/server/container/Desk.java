package io.guildhall.server.container;

import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A façade whose use cases are what tests want done in its transactions. */
@TenantFacade
public class Desk {

    public <T> T does(Supplier<T> work) {
        return work.get();
    }

    /** In a transaction of its own, whatever goes on around it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T doesApart(Supplier<T> work) {
        return work.get();
    }
}
