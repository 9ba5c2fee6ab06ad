package io.guildhall.platform.service.model;

import io.guildhall.platform.service.Basis;
import io.guildhall.platform.service.ServiceTerms;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A value-added service. It comes with the marketplace's template; its terms change, it is switched on and off. */
@Entity
@Table(name = "value_added_service")
public class OfferedService extends TenantEntity {

    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Column(name = "code")
    private String code;

    @Column(name = "name")
    private LocalizedText name;

    @Column(name = "description")
    private LocalizedText description;

    @Column(name = "price_amount")
    private BigDecimal priceAmount;

    @Column(name = "price_currency")
    private String priceCurrency;

    @Column(name = "unit")
    private String unit;

    @Column(name = "enabled")
    private boolean enabled;

    @Column(name = "position")
    private int position;

    protected OfferedService() {}

    public OfferedService(UUID id, String code, ServiceTerms terms, String currency, int position) {
        super(id);
        this.code = code;
        this.position = position;
        change(terms, currency);
    }

    /** Takes other terms; orders placed before keep theirs. */
    public final void change(ServiceTerms terms, String currency) {
        check(terms, currency);
        name = terms.name();
        description = terms.description();
        priceAmount = terms.price().amount();
        priceCurrency = terms.price().currency().getCurrencyCode();
        unit = terms.unit();
        enabled = terms.enabled();
    }

    /** Takes it on sale or off it. */
    public void setEnabled(boolean onSale) {
        enabled = onSale;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public ServiceView view() {
        return new ServiceView(
                id(),
                code,
                new ServiceTerms(name, description, Money.of(priceAmount, priceCurrency), unit, enabled),
                version());
    }

    private static void check(ServiceTerms terms, String currency) {
        Checks checks = new Checks();
        if (checks.that(!Localized.isEmpty(terms.name()), "name.en", "shared.check.missing")) {
            checks.that(Localized.longest(terms.name()) <= 120, "name.en", "shared.check.too-long", 120);
        }
        checks.that(
                terms.description() != null && Localized.longest(terms.description()) <= 1000,
                "description.en",
                "shared.check.too-long",
                1000);
        if (checks.that(terms.price() != null, "price", "shared.check.missing")) {
            BigDecimal amount = terms.price().amount();
            checks.that(
                    amount.signum() >= 0
                            && amount.compareTo(HIGHEST_PRICE) <= 0
                            && amount.stripTrailingZeros().scale() <= 4,
                    "price",
                    "service.check.price");
            checks.that(
                    terms.price().currency().getCurrencyCode().equals(currency),
                    "price",
                    "service.check.currency",
                    currency);
        }
        checks.that(
                terms.unit() != null && terms.unit().matches("ORDER|TNE-DAY|[A-Z0-9]{2,3}"),
                "unit",
                "service.check.unit");
        checks.that(
                terms.price() == null
                        || !Basis.PERCENT.equals(terms.unit())
                        || terms.price().amount().compareTo(HUNDRED) <= 0,
                "price",
                "service.check.percent");
        checks.done();
    }
}
