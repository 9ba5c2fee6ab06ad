package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.catalog.CatalogReason;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.catalog.QuotedVariant;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.store.OfferRows.Offer;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Reason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final UUID SHIRT = Ids.next();
    private static final List<PriceTier> TIERS = List.of(PriceTier.of("10", "42"), PriceTier.of("100", "36.5"));

    private final Offer red = offer(SHIRT, "SHIRT-RED", true, TIERS, false, "10", "5", "500");
    private final Offer blue = offer(SHIRT, "SHIRT-BLUE", true, TIERS, false, "10", "5", "500");
    private final Offer white =
            offer(SHIRT, "SHIRT-WHITE", true, List.of(PriceTier.of("50", "33")), true, "50", "50", "500");
    private final Offer sold = offer(Ids.next(), "SOLD-OUT", true, TIERS, false, "10", "1", "20");
    private final Offer withdrawn = offer(Ids.next(), "WITHDRAWN", false, TIERS, false, "10", "1", "500");

    @Test
    void a_line_has_the_price_of_its_quantity() {
        PricedVariant line = priced(red, "40");

        assertThat(line.unitPrice()).isEqualTo(Money.of("42", "CNY"));
        assertThat(line.amount()).isEqualTo(Money.of("1680.00", "CNY"));
        assertThat(line.sku()).isEqualTo("SHIRT-RED");
    }

    @Test
    void colours_that_share_their_prices_are_counted_together() {
        Map<UUID, BigDecimal> quantities = quantities(red, "60", blue, "40");

        assertThat(new Pricing(List.of(red, blue), quantities, TODAY).priced())
                .extracting(PricedVariant::unitPrice)
                .containsExactly(Money.of("36.5", "CNY"), Money.of("36.5", "CNY"));
    }

    @Test
    void together_they_reach_the_least_quantity_too() {
        Map<UUID, BigDecimal> quantities = quantities(red, "5", blue, "5");

        assertThat(new Pricing(List.of(red, blue), quantities, TODAY).priced()).hasSize(2);
        refuses(CatalogReason.QUANTITY_NOT_SOLD, red, "5");
    }

    @Test
    void a_variant_with_prices_of_its_own_is_counted_alone() {
        Map<UUID, BigDecimal> quantities = quantities(red, "60", white, "50");

        assertThat(new Pricing(List.of(red, white), quantities, TODAY).priced())
                .extracting(PricedVariant::unitPrice)
                .containsExactly(Money.of("42", "CNY"), Money.of("33", "CNY"));
    }

    @Test
    void lines_come_in_the_order_they_were_asked_for() {
        Map<UUID, BigDecimal> quantities = quantities(blue, "10", red, "10");

        assertThat(new Pricing(List.of(red, blue), quantities, TODAY).priced())
                .extracting(PricedVariant::sku)
                .containsExactly("SHIRT-BLUE", "SHIRT-RED");
    }

    @ParameterizedTest
    @CsvSource({"0", "-10", "5", "12", "10.5"})
    void a_quantity_that_is_not_sold_is_refused(String quantity) {
        refuses(CatalogReason.QUANTITY_NOT_SOLD, red, quantity);
    }

    @Test
    void what_is_not_offered_is_refused() {
        refuses(CatalogReason.NOT_FOR_SALE, withdrawn, "10");
        assertThatThrownBy(() -> new Pricing(List.of(), quantities(red, "10"), TODAY).priced())
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.reason()).isEqualTo(CommonReason.NOT_FOUND));
    }

    @Test
    void a_quote_shows_what_cannot_be_had_with_the_reason() {
        Map<UUID, BigDecimal> quantities = quantities(sold, "21", withdrawn, "10");
        quantities.put(red.variant(), new BigDecimal("5"));
        quantities.put(Ids.next(), BigDecimal.TEN);

        List<QuotedVariant> quotes = new Pricing(List.of(sold, withdrawn, red), quantities, TODAY).quoted();

        assertThat(quotes)
                .extracting(quote -> quote.offer().sku())
                .containsExactly("SOLD-OUT", "WITHDRAWN", "SHIRT-RED");
        assertThat(quotes)
                .extracting(quote -> quote.refusal().orElseThrow().reason())
                .containsExactly(
                        CatalogReason.OUT_OF_STOCK, CatalogReason.NOT_FOR_SALE, CatalogReason.QUANTITY_NOT_SOLD);
        assertThat(quotes.get(0).refusal().orElseThrow()).hasMessage("Only 20 are available now");
    }

    @Test
    void the_last_of_it_can_be_had() {
        assertThat(new Pricing(List.of(sold), quantities(sold, "20"), TODAY)
                        .quoted()
                        .get(0)
                        .refusal())
                .isEmpty();
    }

    @Test
    void less_than_nothing_is_never_said_to_be_left() {
        Offer oversold = offer(Ids.next(), "OVERSOLD", true, TIERS, false, "10", "1", "-3");

        assertThat(new Pricing(List.of(oversold), quantities(oversold, "10"), TODAY)
                        .quoted()
                        .get(0)
                        .refusal()
                        .orElseThrow())
                .hasMessage("Only 0 are available now");
    }

    @Test
    void too_little_is_quoted_at_the_price_of_the_least_quantity() {
        assertThat(new Pricing(List.of(red), quantities(red, "5"), TODAY)
                        .quoted()
                        .get(0)
                        .offer()
                        .unitPrice())
                .isEqualTo(Money.of("42", "CNY"));
    }

    @Test
    void whoever_looks_sees_what_can_be_had_alone() {
        Map<UUID, BigDecimal> quantities = quantities(withdrawn, "10", red, "10");

        assertThat(new Pricing(List.of(withdrawn, red), quantities, TODAY).pricedWherePossible())
                .extracting(PricedVariant::sku)
                .containsExactly("SHIRT-RED");
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "12, 15", "501, 500", "10.5, 15"})
    void a_quantity_that_is_not_sold_comes_with_the_next_one_that_is(String wanted, String allowed) {
        assertThat(quoted(red, wanted).allowed()).contains(new BigDecimal(allowed));
    }

    @Test
    void the_other_colours_count_for_the_next_quantity() {
        List<QuotedVariant> quotes = new Pricing(List.of(red, blue), quantities(red, "2", blue, "5"), TODAY).quoted();

        assertThat(quotes.get(0).allowed()).contains(new BigDecimal("5"));
        assertThat(quotes.get(1).allowed()).contains(new BigDecimal("10"));
    }

    @Test
    void nothing_is_allowed_of_what_is_sold_out_or_withdrawn() {
        Offer few = offer(Ids.next(), "FEW", true, TIERS, false, "10", "5", "9");

        assertThat(quoted(few, "10").allowed()).isEmpty();
        assertThat(quoted(withdrawn, "12").allowed()).isEmpty();
    }

    @Test
    void an_offer_holds_on_its_last_day_and_no_longer() {
        Offer today = valid(red, "2026-11-25");
        Offer yesterday = valid(red, "2026-11-24");

        assertThat(priced(today, "10").terms().validUntil()).isEqualTo("2026-11-25");
        refuses(CatalogReason.OFFER_EXPIRED, yesterday, "10");
        assertThat(quoted(yesterday, "10").allowed()).isEmpty();
        assertThat(quoted(yesterday, "10").refusal().orElseThrow())
                .hasMessage("The offer of Oxford shirt ended on 2026-11-24: ask the seller for a new one");
    }

    private static Offer valid(Offer offer, String until) {
        return new Offer(
                offer.variant(),
                offer.product(),
                offer.company(),
                offer.productNumber(),
                offer.sku(),
                offer.category(),
                offer.productName(),
                offer.options(),
                offer.unit(),
                offer.currency(),
                offer.published(),
                offer.priceTiers(),
                offer.ownPrices(),
                offer.minOrderQuantity(),
                offer.orderMultiple(),
                offer.leadTimeDays(),
                offer.available(),
                SaleTerms.of(Map.of("validUntil", until)),
                Optional.empty());
    }

    private static QuotedVariant quoted(Offer offer, String quantity) {
        return new Pricing(List.of(offer), quantities(offer, quantity), TODAY)
                .quoted()
                .get(0);
    }

    private static PricedVariant priced(Offer offer, String quantity) {
        return new Pricing(List.of(offer), quantities(offer, quantity), TODAY)
                .priced()
                .get(0);
    }

    private static void refuses(Reason reason, Offer offer, String quantity) {
        assertThatThrownBy(() -> priced(offer, quantity))
                .isInstanceOfSatisfying(
                        Rejection.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Map<UUID, BigDecimal> quantities(Offer one, String quantity) {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        quantities.put(one.variant(), new BigDecimal(quantity));
        return quantities;
    }

    private static Map<UUID, BigDecimal> quantities(Offer one, String ofOne, Offer other, String ofOther) {
        Map<UUID, BigDecimal> quantities = quantities(one, ofOne);
        quantities.put(other.variant(), new BigDecimal(ofOther));
        return quantities;
    }

    private static Offer offer(
            UUID product,
            String sku,
            boolean published,
            List<PriceTier> tiers,
            boolean own,
            String least,
            String multiple,
            String available) {
        return new Offer(
                Ids.next(),
                product,
                Ids.next(),
                "apparel-shirt-000001-8",
                sku,
                "shirts",
                LocalizedText.of("Oxford shirt", "牛津纺衬衫"),
                Map.of(),
                "H87",
                "CNY",
                published,
                tiers,
                own,
                new BigDecimal(least),
                new BigDecimal(multiple),
                14,
                new BigDecimal(available),
                SaleTerms.NONE,
                Optional.empty());
    }
}
