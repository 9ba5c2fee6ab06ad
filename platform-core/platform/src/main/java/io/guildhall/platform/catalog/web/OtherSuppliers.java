package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.SameGoods;
import io.guildhall.platform.shared.web.Shell;
import java.math.BigDecimal;
import java.util.List;

/** Who else offers the same goods, the cheapest first. */
public record OtherSuppliers(List<Offer> offers) {

    /** Another supplier's product. */
    public record Offer(
            String href, String supplier, BigDecimal price, String currency, String unit, BigDecimal available) {}

    static OtherSuppliers of(List<SameGoods.Offer> offers, Shell shell) {
        return new OtherSuppliers(
                offers.stream().map(offer -> offer(offer, shell)).toList());
    }

    private static Offer offer(SameGoods.Offer offer, Shell shell) {
        ProductView product = offer.product();
        return new Offer(
                "/products/" + product.id(),
                shell.t(offer.supplier()),
                product.lowestPrice(),
                product.currency(),
                product.unit(),
                product.available());
    }
}
