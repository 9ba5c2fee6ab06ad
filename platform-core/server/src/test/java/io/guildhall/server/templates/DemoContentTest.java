package io.guildhall.server.templates;

import static io.guildhall.server.templates.Yaml.list;
import static io.guildhall.server.templates.Yaml.text;
import static io.guildhall.server.templates.Yaml.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.templates.DemoContent.Listing;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Companies and orders of the demo; its listings are looked at in {@link DemoListingsTest}. */
class DemoContentTest {

    private static final Set<String> ROLES =
            Set.of("company-admin", "buyer", "seller", "warehouse", "finance", "approver");
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    static Stream<DemoContent> contents() {
        return DemoContent.all();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void eight_companies_are_there_and_one_waits_for_verification(DemoContent content) {
        assertThat(content.companies()).hasSize(8);
        assertThat(content.companies()).extracting(c -> text(c, "code")).doesNotHaveDuplicates();
        assertThat(content.companies()).extracting(c -> text(c, "companyCode")).doesNotHaveDuplicates();
        assertThat(content.companies())
                .extracting(c -> text(c, "status"))
                .containsOnly("VERIFIED", "PENDING")
                .containsOnlyOnce("PENDING");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_company_tells_who_it_is_in_both_languages(DemoContent content) {
        List<String> tiers = list(content.template().document(), "tiers").stream()
                .map(t -> text(t, "code"))
                .toList();
        assertThat(content.companies()).allSatisfy(company -> {
            for (String key : List.of("legalName", "city", "profile")) {
                assertThat(text(company.path(key), "en")).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                assertThat(text(company.path(key), "zh-CN")).containsPattern("\\p{IsHan}");
            }
            assertThat(text(company, "country")).isIn((Object[]) Locale.getISOCountries());
            assertThat(text(company, "tier")).isIn(tiers);
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_chinese_company_code_passes_its_check(DemoContent content) {
        assertThat(content.companies())
                .filteredOn(c -> text(c, "country").equals("CN"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(c -> assertThat(isUscc(text(c, "companyCode"))).isTrue());
    }

    @Test
    void the_company_code_check_finds_a_changed_digit() {
        assertThat(isUscc("91330100799655058B")).isTrue();
        assertThat(isUscc("91330100799655068B")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_company_has_an_administrator_a_seller_and_a_buyer(DemoContent content) {
        assertThat(content.companies()).allSatisfy(company -> {
            List<String> roles = list(company, "people").stream()
                    .flatMap(p -> texts(p, "roles").stream())
                    .toList();
            assertThat(roles).contains("company-admin", "seller", "buyer").isSubsetOf(ROLES);
        });
    }

    @Test
    void a_username_belongs_to_one_person() {
        List<String> usernames = DemoContent.all()
                .flatMap(c -> c.companies().stream())
                .flatMap(c -> list(c, "people").stream())
                .map(p -> text(p, "username"))
                .toList();
        assertThat(usernames)
                .doesNotHaveDuplicates()
                .allSatisfy(u -> assertThat(u).matches("[a-z][a-z0-9.]{2,39}"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void mail_goes_to_addresses_nobody_owns_and_no_password_is_written_down(DemoContent content) {
        assertThat(content.companies()).flatMap(c -> list(c, "people")).allSatisfy(person -> {
            assertThat(text(person, "email")).endsWith(".example").startsWith(text(person, "username") + "@");
            assertThat(person.has("password")).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void there_are_orders_in_every_state(DemoContent content) {
        assertThat(content.orders())
                .hasSizeBetween(12, 20)
                .extracting(o -> text(o, "finalState"))
                .containsOnly("PLACED", "CONFIRMED", "SHIPPED", "ACCEPTED", "CANCELLED");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void an_order_is_placed_by_a_buyer_of_another_verified_company(DemoContent content) {
        Map<String, JsonNode> employers = content.employers();
        Map<String, Listing> listings = content.bySku();
        assertThat(content.orders()).allSatisfy(order -> {
            String buyer = text(order, "buyer");
            JsonNode employer = employers.get(buyer);
            assertThat(employer).as(buyer).isIn(content.verified());
            assertThat(list(employer, "people"))
                    .filteredOn(p -> text(p, "username").equals(buyer))
                    .allSatisfy(p -> assertThat(texts(p, "roles")).contains("buyer"));
            assertThat(list(order, "lines")).isNotEmpty().allSatisfy(line -> {
                assertThat(listings).containsKey(text(line, "sku"));
                assertThat(listings.get(text(line, "sku")).cell("company")).isNotEqualTo(text(employer, "code"));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("contents")
    void a_line_respects_the_multiple_and_all_orders_together_the_stock(DemoContent content) {
        Map<String, Listing> listings = content.bySku();
        Map<String, BigDecimal> ordered = new HashMap<>();
        for (JsonNode order : content.orders()) {
            Map<String, BigDecimal> byProduct = new HashMap<>();
            for (JsonNode line : list(order, "lines")) {
                Listing listing = listings.get(text(line, "sku"));
                BigDecimal quantity = line.path("quantity").decimalValue();
                assertThat(quantity.remainder(listing.number("order_multiple")))
                        .as(listing.sku())
                        .isEqualByComparingTo("0");
                ordered.merge(listing.sku(), quantity, BigDecimal::add);
                byProduct.merge(listing.product(), quantity, BigDecimal::add);
            }
            for (JsonNode line : list(order, "lines")) {
                Listing listing = listings.get(text(line, "sku"));
                assertThat(byProduct.get(listing.product()))
                        .as(listing.sku())
                        .isGreaterThanOrEqualTo(listing.number("min_order_quantity"));
            }
        }
        assertThat(ordered)
                .allSatisfy((sku, quantity) -> assertThat(quantity)
                        .as(sku)
                        .isLessThanOrEqualTo(listings.get(sku).number("stock")));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void most_companies_both_buy_and_sell(DemoContent content) {
        Map<String, JsonNode> employers = content.employers();
        List<String> sellers =
                content.listings().stream().map(l -> l.cell("company")).toList();
        List<String> buyers = content.orders().stream()
                .map(o -> text(employers.get(text(o, "buyer")), "code"))
                .toList();
        assertThat(content.verified().stream()
                        .map(c -> text(c, "code"))
                        .filter(sellers::contains)
                        .filter(buyers::contains))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** GB 32100: the last of eighteen characters makes the weighted sum divisible by 31. */
    private static boolean isUscc(String code) {
        if (!code.matches("[" + USCC_ALPHABET + "]{18}")) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 18; i++) {
            sum += USCC_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        // The eighteenth weight is 3^17 mod 31 = 22, but the check character counts once.
        int check = USCC_ALPHABET.indexOf(code.charAt(17));
        return (sum - check * 22 + check) % 31 == 0;
    }
}
