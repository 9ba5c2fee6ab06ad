package io.guildhall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.journeys.Companies;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.SqlStatements;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many SQL statements the requests send that come most often. Each number is exact: who saves a statement lowers it.
 *
 * <p>The marketplace is in use, so who it is and its categories are at hand. That is read anew every ten seconds, which
 * is why each number is the fewest of a few equal requests. Of the statements of every transaction the first names its
 * tenant.
 */
@ExtendWith(RunningStack.class)
class StatementsPerRequestIT {

    /** For ten seconds nobody is asked. */
    private static final int PRODUCT_AT_HAND = 0;

    /** The tenant; the product with its prices and variants. */
    private static final int PRODUCT_NOBODY_READ = 2;

    /** The tenant; the product, with what is left of it. */
    private static final int PRODUCT_THAT_WAS_ORDERED = 2;

    /** The tenant; the product; its seller; the seller's tier. The seller is then at hand for a minute. */
    private static final int PRODUCT_OF_A_SELLER_NOBODY_READ = 4;

    /** The tenant; what the index found as it is now, so that no list shows an old price. Facets come from the index. */
    private static final int LIST_WITH_FACETS = 2;

    /**
     * The tenant; the idempotency key; prices and stock, locked; whether the companies may trade; the commissions; the
     * stock promised; the numbers; the orders with lines and timelines; the payments; the bookings; the news; the audit.
     */
    private static final int ORDER_OF_ONE_SELLER = 12;

    /** The tenant; the lines; their prices and stock. */
    private static final int CART_PAGE = 3;

    /** What the buyer has agreed with the sellers of the goods, where there is anything. */
    private static final int AGREEMENT = 1;

    /** The tenant; the order, its lines, its timeline; the payment. */
    private static final int ORDER_PAGE = 5;

    /** The tenant, sales and purchases by status; the tenant, whom one follows; the tenant, the company; the tenant, its tier. */
    private static final int WORKBENCH_HOME = 9;

    private static final int ATTEMPTS = 3;

    private static SqlStatements statements;
    private static ProductCopies copies;
    private static Api visitor;
    private static Api buyer;
    private static Api seller;
    private static Companies.Company contractor;
    private static String product;
    private static String variant;
    private static String supplier;

    @BeforeAll
    static void trade(TestStack stack) {
        statements = stack.sqlStatements();
        copies = new ProductCopies(stack.database());
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Companies companies = new Companies(marketplace, stack);
        visitor = marketplace.visitor().withHeader("Accept", "text/html, application/json");
        Companies.Company lathes = companies.verified("Countable Lathes Ltd");
        seller = lathes.head().api();
        supplier = lathes.id();
        priceByTheOrder(marketplace.admin(), "used-machine-appraisal");
        buyer = companies
                .verified("Countable Workshops Ltd")
                .head()
                .api()
                .withHeader("Accept", "text/html, application/json");
        contractor = companies.verified("Countable Contractors Ltd");
        JsonObject published =
                seller.post("/api/v1/products", lathe(410_000)).requireSuccess().object();
        product = published.getString("id");
        variant = published.getJsonArray("variants").getJsonObject(0).getString("id");
    }

