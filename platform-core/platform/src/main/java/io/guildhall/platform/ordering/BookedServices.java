package io.guildhall.platform.ordering;

import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.service.ServiceSales;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What services went with the orders of the last thirty days. */
@TenantFacade
public class BookedServices implements ServiceSales {

    private static final Duration PERIOD = Duration.ofDays(30);

    private OrderReads reads;
    private Clock clock;

    protected BookedServices() {}

    @Inject
    BookedServices(OrderReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public List<Sold> lately() {
        return reads.services(clock.instant().minus(PERIOD));
    }
}
