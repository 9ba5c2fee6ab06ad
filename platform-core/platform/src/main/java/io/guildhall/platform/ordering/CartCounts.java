package io.guildhall.platform.ordering;

import io.guildhall.platform.ordering.store.CartStore;
import io.guildhall.platform.shared.tenant.PersonalCounts;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;

/** Keeps at hand how many lines people's carts have. */
@TenantFacade
class CartCounts extends PersonalCounts {

    private CartStore carts;

    protected CartCounts() {}

    @Inject
    CartCounts(CartStore carts) {
        this.carts = carts;
    }

    @Override
    protected int count(String person) {
        return carts.count(person);
    }
}