    private static void priceByTheOrder(Api admin, String code) {
        JsonObject service = admin
                .get("/api/v1/services")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("code").equals(code))
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/services/" + service.getString("id");
        admin.withHeader("If-Match", admin.get(path).header("ETag"))
                .put(
                        path,
                        Json.createObjectBuilder()
                                .add("name", service.getJsonObject("name"))
                                .add("description", service.getJsonObject("description"))
                                .add("price", service.getJsonObject("price"))
                                .add("unit", "ORDER")
                                .add("enabled", true)
                                .build())
                .requireSuccess();
    }

    @Test
    void a_product_at_hand() {
        assertThat(fewest(() -> visitor.get("/products/" + product))).hasSize(PRODUCT_AT_HAND);
        assertThat(fewest(() -> visitor.get("/api/v1/products/" + product))).hasSize(PRODUCT_AT_HAND);
    }

    @Test
    void a_product_nobody_has_read_before() {
        assertThat(fewest(copies.unread(product).map(id -> () -> visitor.get("/products/" + id))))
                .hasSize(PRODUCT_NOBODY_READ);
        assertThat(fewest(copies.unread(product).map(id -> () -> visitor.get("/api/v1/products/" + id))))
                .hasSize(PRODUCT_NOBODY_READ);
    }

    @Test
    void a_product_that_was_ordered() {
        Stream<Supplier<Answer>> reads = Stream.generate(() -> {
                    visitor.get("/products/" + product).requireSuccess();
                    buyer.post("/api/v1/orders", order()).requireSuccess();
                    return (Supplier<Answer>) () -> visitor.get("/products/" + product);
                })
                .limit(ATTEMPTS);

        assertThat(fewest(reads)).hasSize(PRODUCT_THAT_WAS_ORDERED);
    }

    @Test
    void a_product_of_a_seller_nobody_has_read_before() {
        assertThat(fewest(copies.unreadOfUnreadSeller(product).map(id -> () -> visitor.get("/products/" + id))))
                .hasSize(PRODUCT_OF_A_SELLER_NOBODY_READ);
    }

    @Test
    void a_list_with_facets() {
        for (String list : List.of(
                "/categories/lathes",
                "/categories/lathes?facet.condition=new",
                "/search?q=countable+lathe",
                "/api/v1/products?category=lathes&facet.condition=new",
                "/api/v1/products?q=countable+lathe")) {
            assertThat(fewest(() -> visitor.get(list))).as(list).hasSize(LIST_WITH_FACETS);
        }
    }

    @Test
    void an_order_is_placed_and_answered_in_full() {
        assertThat(fewest(() -> buyer.post("/api/v1/orders", order()))).hasSize(ORDER_OF_ONE_SELLER);
    }

    @Test
    void services_booked_with_an_order_cost_no_statement_more() {
        assertThat(fewest(() -> buyer.post("/api/v1/orders", orderWithService())))
                .hasSize(ORDER_OF_ONE_SELLER);
        String placed = placed(orderWithService()).getString("id");
        assertThat(fewest(() -> buyer.get("/workbench/orders/" + placed))).hasSize(ORDER_PAGE);
        assertThat(fewest(() -> buyer.get("/api/v1/orders/" + placed))).hasSize(ORDER_PAGE);
    }

    @Test
    void what_is_answered_to_an_order_is_what_there_is_to_read_afterwards() {
        for (JsonObject wish : List.of(order(), orderWithService())) {
            JsonObject placed = placed(wish);

            JsonObject read = buyer.get("/api/v1/orders/" + placed.getString("id"))
                    .requireSuccess()
                    .object();

            assertThat(placed).isEqualTo(read);
        }
    }

    @Test
    void the_pages_of_a_buyer() {
        String placed = buyer.post("/api/v1/orders", order())
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0)
                .getString("id");
        buyer.put(
                        "/api/v1/cart/lines",
                        Json.createObjectBuilder()
                                .add("lines", Json.createArrayBuilder().add(line()))
                                .build())
                .requireSuccess();

        assertThat(fewest(() -> buyer.get("/cart"))).hasSize(CART_PAGE);
        assertThat(fewest(() -> buyer.get("/workbench/orders/" + placed))).hasSize(ORDER_PAGE);
        assertThat(fewest(() -> buyer.get("/api/v1/orders/" + placed))).hasSize(ORDER_PAGE);
        assertThat(fewest(() -> buyer.get("/workbench"))).hasSize(WORKBENCH_HOME);
    }

    @Test
    void prices_agreed_with_a_buyer_cost_nothing_but_one_statement_for_the_cart() {
        Api contracted = contracted();
        contracted
                .put(
                        "/api/v1/cart/lines",
                        Json.createObjectBuilder()
                                .add("lines", Json.createArrayBuilder().add(line()))
                                .build())
                .requireSuccess();

        for (Api reader : List.of(contracted, buyer)) {
            assertThat(fewest(() -> reader.get("/api/v1/products/" + product))).hasSize(PRODUCT_AT_HAND);
        }
        assertThat(fewest(() -> contracted.get("/cart"))).hasSize(CART_PAGE + AGREEMENT);
        assertThat(fewest(() -> contracted.post("/api/v1/orders", order()))).hasSize(ORDER_OF_ONE_SELLER + AGREEMENT);
    }

    private static Api contracted() {
        JsonObject list = Json.createObjectBuilder()
                .add("name", "Countable contract")
                .add("buyers", Json.createArrayBuilder().add(contractor.id()))
                .add(
                        "percents",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("percent", 5)))
                .build();
        seller.post("/api/v1/price-lists", list).requireSuccess();
        return contractor.head().api().withHeader("Accept", "text/html, application/json");
    }

    @Test
    void nothing_is_counted_while_nobody_asks() {
        assertThat(statements.during(() -> LockSupport.parkNanos(1_000_000_000L)))
                .isEmpty();
    }

    private static List<String> fewest(Supplier<Answer> request) {
        request.get().requireSuccess();
        return fewest(Stream.generate(() -> request).limit(ATTEMPTS));
    }

    private static List<String> fewest(Stream<Supplier<Answer>> requests) {
        return requests.map(request -> statements.during(() -> request.get().requireSuccess()))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static JsonObject order() {
        return Json.createObjectBuilder()
                .add("lines", Json.createArrayBuilder().add(line()))
                .add("deliveryName", "Goods in")
                .add("deliveryAddress", "Dock 4, Hamburg")
                .build();
    }

    private static JsonObject orderWithService() {
        return Json.createObjectBuilder(order())
                .add(
                        "services",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("supplier", supplier)
                                        .add("code", "used-machine-appraisal")))
                .build();
    }

    private static JsonObject placed(JsonObject wish) {
        return buyer.post("/api/v1/orders", wish)
                .requireSuccess()
                .object()
                .getJsonArray("orders")
                .getJsonObject(0);
    }

    private static JsonObject line() {
        return Json.createObjectBuilder()
                .add("variant", variant)
                .add("quantity", 1)
                .build();
    }

    private static JsonObject lathe(int price) {
        return Json.createObjectBuilder()
                .add("sku", "COUNTABLE-1")
                .add("category", "lathes")
                .add("name", "Countable lathe")
                .add(
                        "attributes",
                        Json.createObjectBuilder()
                                .add("brand", "Countable")
                                .add("model", "C 1")
                                .add("condition", "new"))
                .add(
                        "priceTiers",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("minQuantity", 1)
                                        .add("unitPrice", price)))
                .add("minOrderQuantity", 1)
                .add("orderMultiple", 1)
                .add("origin", "DE")
                .add("stock", 50)
                .build();
    }
}
