package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({RunningStack.class, WithBrowser.class})
class ReimportingProductsIT {
    private static final String API = "/api/v1/imports";
    private static final String IMPORT = "/workbench/products/import";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String LIST = "sku,name_en,name_zh,category,unit,currency,price,stock,origin,cas,smiles\n"
            + "R-1,Caffeine,咖啡因,research-chemicals,KGM,CNY,310,5,CN,58-08-2,CN1C=NC2=C1C(=O)N(C(=O)N2C)C\n"
            + "R-2,Ethanol,乙醇,research-chemicals,KGM,CNY,9,70,DE,64-17-5,CCO\n"
            + "R-3,=1+1 Phenol,苯酚,research-chemicals,KGM,CNY,20,5,,108-95-2,\n";

    @Test
    void a_price_list_changes_what_it_speaks_of_and_withdraws_what_it_says(TestStack stack) {
        Api seller = seller("Prices Anew GmbH", stack);
        requireCounts(run(seller, "CREATE", LIST), 3, 0, 0, 0, 0);
        JsonObject caffeine = product(seller, "R-1");

        JsonObject prices = run(seller, "UPDATE", "sku,price\nR-1,333.50\nR-2,9.00\nR-9,1\n");
        requireCounts(prices, 0, 1, 1, 0, 1);
        assertThat(prices.getJsonArray("errors").getJsonObject(0).getInt("line"))
                .isEqualTo(4);
        JsonObject dearer = product(seller, "R-1");
        assertThat(dearer.getJsonArray("priceTiers")
                        .getJsonObject(0)
                        .getJsonNumber("unitPrice")
                        .bigDecimalValue())
                .isEqualByComparingTo("333.50");
        for (String kept : List.of("names", "attributes", "identifiers", "origin", "number", "status")) {
            assertThat(dearer.get(kept)).as(kept).isEqualTo(caffeine.get(kept));
        }
        assertThat(dearer.getJsonNumber("stock")).isEqualTo(caffeine.getJsonNumber("stock"));
        assertThat(dearer.getInt("version")).isEqualTo(caffeine.getInt("version") + 1);

        JsonObject mixed = run(
                seller,
                "CREATE_AND_UPDATE",
                "sku,name_en,category,unit,currency,price,cas,action\n"
                        + "R-2,,,,,,,delete\n"
                        + "R-3,Phenol,,,,,,\n"
                        + "R-4,Toluene,research-chemicals,KGM,CNY,12,108-88-3,\n"
                        + "R-1,Theine,,,,,58-08-3,\n");
        requireCounts(mixed, 1, 1, 0, 1, 1);
        assertThat(listed(seller, "R-2").getString("status")).isEqualTo("WITHDRAWN");
        assertThat(product(seller, "R-3").getJsonObject("names").getString("zh-CN"))
                .isEqualTo("苯酚");
        assertThat(product(seller, "R-4").getString("status")).isEqualTo("PUBLISHED");
        assertThat(product(seller, "R-1").getJsonObject("names").getString("en"))
                .as("A row with an error changes nothing")
                .isEqualTo("Caffeine");
    }

    @Test
    void an_export_comes_back_as_no_change(TestStack stack) throws IOException {
        Api seller = seller("Round Trip GmbH", stack);
        requireCounts(run(seller, "CREATE", LIST), 3, 0, 0, 0, 0);
        int version = product(seller, "R-3").getInt("version");
        for (String format : List.of("csv", "xlsx")) {
            byte[] export = seller.download("/api/v1/my/products/export?format=" + format);
            JsonObject again = run(
                    seller,
                    new Multipart().file("file", "products." + format, export).text("mode", "UPDATE"));
            requireCounts(again, 0, 0, 3, 0, 0);
        }
        assertThat(sheet(seller.download("/api/v1/my/products/export?format=xlsx")))
                .contains("=1+1 Phenol")
                .doesNotContain("<f>", "<f ");
        assertThat(product(seller, "R-3").getInt("version")).isEqualTo(version);
        assertThat(product(seller, "R-3").getJsonObject("names").getString("en"))
                .isEqualTo("=1+1 Phenol");
    }

    @Test
    void an_import_is_undone_but_for_what_somebody_has_changed_since(TestStack stack) {
        Marketplace marketplace = marketplace(stack);
        Companies.Company company = new Companies(marketplace, stack).verified("Second Thoughts GmbH");
        Api seller = company.head().api();
        JsonObject first = run(seller, "CREATE", LIST);
        JsonObject caffeine = product(seller, "R-1");
        JsonObject mixed = run(
                seller,
                "CREATE_AND_UPDATE",
                "sku,name_en,category,unit,currency,price,stock,cas,action\n"
                        + "R-1,Theine,,,,77,6,,\n"
                        + "R-2,Spirit,,,,,,,\n"
                        + "R-3,,,,,,,,delete\n"
                        + "R-4,Toluene,research-chemicals,KGM,CNY,12,1,108-88-3,\n"
                        + "R-5,Benzene,research-chemicals,KGM,CNY,14,1,71-43-2,\n");
        requireCounts(mixed, 2, 2, 0, 1, 0);
        requireCounts(run(seller, "UPDATE", "sku,price\nR-2,10\nR-5,15\n"), 0, 2, 0, 0, 0);

        seller.send("POST", API + "/" + mixed.getString("id") + "/undo", "", BodyPublishers.noBody())
                .requireSuccess();
        JsonObject undone = ended(seller, mixed.getString("id"));
        assertThat(undone.getString("status")).isEqualTo("UNDONE");
        assertThat(undone.getInt("undone")).isEqualTo(3);
        assertThat(undone.getInt("left")).isEqualTo(2);
        assertThat(undone.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getInt("line"))
                .containsExactlyInAnyOrder(3, 6);
        JsonObject again = product(seller, "R-1");
        for (String same : List.of("names", "priceTiers", "stock", "attributes", "identifiers", "status")) {
            assertThat(again.get(same)).as(same).isEqualTo(caffeine.get(same));
        }
        assertThat(product(seller, "R-2").getJsonObject("names").getString("en"))
                .isEqualTo("Spirit");
        assertThat(listed(seller, "R-3").getString("status")).isEqualTo("PUBLISHED");
        assertThat(listed(seller, "R-4").getString("status")).isEqualTo("WITHDRAWN");
        assertThat(listed(seller, "R-5").getString("status")).isEqualTo("PUBLISHED");
        assertThat(seller.send("POST", API + "/" + mixed.getString("id") + "/undo", "", BodyPublishers.noBody())
                        .status())
                .as("Undone once")
                .isEqualTo(409);
        assertThat(marketplace
                        .admin()
                        .withHeader("Accept", "text/html")
                        .get("/console/audit?lang=en")
                        .requireSuccess()
                        .body())
                .contains("Import undone");
        assertThat(first.getString("status")).isEqualTo("DONE");
    }

