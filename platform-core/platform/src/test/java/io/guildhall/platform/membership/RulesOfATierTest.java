package io.guildhall.platform.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.membership.model.Tier;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesOfATierTest {

    @ParameterizedTest
    @CsvSource({
        "price,-1,CNY,1,50",
        "price,0.001,CNY,1,50",
        "price,10,USD,1,50",
        "commissionPercent,10,CNY,100.5,50",
        "commissionPercent,10,CNY,-1,50",
        "listingQuota,10,CNY,1,0"
    })
    void terms_out_of_range_are_refused(String field, String price, String currency, String commission, int quota) {
        TierTerms terms = terms("gold", Money.of(price, currency), commission, quota, false);

        assertThatThrownBy(() -> new Tier(Ids.next(), terms, "CNY", 1))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.fields())
                                .anyMatch(error -> error.field().equals(field)));
    }

    @Test
    void a_quota_may_be_left_out() {
        assertThatCode(() -> new Tier(Ids.next(), terms("gold", Money.of("0", "CNY"), "0", null, false), "CNY", 1))
                .doesNotThrowAnyException();
    }

    @Test
    void the_default_tier_is_not_archived_and_not_made_ordinary() {
        Tier tier = new Tier(Ids.next(), terms("standard", Money.of("0", "CNY"), "1", 50, true), "CNY", 1);

        assertThatThrownBy(tier::archive)
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(MembershipReason.TIER_IS_DEFAULT));
        assertThatThrownBy(() -> tier.change(terms("standard", Money.of("0", "CNY"), "1", 50, false), "CNY"))
                .isInstanceOf(Rejection.class);
    }

    @Test
    void an_archived_tier_takes_nobody_in_until_it_is_restored() {
        Tier tier = new Tier(Ids.next(), terms("gold", Money.of("10", "CNY"), "1", 50, false), "CNY", 1);
        tier.archive();
        assertThatThrownBy(tier::requireOpen).isInstanceOf(Rejection.class);

        tier.restore();
        assertThatCode(tier::requireOpen).doesNotThrowAnyException();
    }

    @Test
    void a_code_never_changes() {
        Tier tier = new Tier(Ids.next(), terms("gold", Money.of("10", "CNY"), "1", 50, false), "CNY", 1);

        assertThatThrownBy(() -> tier.change(terms("silver", Money.of("10", "CNY"), "1", 50, false), "CNY"))
                .isInstanceOf(Rejection.class);
    }

    private static TierTerms terms(String code, Money price, String commission, Integer quota, boolean isDefault) {
        return new TierTerms(
                code,
                LocalizedText.of("Gold", "金牌会员"),
                LocalizedText.same(""),
                price,
                Period.YEAR,
                quota,
                new BigDecimal(commission),
                List.of(new Privilege("named-agent", LocalizedText.of("A named agent", "专属客户经理"))),
                isDefault);
    }
}
