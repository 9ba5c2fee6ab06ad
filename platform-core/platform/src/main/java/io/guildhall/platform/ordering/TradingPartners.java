package io.guildhall.platform.ordering;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether companies may trade with each other, and what the marketplace takes. */
@ApplicationScoped
public class TradingPartners {

    private Companies companies;
    private Memberships memberships;

    protected TradingPartners() {}

    @Inject
    TradingPartners(Companies companies, Memberships memberships) {
        this.companies = companies;
        this.memberships = memberships;
    }

    /**
     * Refuses unless all are verified.
     *
     * @return commission percent by seller
     */
    Map<UUID, BigDecimal> requireTrading(UUID buyer, List<UUID> sellers) {
        List<UUID> all = new ArrayList<>(sellers);
        all.add(buyer);
        Map<UUID, CompanyStatus> statuses = companies.statuses(all);
        if (statuses.get(buyer) != CompanyStatus.VERIFIED) {
            companies.requireVerified(buyer);
        }
        if (sellers.stream().anyMatch(seller -> statuses.get(seller) != CompanyStatus.VERIFIED)) {
            throw WordedRejection.of(OrderingReason.LINES_REFUSED, "ordering.refused.seller-away");
        }
        return memberships.commissionPercents(sellers);
    }
}
