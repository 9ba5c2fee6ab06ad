package io.guildhall.platform.pricing;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rules of price lists: names, days, buyers that trade here, percentages below a hundred, prices that ascend. */
@ApplicationScoped
class PriceListChecks {

    static final int MOST_BUYERS = 500;

    private static final int LONGEST_NAME = 80;
    private static final int MOST_PERCENTS = 50;
    private static final int MOST_TIERS = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Companies companies;
    private Taxonomy taxonomy;

    protected PriceListChecks() {}

    @Inject
    PriceListChecks(Companies companies, Taxonomy taxonomy) {
        this.companies = companies;
        this.taxonomy = taxonomy;
    }

    /**
     * Refuses terms with everything that is wrong with them.
     *
     * @param known buyers that are on the list already, who may have left the marketplace since
     */
    void check(UUID seller, PriceListTerms terms, Set<UUID> known) {
        Checks checks = new Checks();
        checks.text(terms.name(), "name", LONGEST_NAME);
        boolean ordered = terms.from().isEmpty()
                || terms.until().isEmpty()
                || !terms.until().get().isBefore(terms.from().get());
        checks.that(ordered, "validUntil", "pricing.check.days");
        checks.that(terms.percents().size() <= MOST_PERCENTS, "percents", "pricing.check.percents", MOST_PERCENTS);
        CategoryTree tree = taxonomy.tree();
        terms.percents().forEach((category, percent) -> {
            String field = category.equals(AgreedPrices.ALL) ? "percent" : "percents";
            checks.that(
                    category.equals(AgreedPrices.ALL) || tree.find(category).isPresent(),
                    field,
                    "pricing.check.category");
            boolean sensible = percent.signum() > 0
                    && percent.compareTo(HUNDRED) < 0
                    && percent.stripTrailingZeros().scale() <= 3;
            checks.that(sensible, field, "pricing.check.percent");
        });
        buyers(seller, terms.buyers(), known, checks);
        checks.done();
    }

    private void buyers(UUID seller, List<UUID> buyers, Set<UUID> known, Checks checks) {
        checks.that(buyers.size() <= MOST_BUYERS, "buyers", "pricing.check.buyers", MOST_BUYERS);
        checks.that(new HashSet<>(buyers).size() == buyers.size(), "buyers", "pricing.check.buyer-twice");
        checks.that(!buyers.contains(seller), "buyers", "pricing.check.own");
        List<UUID> added =
                buyers.stream().filter(buyer -> !known.contains(buyer)).toList();
        if (!added.isEmpty()) {
            Map<UUID, CompanyStatus> statuses = companies.statuses(added);
            checks.that(
                    added.stream().allMatch(buyer -> statuses.get(buyer) == CompanyStatus.VERIFIED),
                    "buyers",
                    "pricing.check.buyer");
        }
    }

    /**
     * Refuses lines with everything that is wrong with them.
     *
     * @param offered the numbers the seller offers
     */
    static void check(List<FixedPrices> lines, Set<String> offered) {
        List<Wording> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < lines.size(); index++) {
            FixedPrices line = lines.get(index);
            String field = "lines[" + index + "]";
            if (!seen.add(line.sku())) {
                problems.add(Wording.of(field + ".sku", "pricing.check.sku-twice", line.sku()));
            } else if (!line.tiers().isEmpty() && !offered.contains(line.sku())) {
                problems.add(Wording.of(field + ".sku", "pricing.check.sku", line.sku()));
            }
            tiers(line, field, problems);
        }
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(problems);
        }
    }

    private static void tiers(FixedPrices line, String field, List<Wording> problems) {
        if (line.tiers().size() > MOST_TIERS) {
            problems.add(Wording.of(field + ".tiers", "pricing.check.tiers", line.sku(), MOST_TIERS));
            return;
        }
        PriceTier before = null;
        for (PriceTier tier : line.tiers()) {
            if (!isQuantity(tier.minQuantity()) || !isQuantity(tier.unitPrice())) {
                problems.add(Wording.of(field + ".tiers", "pricing.check.number", line.sku()));
                return;
            }
            if (before != null && tier.minQuantity().compareTo(before.minQuantity()) <= 0) {
                problems.add(Wording.of(field + ".tiers", "pricing.check.ascending", line.sku()));
                return;
            }
            before = tier;
        }
    }

    /** Above zero, with at most six decimals and twelve digits before them. */
    private static boolean isQuantity(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return value.signum() > 0 && stripped.scale() <= 6 && (long) stripped.precision() - stripped.scale() <= 12;
    }
}
