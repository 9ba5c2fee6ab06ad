package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.guildhall.server.demo.DemoAccounts;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class TradingIT {
    private static final Pattern ORDER_NUMBER = Pattern.compile("[A-Z]+-\\d{4}-\\d{6}");

    @BeforeAll
    static void fill_the_marketplaces(TestStack stack) {
        Stream.of("chemical", "steel", "apparel").parallel().forEach(template -> Marketplace.filled(template, stack));
    }

    @ParameterizedTest
    @CsvSource({
        "en, miriam.haas, methanol, HPLC grade, 'Methanol, HPLC grade', Methanol, Road tanker",
        "zh-CN, guoheng, 甲醇, 色谱纯（HPLC）, 甲醇（色谱纯）, 甲醇, 槽车散装"
    })
    void goods_of_two_sellers_are_ordered_shipped_accepted_and_paid(
            String language,
            String buyerName,
            String words,
            String grade,
            String reagent,
            String commodity,
            String pack,
            TestStack stack,
            Browser browser) {
        Marketplace marketplace = Marketplace.filled("chemical", stack);
        try (Person buyer = new Person(browser, language);
                Person seller = new Person(browser, language)) {
            buyer.signIn(marketplace.url(), buyerName, DemoAccounts.PASSWORD);
            search(buyer, words);
            buyer.look();
            int found = buyer.content().locator(".gh-product").count();
            Locator facet = buyer.content().locator(".gh-facet-value", new Locator.LocatorOptions().setHasText(grade));
            int promised = Integer.parseInt(facet.locator(".gh-facet-count").innerText());
            facet.click();
            assertThat(buyer.content().locator(".gh-chip")).containsText(grade);
            assertThat(buyer.content().locator(".gh-product")).hasCount(promised);
            assertThat(promised).isLessThan(found);
            buyer.look();
            buyer.follow(reagent);
            requirePicture(buyer);
            buyer.look();
            buyer.page().locator("#quantity").fill("24");
            buyer.press(buyer.t("catalog.to-cart"));
            assertThat(figures(buyer.content())).contains(figure("88"), figure("2112"));

            search(buyer, words);
            buyer.followExactly(commodity);
            buyer.look();
            buyer.page().getByLabel(buyer.t("catalog.quantity-of", pack)).fill("128");
            buyer.press(buyer.t("catalog.to-cart"));
            assertThat(buyer.content().locator("section.gh-table-block")).hasCount(2);
            assertThat(figures(buyer.content())).contains(figure("88"), figure("2330"), figure("298240"));
            buyer.look();
            List<String> numbers = placeOrder(buyer, "Rheinufer 12, Duisburg");
            assertThat(numbers).as("One order for each seller").hasSize(2);
            assertThat(buyer.page().locator("h1")).hasText(buyer.t("ordering.orders"));
            buyer.look();

            seller.signIn(marketplace.url(), "fangzheyu", DemoAccounts.PASSWORD);
            seller.open(marketplace.url() + "/workbench");
            seller.look();
            seller.open(marketplace.url() + "/workbench/orders?side=seller");
            seller.look();
            String number = numbers.stream()
                    .filter(each -> seller.content().getByText(each).count() > 0)
                    .findFirst()
                    .orElseThrow();
            seller.follow(number);
            seller.look();
            seller.confirm(seller.t("ordering.do.confirm"));
            seller.hearToast(seller.t("ordering.flash.confirm"));
            seller.press(seller.t("ordering.do.ship"));
            assertThat(seller.error("carrier")).containsText(seller.t("shared.check.missing"));
            seller.type("carrier", "Rhenus");
            seller.type("trackingNumber", "RH 4711");
            seller.press(seller.t("ordering.do.ship"));
            seller.hearToast(seller.t("ordering.flash.ship"));
            seller.look();

            buyer.open(marketplace.url() + "/workbench");
            assertThat(buyer.content().locator("a[href*='status=SHIPPED'], a[href*='status=shipped']"))
                    .isVisible();
            buyer.look();
            buyer.open(marketplace.url() + "/workbench/orders?side=buyer");
            buyer.follow(number);
            assertThat(buyer.content()).containsText("RH 4711");
            buyer.confirm(buyer.t("ordering.do.accept"));
            buyer.hearToast(buyer.t("ordering.flash.accept"));
            assertThat(buyer.content()).containsText(buyer.t("payment.simulated"));
            buyer.look();

            seller.page().reload();
            assertThat(timeline(buyer)).hasSize(4).isEqualTo(timeline(seller));
            requireBalancedBooks(marketplace, number, language, browser);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, true, pham.duc, H section Q235B, H section Q235B 300×150×6.5×9 mm",
        "zh-CN, false, caohaoran, H 型钢 Q235B, H 型钢 Q235B 300×150×6.5×9"
    })
    void a_steel_section_is_drawn_and_ordered_in_four_screens(
            String language,
            boolean phone,
            String buyerName,
            String words,
            String product,
            TestStack stack,
            Browser browser) {
        Marketplace marketplace = Marketplace.filled("steel", stack);
        try (Person buyer = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            buyer.signIn(marketplace.url(), buyerName, DemoAccounts.PASSWORD);
            search(buyer, words);
            buyer.look();
            buyer.followExactly(product);
            requirePicture(buyer);
            assertThat(buyer.content().locator(".catalog-product-picture svg")).containsText("300");
            buyer.look();
            buyer.page().locator("#quantity").fill("50");
            buyer.press(buyer.t("catalog.to-cart"));
            assertThat(figures(buyer.content())).contains(figure("3230"), figure("161500"));
            buyer.look();
            assertThat(placeOrder(buyer, "Hải Phòng, gate 3")).hasSize(1);
            assertThat(buyer.screens("/search"))
                    .as("From the search to the order")
                    .satisfiesExactly(
                            results -> assertThat(results).isEqualTo("/search"),
                            page -> assertThat(page).startsWith("/products/"),
                            cart -> assertThat(cart).isEqualTo("/cart"),
                            checkout -> assertThat(checkout).isEqualTo("/checkout"),
                            order -> assertThat(order).startsWith("/workbench/orders/"));
            buyer.look();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, false, elena.rovasio, cotton T-shirt, Mercerised cotton T-shirt, White, Black",
        "zh-CN, true, pengxinyi, 双丝光棉, 双丝光棉圆领 T 恤, 白色, 黑色"
    })
    void colours_and_sizes_are_ordered_on_one_form(
            String language,
            boolean phone,
            String buyerName,
            String words,
            String product,
            String white,
            String black,
            TestStack stack,
            Browser browser) {
        Marketplace marketplace = Marketplace.filled("apparel", stack);
        try (Person buyer = phone ? Person.withPhone(browser, language) : new Person(browser, language)) {
            buyer.signIn(marketplace.url(), buyerName, DemoAccounts.PASSWORD);
            search(buyer, words);
            buyer.look();
            buyer.followExactly(product);
            requirePicture(buyer);
            buyer.look();
            cell(buyer, white, "M").fill("10");
            cell(buyer, white, "L").fill("12");
            cell(buyer, black, "M").fill("8");
            buyer.press(buyer.t("catalog.to-cart"));
            assertThat(buyer.content().locator("section.gh-table-block tbody tr"))
                    .hasCount(3);
            assertThat(buyer.content()).containsText(white + " / M");
            assertThat(figures(buyer.content()))
                    .as("Thirty pieces together have the price of thirty")
                    .contains(figure("42"), figure("420"), figure("504"), figure("336"), figure("1260"))
                    .doesNotContain(figure("46"));
            buyer.look();
            assertThat(placeOrder(buyer, "Via Tortona 8, Milano")).hasSize(1);
            assertThat(buyer.screens("/search")).hasSize(5);
            buyer.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_suppliers_page_leads_to_what_it_offers(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.filled("chemical", stack);
        try (Person visitor = new Person(browser, language)) {
            visitor.open(marketplace.url() + "/suppliers");
            visitor.content().locator(".gh-tile h3 a").first().click();
            String supplier =
                    visitor.page().locator("h1").innerText().lines().findFirst().orElseThrow();
            visitor.follow(visitor.t("company.supplier.products"));
            assertThat(visitor.content().locator(".gh-chip")).isVisible();
            assertThat(visitor.content().locator(".gh-product-foot .gh-muted").allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(seller -> assertThat(supplier).startsWith(seller));
            visitor.look();
        }
    }

    /** By the first search that shows: on a phone the home page has one in its middle and none above. */
    private static void search(Person buyer, String words) {
        Locator search = buyer.page().locator(".gh-search:visible").first();
        search.locator("input").fill(words);
        search.locator("button").click();
        assertThat(buyer.content().locator(".gh-product").first()).isVisible();
    }

    private static void requirePicture(Person person) {
        Locator picture = person.content().locator(".catalog-product-picture svg");
        assertThat(picture).isVisible();
        assertThat(picture.locator("path, line, polygon, rect, circle, text").count())
                .isGreaterThan(1);
    }

    private static Locator cell(Person buyer, String colour, String size) {
        return buyer.page().getByLabel(colour + " / " + size, new Page.GetByLabelOptions().setExact(true));
    }

    /** From the cart to the placed orders, whose numbers it answers. */
    private static List<String> placeOrder(Person buyer, String address) {
        buyer.press(buyer.t("ordering.cart.continue"));
        assertThat(buyer.content()).containsText(buyer.t("ordering.simulated"));
        buyer.look();
        buyer.type("deliveryAddress", address);
        buyer.press(buyer.t("ordering.checkout.place"));
        Locator toast = buyer.page().locator("[data-toast]");
        assertThat(toast).containsText(ORDER_NUMBER);
        return ORDER_NUMBER
                .matcher(toast.innerText())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> timeline(Person person) {
        return person.content().locator(".gh-timeline-title").allInnerTexts();
    }

    /** The books of the marketplace balance, and hold every step of that order's money. */
    private static void requireBalancedBooks(Marketplace marketplace, String number, String language, Browser browser) {
        try (Person admin = new Person(browser, language)) {
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(marketplace.url() + "/console/finance?q=" + number);
            assertThat(admin.content().locator(".gh-badge").first()).hasText(admin.t("ledger.balanced"));
            List<BigDecimal> sums = figures(admin.content().locator("tfoot"));
            assertThat(sums).hasSize(2);
            assertThat(sums.get(0)).isPositive().isEqualTo(sums.get(1));
            for (String cause : List.of("order-placed", "payment-received", "escrow-released", "seller-paid")) {
                assertThat(admin.content().locator("#journal")).containsText(admin.t("ledger.cause." + cause));
            }
            admin.look();
        }
    }

    /** The amounts of money that stand there. */
    private static List<BigDecimal> figures(Locator place) {
        return place.locator("data").all().stream()
                .map(data -> figure(data.getAttribute("value")))
                .toList();
    }

    private static BigDecimal figure(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }
}
