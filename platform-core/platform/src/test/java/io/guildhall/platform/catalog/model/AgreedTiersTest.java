package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.catalog.AgreedPrices.Agreement;
import io.guildhall.platform.catalog.AgreedPrices.Fixed;
import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.shared.Ids;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedTiersTest {

    private static final UUID RED = Ids.next();
    private static final UUID CLOTHES = Ids.next();
    private static final UUID SHIRTS = Ids.next();
    private static final List<UUID> PATH = List.of(CLOTHES, SHIRTS);
    private static final List<PriceTier> LIST = List.of(PriceTier.of("10", "42"), PriceTier.of("100", "36.5"));

    @Test
    void who_agreed_on_other_goods_pays_the_list_price() {
        assertThat(AgreedTiers.of(agreed(Map.of(Ids.next(), "10"), Map.of()), RED, "H87", LIST, PATH))
                .isEmpty();
    }

    @Test
    void the_nearest_category_comes_before_those_above_it_and_any_before_everything() {
        assertThat(tiers(Map.of(SHIRTS, "10", CLOTHES, "20", AgreedPrices.ALL, "50"), Map.of()))
                .containsExactly(PriceTier.of("10", "37.8"), PriceTier.of("100", "32.85"));
        assertThat(tiers(Map.of(CLOTHES, "20", AgreedPrices.ALL, "50"), Map.of()))
                .containsExactly(PriceTier.of("10", "33.6"), PriceTier.of("100", "29.2"));
        assertThat(tiers(Map.of(AgreedPrices.ALL, "50"), Map.of()))
                .containsExactly(PriceTier.of("10", "21"), PriceTier.of("100", "18.25"));
    }

    @Test
    void a_fixed_price_comes_before_any_percentage_even_where_it_is_dearer() {
        assertThat(tiers(Map.of(SHIRTS, "50"), Map.of(RED, List.of(PriceTier.of("1", "40")))))
                .containsExactly(PriceTier.of("1", "40"));
    }

    @Test
    void below_the_first_fixed_quantity_the_percentage_or_the_list_price_goes_on() {
        List<PriceTier> fixed = List.of(PriceTier.of("50", "30"), PriceTier.of("500", "28"));

        assertThat(tiers(Map.of(), Map.of(RED, fixed)))
                .containsExactly(PriceTier.of("10", "42"), PriceTier.of("50", "30"), PriceTier.of("500", "28"));
        assertThat(tiers(Map.of(SHIRTS, "10"), Map.of(RED, fixed)))
                .containsExactly(PriceTier.of("10", "37.8"), PriceTier.of("50", "30"), PriceTier.of("500", "28"));
    }

    @Test
    void a_fixed_price_for_another_unit_than_the_product_has_by_now_does_not_hold() {
        Agreement perPiece = agreed(Map.of(), Map.of(RED, List.of(PriceTier.of("1", "40"))));

        assertThat(AgreedTiers.of(perPiece, RED, "DZN", LIST, PATH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 33.333, 0.66667", "0.000003, 50, 0.000002", "0.000001, 99, 0.000001", "100, 10, 90"})
    void a_discounted_price_is_rounded_half_up_to_six_decimals_and_is_never_nothing(
            String list, String percent, String price) {
        assertThat(AgreedTiers.of(
                        agreed(Map.of(SHIRTS, percent), Map.of()), RED, "H87", List.of(PriceTier.of("1", list)), PATH))
                .contains(List.of(PriceTier.of("1", price)));
    }

    private static List<PriceTier> tiers(Map<UUID, String> percents, Map<UUID, List<PriceTier>> prices) {
        return AgreedTiers.of(agreed(percents, prices), RED, "H87", LIST, PATH).orElseThrow();
    }

    private static Agreement agreed(Map<UUID, String> percents, Map<UUID, List<PriceTier>> prices) {
        Map<UUID, BigDecimal> numbers = new HashMap<>();
        percents.forEach((category, percent) -> numbers.put(category, new BigDecimal(percent)));
        Map<UUID, Fixed> fixed = new HashMap<>();
        prices.forEach((variant, tiers) -> fixed.put(variant, new Fixed("H87", tiers)));
        return new Agreement(new PriceSource(Ids.next(), "Contract", 1), numbers, fixed);
    }
}
