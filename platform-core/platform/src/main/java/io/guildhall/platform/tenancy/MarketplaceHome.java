package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.web.Page;

/** The first page of a marketplace. The catalog supplies it; called inside the marketplace. */
public interface MarketplaceHome {

    Page page();
}
