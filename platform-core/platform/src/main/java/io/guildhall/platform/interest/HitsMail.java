package io.guildhall.platform.interest;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.shared.mail.Mail;
import io.guildhall.platform.shared.web.Formats;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.tenancy.Tenant;
import java.time.Clock;
import java.time.ZoneId;

/** The mail that tells what a saved search has found: how much, the newest of it, and how to get no more. */
final class HitsMail {

    private HitsMail() {}

    /**
     * The mail.
     *
     * @param url address of the marketplace, without a slash at its end
     */
    static Mail of(Looking.Due due, String address, Tenant marketplace, String url) {
        Texts texts = Texts.in(due.language());
        Formats formats = new Formats(texts, ZoneId.of("UTC"), Clock.systemUTC());
        StringBuilder products = new StringBuilder();
        for (ProductView product : due.newest()) {
            products.append(texts.t(
                            "interest.mail.product",
                            product.name().in(due.language()),
                            formats.pricePer(product.lowestPrice(), product.currency(), product.unit()),
                            url + "/products/" + product.id()))
                    .append("\n");
        }
        String unsubscribe = url + "/unsubscribe/" + due.unsubscribeToken();
        return new Mail(
                address,
                oneLine(texts.t("interest.mail.subject", Integer.valueOf(due.count()), due.name())),
                texts.t(
                        "interest.mail.text",
                        Integer.valueOf(due.count()),
                        due.name(),
                        marketplace.name(due.language()),
                        products.toString(),
                        url + "/workbench/searches/" + due.search(),
                        unsubscribe),
                unsubscribe);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
