package io.guildhall.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.faults.Books.Stock;
import io.guildhall.server.faults.Fair.Goods;
import io.guildhall.server.journeys.Marketplace;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.PageVisitor;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody sends the same twice: impatiently at once, or later because the first answer got lost. */
@ExtendWith(RunningStack.class)
class DoubleSubmitIT {
    private static final int AT_ONCE = 4;

    private Fair fair;
    private TestStack stack;

    @BeforeEach
    void open(TestStack running) {
        stack = running;
        fair = Fair.of(running);
    }

    @Test
    void an_order_that_is_sent_again_is_the_same_order() {
        Goods castings = fair.publish(100);
        String key = Fair.newKey();
        int before = fair.books().orders();

        Set<String> placed =
                AtOnce.times(AT_ONCE, () -> Fair.place(fair.shipyard(), key, Fair.order(7, castings))).stream()
                        .map(answer -> Fair.placed(answer).getString("number"))
                        .collect(Collectors.toSet());
        Answer later = Fair.place(fair.shipyard(), key, Fair.order(7, castings));

        assertThat(placed).hasSize(1).contains(Fair.placed(later).getString("number"));
        assertThat(fair.books().orders()).isEqualTo(before + 1);
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(100, 7));
        fair.books().requireWhole();
    }

    @Test
    void the_same_key_with_another_order_is_refused() {
        Goods castings = fair.publish(100);
        String key = Fair.newKey();
        Fair.place(fair.shipyard(), key, Fair.order(7, castings)).requireSuccess();

        assertKeyReused(Fair.place(fair.shipyard(), key, Fair.order(8, castings)));
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(100, 7));
    }

    @Test
    void a_key_is_its_owners_alone() {
        Goods castings = fair.publish(100);
        String key = Fair.newKey();

        String one = Fair.placed(Fair.place(fair.shipyard(), key, Fair.order(7, castings)))
                .getString("id");
        String other = Fair.placed(Fair.place(fair.railway(), key, Fair.order(7, castings)))
                .getString("id");

        assertThat(one).isNotEqualTo(other);
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(100, 14));
    }

    @Test
    void a_refused_order_leaves_its_key_free() {
        Goods castings = fair.publish(5);
        String key = Fair.newKey();

        assertThat(Fair.place(fair.shipyard(), key, Fair.order(6, castings)).status())
                .isEqualTo(409);
        assertThat(Fair.place(fair.shipyard(), key, Fair.order(5, castings)).status())
                .isEqualTo(201);
    }

    @Test
    void the_form_of_the_checkout_page_that_is_sent_twice_orders_once() {
        Goods castings = fair.publish(100);
        PageVisitor buyer = fair.atThePages(fair.railway());
        buyer.submit("/cart", Map.of("quantity." + castings.variant(), "3"));
        Map<String, String> form = PageVisitor.fieldsOf(buyer.open("/checkout").requireSuccess());
        form.put("deliveryAddress", "Dock 4, Hamburg");
        int before = fair.books().orders();

        List<Answer> answers = AtOnce.times(2, () -> buyer.submit("/checkout", form));
        Answer again = buyer.submit("/checkout", form);

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(again.header("Location")).contains("/workbench/orders/");
        assertThat(answers).extracting(answer -> answer.header("Location")).containsOnly(again.header("Location"));
        assertThat(fair.books().orders()).isEqualTo(before + 1);
        assertThat(fair.books().stockOf(castings)).isEqualTo(new Stock(100, 3));
        assertThat(buyer.open("/checkout").header("Location")).endsWith("/cart");
    }

    @Test
    void a_product_that_is_sent_again_is_the_same_product() {
        JsonObject casting = Fair.casting(Fair.nextSku(), 10);
        Api seller = fair.foundry().head().api().withHeader("Idempotency-Key", Fair.newKey());

        assertSame(() -> seller.post("/api/v1/products", casting));
        assertKeyReused(seller.post("/api/v1/products", Fair.casting(Fair.nextSku(), 10)));
        assertThat(fair.books().count("select count(*) from product where sku = ?", casting.getString("sku")))
                .isEqualTo(1);
    }

    @Test
    void an_import_that_is_sent_again_is_the_same_import() {
        String prefix = Fair.nextSku();
        Upload upload = Upload.of(prefix, 3);
        Api seller = fair.foundry().head().api().withHeader("Idempotency-Key", Fair.newKey());

        String id = assertSame(() -> upload.send(seller));
        assertKeyReused(Upload.of(prefix, 4).send(seller));

        Upload.awaitEnd(seller, id);
        assertThat(fair.books().count("select count(*) from product where sku like ?", prefix + "-%"))
                .isEqualTo(3);
        assertThat(fair.books().count("select count(*) from product_import where file_name = ?", prefix + ".csv"))
                .isEqualTo(1);
    }

    @Test
    void a_company_that_is_sent_again_is_the_same_company() {
        JsonObject registration = registration("Fair Twins KG", "twin");
        Api applicant = fair.visitor().withHeader("Idempotency-Key", Fair.newKey());

        assertSame(() -> applicant.post("/api/v1/companies", registration));
        assertKeyReused(applicant.post("/api/v1/companies", registration("Fair Triplets KG", "twin")));
        assertThat(fair.books().count("select count(*) from company where legal_name = ?", "Fair Twins KG"))
                .isEqualTo(1);
        assertThat(fair.visitor().as("twin", Marketplace.PASSWORD).token()).isNotBlank();
    }

    @Test
    void of_two_lists_of_one_name_at_the_same_instant_one_is_refused_by_its_name() {
        JsonObject list = Json.createObjectBuilder()
                .add("name", "Casting of the week " + Fair.newKey())
                .add("note", "")
                .build();

        List<Answer> answers =
                AtOnce.times(AT_ONCE, () -> fair.shipyard().head().api().post("/api/v1/lists", list));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.object().getString("type")).isEqualTo("/problems/list-name-taken");
                    assertThat(Fair.fault(refused).getString("field")).isEqualTo("name");
                });
    }

    @Test
    void a_launch_that_is_sent_again_is_the_same_launch() {
        Api operator = stack.operator().withHeader("Idempotency-Key", Fair.newKey());
        JsonObject wish = Launching.wish("faults-twice", "pharmaceutical");

        String launch = assertSame(() -> operator.post("/api/v1/marketplaces", wish));
        assertKeyReused(operator.post("/api/v1/marketplaces", Launching.wish("faults-thrice", "pharmaceutical")));

        Launching.awaitDone(operator, launch);
        assertThat(fair.books().count("select count(*) from launch where slug like 'faults-t%'"))
                .isEqualTo(1);
        assertThat(fair.books()
                        .count("select count(*) from audit_entry a join tenant t on t.id = a.tenant_id"
                                + " where t.slug = 'faults-twice' and action = 'marketplace.launched'"))
                .isEqualTo(1);
    }

    /** All of them are answered with the same id, some at once and one later. */
    private static String assertSame(Supplier<Answer> request) {
        List<String> ids = AtOnce.times(AT_ONCE, request).stream()
                .map(answer -> answer.requireSuccess().object().getString("id"))
                .distinct()
                .toList();
        assertThat(ids).hasSize(1);
        assertThat(request.get().requireSuccess().object().getString("id")).isEqualTo(ids.get(0));
        return ids.get(0);
    }

    private static void assertKeyReused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.object().getString("type")).isEqualTo("/problems/key-reused");
    }

    static JsonObject registration(String name, String username) {
        return Json.createObjectBuilder()
                .add("legalName", name)
                .add("country", "DE")
                .add("city", Json.createObjectBuilder().add("en", "Bremen").add("zh-CN", "不来梅"))
                .add("companyCode", "DE8119000" + (10 + username.length()))
                .add("firstName", "Jonas")
                .add("lastName", "Weber")
                .add("email", username + "@example.com")
                .add("phone", "+49 421 4711")
                .add("username", username)
                .add("password", Marketplace.PASSWORD)
                .add("acceptTerms", true)
                .build();
    }
}
