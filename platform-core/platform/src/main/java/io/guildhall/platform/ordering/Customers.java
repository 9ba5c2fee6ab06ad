package io.guildhall.platform.ordering;

import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who has bought of a company. */
@TenantFacade
public class Customers {

    private OrderReads reads;

    protected Customers() {}

    @Inject
    Customers(OrderReads reads) {
        this.reads = reads;
    }

    /** The companies that ordered of that one, whoever ordered last first. */
    public List<UUID> of(UUID seller, int limit) {
        return reads.buyersOf(seller, limit);
    }
}
