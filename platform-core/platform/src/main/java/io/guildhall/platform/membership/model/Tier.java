package io.guildhall.platform.membership.model;

import io.guildhall.platform.membership.MembershipReason;
import io.guildhall.platform.membership.Period;
import io.guildhall.platform.membership.Privilege;
import io.guildhall.platform.membership.TierTerms;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A class of membership. It is created, its terms change, it is archived when it takes nobody in any more and can come
 * back; companies that hold it keep it. The default tier cannot be archived.
 */
@Entity
@Table(name = "tier")
public class Tier extends TenantEntity {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000000000");
    private static final int LARGEST_QUOTA = 10_000_000;
    private static final int MOST_PRIVILEGES = 30;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "period")
    private Period period;

    @Column(name = "listing_quota")
    private Integer listingQuota;

    @Column(name = "commission_percent")
    private BigDecimal commissionPercent;

    @Convert(converter = PrivilegesConverter.class)
    @Column(name = "privileges")
    private List<Privilege> privileges;

    @Column(name = "is_default")
    private boolean isDefault;

    @Column(name = "archived")
    private boolean archived;

    @Column(name = "position")
    private int position;

    protected Tier() {}

    /**
     * A new tier.
     *
     * @param currency the marketplace's; the price must be in it
     * @param position where it stands among the others
     */
    public Tier(UUID id, TierTerms terms, String currency, int position) {
        super(id);
        check(terms, currency);
        this.code = terms.code();
        this.position = position;
        take(terms);
    }

    /** Changes everything but the code. The default tier stays the default until another one becomes it. */
    public void change(TierTerms terms, String currency) {
        check(terms, currency);
        if (!terms.code().equals(code)) {
            throw WordedRejection.ofAll(
                    List.of(WordedRejection.Wording.of("code", "membership.check.code-fixed", code)));
        }
        if (isDefault && !terms.isDefault()) {
            throw WordedRejection.ofAll(
                    List.of(WordedRejection.Wording.of("isDefault", "membership.check.default-needed")));
        }
        if (archived && terms.isDefault()) {
            throw WordedRejection.of(MembershipReason.TIER_ARCHIVED, "membership.reason.archived", code);
        }
        take(terms);
    }

    /** Takes nobody in any more. */
    public void archive() {
        if (isDefault) {
            throw WordedRejection.of(MembershipReason.TIER_IS_DEFAULT, "membership.reason.is-default");
        }
        archived = true;
    }

    /** Takes companies in again. */
    public void restore() {
        archived = false;
    }

    /** Makes room for another default tier. */
    public void yieldDefault() {
        isDefault = false;
    }

    /** Refuses newcomers where the tier is archived. */
    public void requireOpen() {
        if (archived) {
            throw WordedRejection.of(MembershipReason.TIER_ARCHIVED, "membership.reason.archived", code);
        }
    }

    public boolean isDefault() {
        return isDefault;
    }

    public String code() {
        return code;
    }

    public int position() {
        return position;
    }

    public TierTerms terms() {
        return new TierTerms(
                code,
                name,
                description,
                Money.of(priceAmount, priceCurrency),
                period,
                listingQuota,
                commissionPercent,
                privileges,
                isDefault);
    }

    public TierView view(long companies) {
        return new TierView(id(), terms(), archived, version(), companies);
    }

    private void take(TierTerms terms) {
        name = terms.name();
        description = terms.description();
        priceAmount = terms.price().amount();
        priceCurrency = terms.price().currency().getCurrencyCode();
        period = terms.period();
        listingQuota = terms.listingQuota();
        commissionPercent = terms.commissionPercent();
        privileges = terms.privileges();
        isDefault = terms.isDefault();
    }

    private static void check(TierTerms terms, String currency) {
        Checks checks = new Checks();
        checks.that(
                terms.code() != null && terms.code().matches("[a-z][a-z0-9-]{1,39}"), "code", "membership.check.code");
        if (checks.that(!Localized.isEmpty(terms.name()), "name.en", "shared.check.missing")) {
            checks.that(Localized.longest(terms.name()) <= 80, "name.en", "shared.check.too-long", 80);
        }
        if (terms.description() != null) {
            checks.that(
                    Localized.longest(terms.description()) <= 1000, "description.en", "shared.check.too-long", 1000);
        }
        if (checks.that(terms.price() != null, "price", "shared.check.missing")) {
            BigDecimal amount = terms.price().amount();
            checks.that(
                    amount.signum() >= 0
                            && amount.compareTo(HIGHEST_PRICE) <= 0
                            && amount.stripTrailingZeros().scale() <= 2,
                    "price",
                    "membership.check.price");
            checks.that(
                    terms.price().currency().getCurrencyCode().equals(currency),
                    "price",
                    "membership.check.currency",
                    currency);
        }
        checks.that(terms.period() != null, "period", "shared.check.missing");
        checks.that(
                terms.listingQuota() == null || terms.listingQuota() > 0 && terms.listingQuota() <= LARGEST_QUOTA,
                "listingQuota",
                "membership.check.quota");
        checks.that(
                terms.commissionPercent() != null
                        && terms.commissionPercent().signum() >= 0
                        && terms.commissionPercent().compareTo(HUNDRED) <= 0
                        && terms.commissionPercent().stripTrailingZeros().scale() <= 4,
                "commissionPercent",
                "membership.check.commission");
        checks.that(terms.privileges().size() <= MOST_PRIVILEGES, "privileges", "membership.check.privileges");
        for (Privilege privilege : terms.privileges()) {
            checks.that(
                    privilege.code() != null
                            && privilege.code().matches("[a-z0-9][a-z0-9-]{0,59}")
                            && !Localized.isEmpty(privilege.name())
                            && Localized.longest(privilege.name()) <= 160,
                    "privileges",
                    "membership.check.privilege");
        }
        checks.done();
    }
}
