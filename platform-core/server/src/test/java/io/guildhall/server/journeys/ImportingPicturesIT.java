package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.Photo;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sellers send the pictures of many products in one ZIP beside the table. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class ImportingPicturesIT {
    private static final String API = "/api/v1/imports";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String HEAD = "sku,name_en,category,unit,currency,price,stock,cas";
    private static final byte[] RED = Photo.of(Color.RED, 320, 240);
    private static final byte[] BLUE = Photo.of(Color.BLUE, 240, 320);

    @Test
    void rows_name_pictures_in_the_archive_and_hear_what_is_wrong_with_them(TestStack stack) {
        Api seller = seller("Pictured Goods GmbH", stack);
        JsonObject ended = run(
                seller,
                form(HEAD + ",pictures\n"
                                + "P-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2,red.jpg;shots/Blue.jpg\n"
                                + "P-2,Ethanol,research-chemicals,KGM,CNY,9,70,64-17-5,red.jpg;away.jpg\n"
                                + "P-3,Phenol,research-chemicals,KGM,CNY,20,5,108-95-2,notes.jpg;inner.zip;bomb.jpg\n"
                                + "P-4,Toluene,no-such-category,KGM,CNY,20,5,108-88-3,red.jpg\n"
                                + "P-5,Benzene,research-chemicals,KGM,CNY,20,5,71-43-2,\n")
                        .file("pictures", "pictures.zip", zip(hostile())));

        assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("DONE");
        assertThat(ended.getInt("imported")).isEqualTo(4);
        assertThat(ended.getInt("failed")).isEqualTo(1);
        JsonObject pictures = ended.getJsonObject("pictures");
        assertThat(pictures.getInt("named")).isEqualTo(7);
        assertThat(pictures.getInt("done")).isEqualTo(7);
        assertThat(pictures.getInt("added")).isEqualTo(3);
        assertThat(pictures.getInt("failed")).isEqualTo(4);
        assertThat(ended.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                        .filter(error -> error.getString("field").equals("pictures"))
                        .map(error -> error.getInt("line") + " " + error.getString("message"))
                        .toList())
                .containsExactly(
                        "3 There is no file away.jpg in the ZIP",
                        "4 notes.jpg is no JPEG, PNG or WebP picture that can be read",
                        "4 inner.zip is no JPEG, PNG or WebP picture that can be read",
                        "4 bomb.jpg is too large; a picture has at most 10 MB");
        assertThat(pictures(seller, "P-1")).hasSize(2);
        assertThat(pictures(seller, "P-1").get(1).getInt("height")).isEqualTo(320);
        assertThat(pictures(seller, "P-2")).hasSize(1);
        assertThat(pictures(seller, "P-3")).isEmpty();
    }

    @Test
    void without_a_column_pictures_are_found_by_number_and_undoing_takes_them_down(TestStack stack) {
        Api seller = seller("Numbered Shots GmbH", stack);
        run(seller, form(HEAD + "\nN-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2\n"));
        int version = product(seller, "N-1").getInt("version");
        JsonObject ended = run(
                seller,
                form(HEAD + "\nN-1,,,,,,,\nN-2,Ethanol,research-chemicals,KGM,CNY,9,70,64-17-5\n")
                        .text("mode", "CREATE_AND_UPDATE")
                        .file(
                                "pictures",
                                "pictures.zip",
                                zip(Map.of("n-1.jpg", RED, "N-1_2.jpg", BLUE, "x/N-2.jpg", RED, "N-3.jpg", BLUE))));
        assertThat(ended.getInt("imported")).as(ended.toString()).isEqualTo(1);
        assertThat(ended.getInt("updated")).as("It has pictures now").isEqualTo(1);
        assertThat(ended.getInt("unchanged")).isZero();
        assertThat(ended.getJsonObject("pictures").getInt("added")).isEqualTo(3);
        assertThat(pictures(seller, "N-1")).hasSize(2);
        assertThat(product(seller, "N-1").getInt("version")).isEqualTo(version + 1);
        String image = pictures(seller, "N-1").get(0).getString("image");
        seller.get(image).requireSuccess();
        String second = pictures(seller, "N-2").get(0).getString("image");

        seller.send("POST", API + "/" + ended.getString("id") + "/undo", "", BodyPublishers.noBody())
                .requireSuccess();
        JsonObject undone = ended(seller, ended.getString("id"));

        assertThat(undone.getString("status")).isEqualTo("UNDONE");
        assertThat(undone.getInt("undone")).isEqualTo(2);
        assertThat(undone.getInt("left")).isZero();
        assertThat(pictures(seller, "N-1")).isEmpty();
        assertThat(pictures(seller, "N-2")).isEmpty();
        assertThat(seller.get(image).status()).isEqualTo(404);
        assertThat(seller.get(second).status()).isEqualTo(404);
        assertThat(product(seller, "N-1").getString("status")).isEqualTo("PUBLISHED");
        assertThat(product(seller, "N-2").getString("status")).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_a_seller_has_changed_since_keeps_its_pictures(TestStack stack) {
        Api seller = seller("Kept Shots GmbH", stack);
        JsonObject ended = run(
                seller,
                form(HEAD + "\nK-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2\n")
                        .file("pictures", "pictures.zip", zip(Map.of("K-1.jpg", RED))));
        run(seller, form("sku,price\nK-1,300\n").text("mode", "UPDATE"));

        seller.send("POST", API + "/" + ended.getString("id") + "/undo", "", BodyPublishers.noBody())
                .requireSuccess();

        assertThat(ended(seller, ended.getString("id")).getInt("left")).isEqualTo(1);
        assertThat(pictures(seller, "K-1")).hasSize(1);
    }

    @Test
    void an_archive_that_is_none_or_locked_or_not_there_is_refused_and_nothing_runs(TestStack stack) {
        Api seller = seller("Broken Archives GmbH", stack);
        byte[] locked = zip(Map.of("a.jpg", RED));
        int directory = new String(locked, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        locked[directory + 8] |= 1;
        for (byte[] archive : List.of(new byte[0], RED, locked, zip(Map.of("__MACOSX/a.jpg", RED)))) {
            Answer answer = form(HEAD + "\nB-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2\n")
                    .file("pictures", "pictures.zip", archive)
                    .post(seller, API);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"pictures\"");
        }
        Answer named = form(HEAD + ",pictures\nB-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2,a.jpg\n")
                .text(
                        "mapping",
                        "{\"sku\":\"sku\",\"pictures\":\"pictures\",\"name_en\":\"name_en\",\"category\":"
                                + "\"category\",\"unit\":\"unit\",\"currency\":\"currency\",\"price\":\"price\"}")
                .post(seller, API);
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body()).contains("No ZIP of pictures was sent");
        assertThat(seller.get(API).requireSuccess().object().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void a_seller_sends_both_files_and_sees_what_came_of_them(TestStack stack, Browser browser) {
        Marketplace marketplace = marketplace(stack);
        Companies.Company company = new Companies(marketplace, stack).verified("Both Files GmbH");
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(marketplace.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + "/workbench/products/import");
            seller.look();
            picture(browser, seller, "import-pictures-upload");
            seller.upload(
                    "file",
                    "list.csv",
                    "text/csv",
                    (HEAD + ",pictures\n"
                                    + "F-1,Caffeine,research-chemicals,KGM,CNY,310,5,58-08-2,red.jpg\n"
                                    + "F-2,Ethanol,research-chemicals,KGM,CNY,9,70,64-17-5,away.jpg\n")
                            .getBytes(StandardCharsets.UTF_8));
            seller.upload("pictures", "pictures.zip", "application/zip", zip(Map.of("red.jpg", RED)));
            seller.press(seller.t("importing.upload.go"));
            seller.look();
            seller.press(seller.t("importing.columns.go"));
            assertThat(seller.content()).containsText("There is no file away.jpg in the ZIP");
            seller.look();
            picture(browser, seller, "import-pictures-preview");
            seller.press(seller.t("importing.preview.go", 2));
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(
                            seller.t("importing.pictures.failed", 1),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST.toMillis()));
            assertThat(seller.content()).containsText(seller.t("importing.pictures.added"));
            seller.look();
            picture(browser, seller, "import-pictures-run");
        }
    }

    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("RED.jpg", RED);
        files.put("shots/blue.jpg", BLUE);
        files.put("../../../../etc/escape.jpg", RED);
        files.put("notes.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
        files.put("inner.zip", zip(Map.of("red.jpg", RED)));
        files.put("bomb.jpg", new byte[200_000_000]);
        return files;
    }

    private static void picture(Browser browser, Person seller, String name) {
        seller.page().setViewportSize(390, 844);
        browser.screenshot(seller.page(), name + "-390");
        seller.page().setViewportSize(1440, 900);
        browser.screenshot(seller.page(), name + "-1440");
    }

    private static Multipart form(String table) {
        return new Multipart().file("file", "list.csv", table.getBytes(StandardCharsets.UTF_8));
    }

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

    private static List<JsonObject> pictures(Api seller, String sku) {
        return product(seller, sku).getJsonArray("pictures").getValuesAs(JsonObject.class);
    }

    private static JsonObject product(Api seller, String sku) {
        String id = seller
                .get("/api/v1/my/products?limit=50")
                .requireSuccess()
                .object()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("sku").equals(sku))
                .findFirst()
                .orElseThrow()
                .getString("id");
        return seller.get("/api/v1/products/" + id).requireSuccess().object();
    }

    private static Api seller(String name, TestStack stack) {
        return new Companies(marketplace(stack), stack).verified(name).head().api();
    }

    private static Marketplace marketplace(TestStack stack) {
        return Marketplace.of("chemical", "price-lists", stack);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
