package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a tenant admin shapes what is sold where, and what sellers are asked for. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class ShapingTheTaxonomyIT {
    private static final String CONSOLE = "/console/categories";

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_category_is_added_given_an_attribute_renamed_moved_and_archived(
            String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String suffix = language.equals("en") ? "en" : "zh";
        try (Person admin = admin(marketplace, language, browser)) {
            admin.open(marketplace.url() + CONSOLE);
            admin.look();
            admin.follow(admin.t("catalog.taxonomy.add-root"));
            admin.look();
            admin.press(admin.t("catalog.taxonomy.create"));
            assertThat(admin.page().locator("[data-form-errors]")).isFocused();
            admin.look();
            admin.type("name.en", "Fasteners " + suffix);
            admin.type("name.zh-CN", "紧固件 " + suffix);
            admin.press(admin.t("catalog.taxonomy.create"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.created", name(language, "Fasteners", "紧固件", suffix)));
            assertThat(admin.content()).containsText(admin.t("catalog.taxonomy.attributes.empty"));
            admin.look();

            addHeadForm(admin);
            JsonObject asked = category(marketplace, "fasteners-" + suffix)
                    .getJsonArray("ownAttributes")
                    .getJsonObject(0);
            assertThat(asked.getString("code")).isEqualTo("headForm");
            assertThat(asked.getString("type")).isEqualTo("ENUMERATION");
            assertThat(asked.getBoolean("required")).isTrue();
            assertThat(asked.getBoolean("facet")).isTrue();
            assertThat(asked.getJsonArray("allowedValues").getValuesAs(JsonObject.class))
                    .extracting(value -> value.getString("code") + " "
                            + value.getJsonObject("name").getString("zh-CN"))
                    .containsExactly("countersunk 沉头", "hex 六角头");

            admin.type("name.en", "Bolts and screws " + suffix);
            admin.type("name.zh-CN", "螺栓螺钉 " + suffix);
            admin.press(admin.t("shared.save"));
            String renamed = name(language, "Bolts and screws", "螺栓螺钉", suffix);
            admin.hearToast(admin.t("catalog.taxonomy.flash.renamed", renamed));
            assertThat(admin.content().locator("h1")).hasText(renamed);

            admin.follow(admin.t("catalog.taxonomy.add-below"));
            admin.type("name.en", "Anchor bolts " + suffix);
            admin.type("name.zh-CN", "地脚螺栓 " + suffix);
            admin.press(admin.t("catalog.taxonomy.create"));
            assertThat(admin.content()).containsText(admin.t("catalog.taxonomy.inherited"));
            assertThat(row(admin, "headForm").locator("a")).hasText(renamed);
            admin.look();

            admin.choose("parent", "top");
            admin.press(admin.t("catalog.taxonomy.move"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.moved", name(language, "Anchor bolts", "地脚螺栓", suffix)));
            assertThat(row(admin, "headForm")).hasCount(0);
            admin.press(admin.t("catalog.taxonomy.up"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.up", name(language, "Anchor bolts", "地脚螺栓", suffix)));
            admin.look();

            admin.confirm(admin.t("catalog.taxonomy.archive"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.archived", name(language, "Anchor bolts", "地脚螺栓", suffix)));
            assertThat(admin.content().locator("h1 .gh-badge")).hasText(admin.t("catalog.taxonomy.archived"));
            admin.look();
            assertThat(category(marketplace, "anchor-bolts-" + suffix).getBoolean("archived"))
                    .isTrue();

            admin.confirm(admin.t("catalog.taxonomy.delete"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.deleted", name(language, "Anchor bolts", "地脚螺栓", suffix)));
            admin.page().locator("#category-filter").fill("no such category");
            assertThat(admin.page().locator("#category-tree .gh-empty")).isVisible();
            admin.page().locator("#category-filter").fill("fasteners-" + suffix);
            assertThat(admin.page().locator("#category-tree li")).hasCount(1);
            assertThat(admin.page().locator("#category-tree li")).containsText(renamed);
            admin.look();

            admin.open(marketplace.url() + "/console/audit?q=" + Marketplace.ADMIN);
            assertThat(admin.content()).containsText(admin.t("audit.action.category.attribute-added"));
            assertThat(admin.content()).containsText(admin.t("audit.action.category.deleted"));
            admin.look();
        }
    }

    /** Makes mistakes first; nothing that was typed is lost by them, nor by rearranging the rows. */
    private static void addHeadForm(Person admin) {
        admin.follow(admin.t("catalog.taxonomy.attribute.add"));
        assertThat(admin.field("unit")).isHidden();
        admin.page().locator("input[name=type][value=NUMBER]").check();
        assertThat(admin.field("unit")).isVisible();
        admin.page().locator("input[name=type][value=ENUMERATION]").check();
        admin.type("name.en", "Head form");
        admin.type("name.zh-CN", "头部形状");
        admin.page().locator("#field-required").check();
        admin.page().locator("#field-facet").check();
        admin.press(admin.t("catalog.taxonomy.attribute.save"));
        assertThat(admin.page().locator("#field-allowedValues-error"))
                .containsText(admin.t("catalog.taxonomy.check.values-missing"));
        assertThat(admin.field("name.en")).hasValue("Head form");
        assertThat(admin.field("required")).isChecked();
        admin.look();

        admin.type("allowedValues[0].code", "hex");
        admin.type("allowedValues[0].name.en", "Hexagon");
        admin.type("allowedValues[0].name.zh-CN", "六角头");
        admin.type("allowedValues[1].name.en", "Countersunk");
        admin.type("allowedValues[1].name.zh-CN", "沉头");
        admin.type("allowedValues[2].name.zh-CN", "多余");
        admin.press(admin.t("catalog.taxonomy.attribute.more"));
        assertThat(admin.field("allowedValues[3].code")).isFocused();
        admin.press(admin.t("catalog.taxonomy.value.up", 2));
        assertThat(admin.field("allowedValues[0].name.en")).hasValue("Countersunk");
        assertThat(admin.field("allowedValues[0].code")).isFocused();
        admin.press(admin.t("catalog.taxonomy.attribute.save"));
        assertThat(admin.page().locator("#field-allowedValues-2-code-error"))
                .containsText(admin.t("catalog.taxonomy.check.value-code"));
        assertThat(admin.field("allowedValues[1].name.en")).hasValue("Hexagon");
        admin.look();
        admin.press(admin.t("catalog.taxonomy.value.remove", 3));
        assertThat(admin.field("allowedValues[2].name.zh-CN")).hasValue("");
        admin.field("name.en").press("Enter");
        assertThat(row(admin, "headForm").locator(".gh-badge")).hasText(new String[] {
            admin.t("catalog.taxonomy.attribute.required"), admin.t("catalog.taxonomy.attribute.facet")
        });
        admin.look();
    }

    @Test
    void two_editors_do_not_undo_each_other_and_no_category_comes_below_itself(TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api colleague = marketplace.admin();
        String above = create(colleague, "lubrication", null);
        String other = create(colleague, "oils", null);
        try (Person admin = admin(marketplace, "zh-CN", browser)) {
            admin.open(marketplace.url() + CONSOLE + "/" + above);
            colleague
                    .withHeader("If-Match", "\"1\"")
                    .put("/api/v1/categories/" + other, wish("oils", above))
                    .requireSuccess();
            admin.choose("parent", other);
            admin.press(admin.t("catalog.taxonomy.move"));
            assertThat(admin.page().locator("#field-parent-error"))
                    .containsText(admin.t("catalog.taxonomy.below-its-own", "lubrication 类", "oils 类"));
            admin.look();

            admin.open(marketplace.url() + CONSOLE + "/" + above);
            colleague
                    .withHeader("If-Match", "\"1\"")
                    .put("/api/v1/categories/" + above, wish("greases", null))
                    .requireSuccess();
            admin.type("name.zh-CN", "润滑与冷却");
            admin.press(admin.t("shared.save"));
            Locator told = admin.page().locator("[data-form-errors]");
            assertThat(told).containsText("Ming Chen");
            assertThat(told).containsText(admin.t("audit.action.category.renamed"));
            assertThat(told).isFocused();
            assertThat(admin.field("name.zh-CN")).hasValue("润滑与冷却");
            admin.look();
            admin.follow(admin.t("catalog.taxonomy.clash.show"));
            assertThat(admin.field("name.zh-CN")).hasValue("greases 类");
        }
    }

    @Test
    void products_that_are_there_keep_what_they_say_and_are_found_in_their_new_place(TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api editor = marketplace.admin();
        String workshop = create(editor, "workshop", null);
        String lamps = create(editor, "lamps", workshop);
        ask(
                editor,
                lamps,
                "lamps",
                workshop,
                "{'code':'lampType','name':{'en':'Lamp type','zh-CN':'灯型'},"
                        + "'type':'ENUMERATION','facet':true,'allowedValues':[{'code':'led','name':{'en':'LED'}},"
                        + "{'code':'halogen','name':{'en':'Halogen','zh-CN':'卤素灯'}}]}");
        String lighting = create(editor, "lighting", null);
        ask(
                editor,
                lighting,
                "lighting",
                null,
                "{'code':'lumens','name':{'en':'Luminous flux','zh-CN':'光通量'},"
                        + "'type':'NUMBER','unit':'','required':true}");
        list(new Companies(marketplace, stack).verified("Hansa Leuchten GmbH"), "lamps", "lampType", "led");
        try (Person admin = admin(marketplace, "en", browser)) {
            admin.open(marketplace.url() + CONSOLE + "/" + lamps + "/attributes/lampType");
            assertThat(admin.page().locator(".gh-notice"))
                    .containsText(admin.t("catalog.taxonomy.attribute.fixed.uses", 1));
            assertThat(admin.field("allowedValues[0].code")).not().isEditable();
            assertThat(admin.content()).containsText(admin.t("catalog.taxonomy.attribute.remove.in-use", 1));
            admin.look();
            admin.type("allowedValues[1].name.en", "Halogen lamp");
            admin.press(admin.t("catalog.taxonomy.attribute.save"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.attribute-changed", "Lamp type"));
            assertThat(admin.content()).containsText(admin.t("catalog.taxonomy.delete.has-products", 1));

            admin.choose("parent", lighting);
            admin.press(admin.t("catalog.taxonomy.move"));
            assertThat(admin.content()).containsText(admin.t("catalog.taxonomy.question.missing", "Luminous flux", 1));
            admin.look();
            admin.press(admin.t("catalog.taxonomy.question.sure"));
            admin.hearToast(admin.t("catalog.taxonomy.flash.moved", "lamps"));

            admin.open(marketplace.url() + CONSOLE);
            assertThat(admin.page()
                            .locator("#category-tree > ul > li")
                            .filter(new Locator.FilterOptions().setHasText("lighting")))
                    .containsText(admin.t("catalog.taxonomy.products", 1));
            Api visitor = marketplace.visitor();
            waitUntilFound(visitor, "/api/v1/products?category=lighting", 1);
            waitUntilFound(visitor, "/api/v1/products?category=workshop", 0);
        }
    }

    private static Person admin(Marketplace marketplace, String language, Browser browser) {
        Person admin = new Person(browser, language);
        admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
        return admin;
    }

    private static Locator row(Person admin, String attribute) {
        return admin.page()
                .locator(".catalog-attributes tr")
                .filter(new Locator.FilterOptions()
                        .setHas(admin.page()
                                .locator(".gh-code")
                                .filter(new Locator.FilterOptions().setHasText(attribute))));
    }

    private static String name(String language, String english, String chinese, String suffix) {
        return (language.equals("en") ? english : chinese) + " " + suffix;
    }

    private static JsonObject category(Marketplace marketplace, String code) {
        return marketplace
                .visitor()
                .get("/api/v1/categories/" + code)
                .requireSuccess()
                .object();
    }

    private static String create(Api editor, String code, String parent) {
        return editor.post("/api/v1/categories", wish(code, parent))
                .requireSuccess()
                .object()
                .getString("id");
    }

    private static void ask(Api editor, String id, String code, String parent, String attribute) {
        JsonObject wanted = Json.createObjectBuilder(wish(code, parent))
                .add(
                        "ownAttributes",
                        Json.createArrayBuilder()
                                .add(Json.createReader(new java.io.StringReader(attribute.replace('\'', '"')))
                                        .readObject()))
                .build();
        editor.withHeader("If-Match", "\"1\"")
                .put("/api/v1/categories/" + id, wanted)
                .requireSuccess();
    }

    private static JsonObject wish(String code, String parent) {
        var wish = Json.createObjectBuilder()
                .add("code", code)
                .add("name", Json.createObjectBuilder().add("en", code).add("zh-CN", code + " 类"));
        return parent == null ? wish.build() : wish.add("parentId", parent).build();
    }

    /** Has the company list a product with that one attribute. */
    private static void list(Companies.Company company, String category, String attribute, String value) {
        JsonObject price = Json.createObjectBuilder()
                .add("minQuantity", 1)
                .add("unitPrice", 120)
                .build();
        JsonObject stock = Json.createObjectBuilder()
                .add("sku", "HL-1")
                .add("options", JsonObject.EMPTY_JSON_OBJECT)
                .add("stock", 40)
                .build();
        company.head()
                .api()
                .post(
                        "/api/v1/products",
                        Json.createObjectBuilder()
                                .add("sku", "HL-1")
                                .add("category", category)
                                .add("name", Json.createObjectBuilder().add("en", "Workshop lamp with a long arm"))
                                .add("attributes", Json.createObjectBuilder().add(attribute, value))
                                .add("unit", "H87")
                                .add("currency", "CNY")
                                .add("priceTiers", Json.createArrayBuilder().add(price))
                                .add("minOrderQuantity", 1)
                                .add("orderMultiple", 1)
                                .add("leadTimeDays", 3)
                                .add("variants", Json.createArrayBuilder().add(stock))
                                .build())
                .requireSuccess();
    }

    private static void waitUntilFound(Api visitor, String list, int total) {
        long latest = System.nanoTime() + 10_000_000_000L;
        int found = -1;
        while (found != total && System.nanoTime() < latest) {
            found = visitor.get(list).requireSuccess().object().getInt("total");
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        assertThat(found).as(list).isEqualTo(total);
    }
}
