package io.guildhall.platform.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.PriceTier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTiersTest {

    private static final List<PriceTier> TIERS =
            List.of(PriceTier.of("5", "4200"), PriceTier.of("20", "4150"), PriceTier.of("100", "4080.5"));

    @ParameterizedTest
    @CsvSource({"5, 4200", "19.999999, 4200", "20, 4150", "20.000, 4150", "99, 4150", "100, 4080.5", "1E+6, 4080.5"})
    void a_quantity_has_the_price_of_the_highest_tier_it_reaches(BigDecimal quantity, BigDecimal price) {
        assertThat(PriceTiers.unitPrice(TIERS, quantity)).contains(price);
    }

    @Test
    void below_the_first_tier_there_is_no_price() {
        assertThat(PriceTiers.unitPrice(TIERS, new BigDecimal("4.999999"))).isEmpty();
        assertThat(PriceTiers.unitPrice(List.of(), BigDecimal.TEN)).isEmpty();
    }
}