    @Test
    void an_unknown_mode_is_refused(TestStack stack) {
        Api seller = seller("Wrong Mode GmbH", stack);
        Answer answer = form(LIST).text("mode", "MERGE").post(seller, API);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("mode");
    }

    @Test
    void a_seller_sees_what_would_change_before_it_does(TestStack stack, Browser browser) {
        Marketplace marketplace = marketplace(stack);
        Companies.Company company = new Companies(marketplace, stack).verified("Looking Twice GmbH");
        requireCounts(run(company.head().api(), "CREATE", LIST), 3, 0, 0, 0, 0);
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(marketplace.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + IMPORT);
            picture(browser, seller, "reimport-upload");
            seller.upload(
                    "file",
                    "prices.csv",
                    "text/csv",
                    "sku,price,stock\nR-1,299,5\nR-2,9,70\nR-7,1,1\n".getBytes(StandardCharsets.UTF_8));
            seller.page().locator("input[name=mode][value=UPDATE]").check();
            seller.press(seller.t("importing.upload.go"));
            seller.look();
            picture(browser, seller, "reimport-columns");
            seller.press(seller.t("importing.columns.go"));
            assertThat(seller.content().locator(".gh-stat-value").allInnerTexts())
                    .containsExactly("0", "1", "1", "0", "1");
            assertThat(seller.content().locator("table[data-changes] tbody tr")).hasCount(1);
            assertThat(seller.content().locator("table[data-changes] tbody tr")).containsText("1:299");
            seller.look();
            seller.lookAtNight();
            picture(browser, seller, "reimport-preview");
            seller.press(seller.t("importing.preview.go", 3));
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(
                            seller.t("importing.run.failed", 1),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST.toMillis()));
            seller.look();
            picture(browser, seller, "reimport-run");
            seller.ask(seller.t("importing.undo"));
            picture(browser, seller, "reimport-undo-question");
            seller.page().locator("dialog[open] button[type=submit]").click();
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(
                            seller.t("importing.undo.done", 1),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST.toMillis()));
            seller.look();
            picture(browser, seller, "reimport-undone");
        }
    }

    /** What the workbook's sheet and its texts say. */
    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("guildhall-export", ".xlsx");
        StringBuilder text = new StringBuilder();
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().startsWith("xl/worksheets/")
                            || entry.getName().equals("xl/sharedStrings.xml")) {
                        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }

    private static void picture(Browser browser, Person seller, String name) {
        seller.page().setViewportSize(390, 844);
        browser.screenshot(seller.page(), name + "-390");
        seller.page().setViewportSize(1440, 900);
        browser.screenshot(seller.page(), name + "-1440");
    }

    private static void requireCounts(
            JsonObject ended, int imported, int updated, int unchanged, int withdrawn, int failed) {
        assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("DONE");
        assertThat(List.of(
                        ended.getInt("imported"),
                        ended.getInt("updated"),
                        ended.getInt("unchanged"),
                        ended.getInt("withdrawn"),
                        ended.getInt("failed")))
                .as("Imported, updated, unchanged, withdrawn, failed of %s", ended)
                .containsExactly(imported, updated, unchanged, withdrawn, failed);
    }

    private static JsonObject run(Api seller, String mode, String table) {
        return run(seller, form(table).text("mode", mode));
    }

    private static Multipart form(String table) {
        return new Multipart().file("file", "list.csv", table.getBytes(StandardCharsets.UTF_8));
    }

    /** The import once it has ended. */
    private static JsonObject run(Api seller, Multipart form) {
        return ended(seller, form.post(seller, API).requireSuccess().object().getString("id"));
    }

    private static JsonObject ended(Api seller, String id) {
        Instant latest = Instant.now().plus(LONGEST);
        JsonObject state = seller.get(API + "/" + id).requireSuccess().object();
        while (List.of("RUNNING", "UNDOING").contains(state.getString("status"))) {
            assertThat(Instant.now()).as("The import ends in time").isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            state = seller.get(API + "/" + id).requireSuccess().object();
        }
        return state;
    }

    private static JsonObject product(Api seller, String sku) {
        String id = listed(seller, sku).getString("id");
        return seller.get("/api/v1/products/" + id).requireSuccess().object();
    }

    private static JsonObject listed(Api seller, String sku) {
        return seller
                .get("/api/v1/my/products?limit=50")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("sku").equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static Api seller(String name, TestStack stack) {
        return new Companies(marketplace(stack), stack).verified(name).head().api();
    }

    private static Marketplace marketplace(TestStack stack) {
        return Marketplace.of("chemical", "price-lists", stack);
    }
}
