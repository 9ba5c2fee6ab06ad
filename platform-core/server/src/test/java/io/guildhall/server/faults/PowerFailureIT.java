package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Books.Stock;
import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Companies.Company;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The server dies without warning in the middle of an import, of two launches and of orders, and its search index is lost
 * with it. There is one death for all tests; each looks at what became of one thing. The last one lets it die again to
 * find no room for an index when it is back.
 */
@ExtendWith(RunningStack.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PowerFailureIT {
    private static final int ROWS = 8_000;
    private static final int BUYERS = 4;
    private static final int APPLICANTS = 3;
    private static final int STOCK = 100_000;
    private static final String PREFIX = "POWER";

    private static TestStack stack;
    private static Fair fair;
    private static Api operator;
    private static Api seller;
    private static Goods castings;
    private static String productImport;
    private static int importedBefore;
    private static int launchesUnderWay;
    private static List<String> launches;
    private static Path index;

    /** Every key under which an order was sent, with the number it was answered, empty where no answer came. */
    private static final Map<String, String> SENT = new ConcurrentHashMap<>();

    /** Everybody who registered a company, and whether they were answered. */
    private static final Map<String, Boolean> REGISTERED = new ConcurrentHashMap<>();

    private static final AtomicInteger APPLIED = new AtomicInteger();

    @BeforeAll
    static void the_power_fails(TestStack running) {
        stack = running;
        fair = Fair.of(running);
        operator = stack.operator();
        index = stack.applicationData().resolve("index");
        seller = fair.foundry().head().api();
        castings = fair.publish(STOCK);
        ExecutorService buyers = Executors.newFixedThreadPool(BUYERS + APPLICANTS);
        try {
            for (int applicant = 0; applicant < APPLICANTS; applicant++) {
                buyers.submit(PowerFailureIT::registerUntilNobodyAnswers);
            }
            for (int buyer = 0; buyer < BUYERS; buyer++) {
                Company company = buyer % 2 == 0 ? fair.shipyard() : fair.railway();
                buyers.submit(() -> buyUntilNobodyAnswers(company));
            }
            launches = Stream.of("faults-first", "faults-second")
                    .map(slug -> operator.post("/api/v1/marketplaces", Launching.wish(slug, "pharmaceutical"))
                            .requireSuccess()
                            .object()
                            .getString("id"))
                    .toList();
            productImport = Upload.of(PREFIX, ROWS)
                    .send(seller)
                    .requireSuccess()
                    .object()
                    .getString("id");
            Patience.until("the import to be on its way", () -> importedNow() > 0);
            stack.whileApplicationIsDead(() -> {
                importedBefore = fair.books()
                        .count("select products_done from product_import where id = ?::uuid", productImport);
                launchesUnderWay = fair.books()
                        .count("select count(*) from launch where slug like 'faults-%' and status = 'RUNNING'");
                deleteIndex();
            });
        } finally {
            buyers.shutdown();
        }
        awaitEnd(buyers);
    }

    @Test
    @Order(1)
    void it_died_in_the_middle_of_its_work() {
        assertThat(SENT).containsValue("");
        assertThat(SENT.values()).anyMatch(number -> !number.isEmpty());
        assertThat(importedBefore).isBetween(1, ROWS - 1);
        assertThat(launchesUnderWay).isPositive();
    }

    @Test
    @Order(2)
    void every_order_is_whole_and_who_asks_again_gets_the_same_one() {
        SENT.forEach((key, answered) -> {
            String number = Fair.placed(Fair.place(buyerOf(key), key, Fair.order(1, castings)))
                    .getString("number");
            if (!answered.isEmpty()) {
                assertThat(number).isEqualTo(answered);
            }
        });

        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(STOCK, SENT.size()));
    }

    @Test
    @Order(3)
    void launches_are_completed_and_their_marketplaces_answer() {
        for (String launch : launches) {
            JsonObject done = Launching.awaitDone(operator, launch);
            String slug = done.getString("slug");
            Api marketplace = stack.marketplace(slug);
            marketplace.get("/").requireSuccess();
            List<String> categories = codes(marketplace.get("/api/v1/categories"));
            assertThat(categories).isNotEmpty().doesNotHaveDuplicates();
            Api admin = marketplace.as(Marketplace.ADMIN, Marketplace.PASSWORD);
            assertThat(codes(admin.get("/api/v1/tiers"))).hasSize(3).doesNotHaveDuplicates();
            assertThat(codes(admin.get("/api/v1/services"))).hasSize(4).doesNotHaveDuplicates();
        }
    }

    @Test
    @Order(4)
    void the_import_goes_on_to_exactly_its_products() {
        JsonObject ended = Upload.awaitEnd(seller, productImport);

        assertThat(ended.getString("status")).isEqualTo("DONE");
        assertThat(ended.getInt("done")).isEqualTo(ROWS);
        assertThat(ended.getInt("imported")).isEqualTo(ROWS);
        assertThat(ended.getJsonArray("errors")).isEmpty();
        assertThat(fair.books().count("select count(*) from product where sku like ?", PREFIX + "-%"))
                .isEqualTo(ROWS);
        assertThat(fair.books().count("select count(distinct sku) from product where sku like ?", PREFIX + "-%"))
                .isEqualTo(ROWS);
        assertThat(fair.books()
                        .count(
                                "select sum((details ->> 'products')::int) from audit_entry where action ="
                                        + " 'products.published' and subject_id = ?::uuid",
                                fair.foundry().id()))
                .isGreaterThanOrEqualTo(ROWS);
    }

    @Test
    @Order(5)
    void who_was_cut_off_while_registering_registers_again_and_no_account_is_left_over() {
        assertThat(REGISTERED).containsValue(false);
        REGISTERED.forEach((applicant, answered) -> {
            if (answered) {
                register(applicant).requireSuccess();
            } else {
                Patience.until(
                        applicant + " to be registered",
                        () -> register(applicant).status() < 300);
            }
            assertThat(fair.visitor().as(applicant, Marketplace.PASSWORD).token())
                    .isNotBlank();
        });
        assertThat(fair.books().count("select count(*) from company where legal_name like 'Applicant %'"))
                .isEqualTo(REGISTERED.size());
        Patience.until(
                "nothing to be left over",
                () -> known("users?search=applicant-") + " accounts, " + known("organizations?search=Applicant"),
                () -> known("users?search=applicant-") == REGISTERED.size()
                        && known("organizations?search=Applicant") == REGISTERED.size());
    }

    @Test
    @Order(6)
    void the_index_is_built_anew() {
        Patience.until("the index to be complete", PowerFailureIT::found, () -> found() == offered());

        fair.books().requireWhole();
        assertFound(fair.publish(5));
    }

    @Test
    @Order(7)
    void without_room_for_an_index_the_search_says_so_and_everything_else_works() throws IOException {
        stack.whileApplicationIsDead(PowerFailureIT::takeItsPlace);
        try {
            assertAway(fair.visitor().get("/api/v1/products?q=valve"));
            PageVisitor buyer = fair.atThePages(fair.shipyard());
            for (String path : List.of("/search?q=valve", "/categories/ball-valves")) {
                Answer page = buyer.open(path);
                assertThat(page.status()).as(path).isEqualTo(503);
                assertThat(page.body())
                        .contains("Search is away for the moment")
                        .contains("<h1");
            }
            for (String path : List.of("/", "/products/" + castings.product(), "/cart", "/workbench")) {
                assertThat(buyer.open(path).status()).as(path).isEqualTo(200);
            }
            assertThat(buyer.submit("/cart", Map.of("quantity." + castings.variant(), "1"))
                            .status())
                    .isEqualTo(303);
            Fair.place(fair.shipyard(), Fair.order(1, castings)).requireSuccess();
            assertThat(health()).contains("\"index\":\"DOWN\"");
        } finally {
            Files.delete(index);
        }

        Patience.until("the index to be complete again", PowerFailureIT::found, () -> found() == offered());
        assertThat(health()).contains("\"index\":\"UP\"");
        assertFound(fair.publish(5));
    }

    private static void assertAway(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.object().getString("type")).isEqualTo("/problems/unavailable");
        assertThat(answer.object().getString("detail")).startsWith("Search is away for the moment");
    }

    private static void assertFound(Goods goods) {
        Patience.until(
                "a new product to be found",
                () -> fair.visitor()
                        .get("/api/v1/products?q=" + goods.sku())
                        .body()
                        .contains(goods.product()));
    }

    /** What buyers should find in the category that was imported into. */
    private static int offered() {
        return fair.books()
                .count("select count(*) from product p join category c on c.tenant_id = p.tenant_id"
                        + " and c.id = p.category_id where c.code = 'ball-valves' and p.status = 'PUBLISHED'");
    }

    private static int found() {
        Answer answer = fair.visitor().get("/api/v1/products?category=ball-valves&limit=1");
        return answer.status() == 200 ? answer.object().getInt("total") : -1;
    }

    private static String health() {
        return stack.server().get("/health/ready").requireSuccess().body();
    }

    private static int importedNow() {
        return Upload.state(seller, productImport).getInt("imported");
    }

    private static void deleteIndex() {
        try (Stream<Path> files = Files.walk(index)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file where its folder should be: nobody can write an index there, whoever runs the server. */
    private static void takeItsPlace() {
        deleteIndex();
        try {
            Files.writeString(index, "This is no folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void buyUntilNobodyAnswers(Company buyer) {
        while (true) {
            String key = buyer.head().username() + " " + Fair.newKey();
            SENT.put(key, "");
            SENT.put(
                    key,
                    Fair.placed(Fair.place(buyer, key, Fair.order(1, castings))).getString("number"));
        }
    }

    private static void registerUntilNobodyAnswers() {
        while (true) {
            String applicant = "applicant-" + APPLIED.incrementAndGet();
            REGISTERED.put(applicant, false);
            register(applicant).requireSuccess();
            REGISTERED.put(applicant, true);
        }
    }

    private static Answer register(String applicant) {
        int number = Integer.parseInt(applicant.substring(applicant.indexOf('-') + 1));
        JsonObject registration = Json.createObjectBuilder(
                        DoubleSubmitIT.registration("Applicant " + number + " GmbH", applicant))
                .add("companyCode", String.format(Locale.ROOT, "DE%09d", 812_000_000 + number))
                .build();
        return fair.visitor()
                .withHeader("Idempotency-Key", "registration of " + applicant)
                .post("/api/v1/companies", registration);
    }

    /** How many of these the marketplace's realm knows. */
    private static int known(String things) {
        return stack.keycloakAdmin()
                .get("/admin/realms/" + Fair.SLUG + "/" + things + "&max=1000")
                .requireSuccess()
                .array()
                .size();
    }

    private static Company buyerOf(String key) {
        return Stream.of(fair.shipyard(), fair.railway())
                .filter(company -> key.startsWith(company.head().username() + " "))
                .findFirst()
                .orElseThrow();
    }

    private static void awaitEnd(ExecutorService buyers) {
        try {
            assertThat(buyers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes(Answer answer) {
        return answer.requireSuccess().object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("code"))
                .toList();
    }
}
