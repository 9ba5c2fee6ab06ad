package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.Photo;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller shows a product by pictures, documents and films, and buyers see and download them. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PicturesAndDocumentsIT {
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    private static final List<Color> DRUMS = List.of(
            new Color(0x1F5FA8),
            new Color(0xB0352B),
            new Color(0x2E7D4F),
            new Color(0xD08A1E),
            new Color(0x5B4A8A),
            new Color(0x37474F),
            new Color(0x00838F),
            new Color(0x6D4C41),
            new Color(0xAD1457),
            new Color(0x9E9D24),
            new Color(0x455A64));

    private Marketplace marketplace;
    private Shop shop;
    private Api buyer;

    @BeforeAll
    void open_a_shop(TestStack stack) {
        marketplace = Marketplace.of("chemical", stack);
        Companies companies = new Companies(marketplace, stack);
        shop = new Shop(marketplace, companies.verified("Shown Solvents GmbH"));
        buyer = companies.verified("Looking Closely GmbH").head().api();
    }

    @Test
    void a_seller_shows_a_product_and_buyers_see_it(Browser browser) {
        JsonObject product = publish("SHOWN-1", "Methyl isobutyl ketone");
        String path = "/workbench/products/" + product.getString("id");
        try (Person seller = new Person(browser, "en")) {
            Page page = seller.page();
            signIn(seller, path);
            seller.follow(seller.t("media.title"));
            assertThat(page).hasURL(marketplace.url() + path + "/media");
            seller.look();
            lookOnAPhone(page, browser, "media-empty");

            seller.field("pictures").setInputFiles(new FilePayload[] {
                new FilePayload("front.jpg", "image/jpeg", Photo.of(DRUMS.get(0), 1600, 1200)),
                new FilePayload("side.jpg", "image/jpeg", Photo.of(DRUMS.get(1), 900, 1200))
            });
            seller.press(seller.t("shared.upload"));
            seller.hearToast(seller.t("media.flash.pictures", "2"));
            Locator pictures = page.locator(".media-own-picture");
            assertThat(pictures).hasCount(2);
            pictures.nth(1).locator("input[lang=en]").fill("A red drum of 200 kg");
            pictures.nth(1).locator("input[lang=zh-CN]").fill("200 公斤红桶");
            press(pictures.nth(1), seller.t("shared.save"));
            seller.hearToast(seller.t("shared.flash.saved"));
            assertThat(pictures.nth(1).locator("input[lang=zh-CN]")).hasValue("200 公斤红桶");
            press(pictures.nth(1), seller.t("media.picture.make-cover"));
            seller.hearToast(seller.t("media.flash.moved"));
            assertThat(pictures.nth(0).locator("input[lang=en]")).hasValue("A red drum of 200 kg");
            assertThat(pictures.nth(0)).containsText(seller.t("media.picture.cover"));

            seller.upload("file", "sds.pdf", "application/pdf", pdf("first"));
            seller.choose("type", "sds");
            seller.choose("language", "zh-CN");
            seller.type("validUntil", "2029-06-30");
            seller.press(seller.t("media.documents.add"));
            seller.hearToast(seller.t("media.flash.document"));
            page.getByText(seller.t("media.document.replace")).click();
            Locator replacing = page.locator(".media-document-steps form[enctype]");
            replacing
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("sds-2.pdf", "application/pdf", pdf("second")));
            replacing.locator("input[type=date]").fill("2031-01-01");
            press(replacing, seller.t("shared.upload"));
            seller.hearToast(seller.t("media.flash.document.replaced"));
            page.getByText(seller.t("media.document.history", 1)).click();
            assertThat(page.locator(".media-versions")).containsText("sds.pdf");

            seller.type("url", "https://video.example.com/watch?v=drum");
            seller.type("title.en", "Filling a drum");
            seller.press(seller.t("media.videos.add"));
            seller.hearToast(seller.t("media.flash.video"));
            seller.look();
            lookOnAPhone(page, browser, "media-own");

            seller.upload("pictures", "notes.jpg", "image/jpeg", "not a picture".getBytes(StandardCharsets.UTF_8));
            seller.press(seller.t("shared.upload"));
            assertThat(seller.error("pictures")).containsText("notes.jpg");
            assertThat(pictures).hasCount(2);
            seller.look();
        }
        shop.awaitFound(product);
        try (Person visitor = new Person(browser, "zh-CN")) {
            Page page = visitor.page();
            visitor.open(marketplace.url() + "/products/" + product.getString("id"));
            assertThat(page.locator(".media-slide img").first()).hasAttribute("alt", "200 公斤红桶");
            requireLoaded(page, ".media-slide img");
            assertThat(page.locator("#documents")).containsText(visitor.t("media.type.sds"));
            assertThat(page.locator("#documents")).containsText(visitor.t("media.language.zh-CN"));
            assertThat(page.locator("#documents")).containsText("2031");
            assertThat(page.locator("#documents .gh-hash")).containsText("SHA-256");
            visitor.look();
            lookOnAPhone(page, browser, "media-product");
            page.locator(".media-thumbs a").nth(1).click();
            page.waitForFunction("document.querySelector('.media-slides').scrollLeft > 0");

            visitor.open(marketplace.url() + "/search?q=" + product.getString("number"));
            requireLoaded(page, ".gh-product img");
            visitor.look();
            lookOnAPhone(page, browser, "media-cards");
        }
        try (Person seller = new Person(browser, "zh-CN")) {
            Page page = seller.page();
            signIn(seller, path + "/media");
            page.locator(".media-own-picture")
                    .nth(1)
                    .locator("details[data-confirm] > summary")
                    .click();
            page.locator("dialog[open] button[type=submit]").click();
            seller.hearToast(seller.t("media.flash.picture.removed"));
            assertThat(page.locator(".media-own-picture")).hasCount(1);
            seller.look();
        }
        assertThat(marketplace
                        .admin()
                        .withHeader("Accept", "text/html")
                        .get("/console/audit?lang=en")
                        .requireSuccess()
                        .body())
                .contains("Pictures added", "Document replaced", "Picture removed", "Films changed");
    }

    @Test
    void programs_add_order_describe_and_remove_pictures() {
        JsonObject product = publish("SHOWN-2", "Diacetone alcohol");
        String pictures = address(product) + "/pictures";
        Api seller = shop.api();

        List<JsonObject> added = pictures(upload(pictures, DRUMS.subList(0, 3)).requireSuccess());
        assertThat(added).hasSize(3);
        assertThat(added.get(0).getBoolean("cover")).isTrue();
        assertThat(added.get(0).getInt("width")).isEqualTo(300);
        assertThat(pictures(upload(pictures, DRUMS.subList(0, 1)).requireSuccess()))
                .as("A picture that is there already")
                .hasSize(3);

        JsonArrayBuilder wishes = Json.createArrayBuilder();
        for (int index : List.of(2, 0, 1)) {
            wishes.add(Json.createObjectBuilder()
                    .add("id", added.get(index).getString("id"))
                    .add("alt", Json.createObjectBuilder().add("en", "Drum " + index)));
        }
        JsonObject order = Json.createObjectBuilder().add("pictures", wishes).build();
        List<JsonObject> arranged = pictures(seller.put(pictures, order).requireSuccess());
        assertThat(arranged.get(0).getString("id")).isEqualTo(added.get(2).getString("id"));
        JsonObject some = Json.createObjectBuilder()
                .add(
                        "pictures",
                        Json.createArrayBuilder()
                                .add(order.getJsonArray("pictures").get(0)))
                .build();
        assertThat(seller.put(pictures, some).status()).as("Not all of them").isEqualTo(422);

        String cover = added.get(2).getString("id");
        String image = arranged.get(0).getString("image");
        assertThat(read(product).getJsonArray("pictures").getJsonObject(0).getString("alt"))
                .isEqualTo("Drum 2");
        Answer shown = marketplace.visitor().get(image).requireSuccess();
        assertThat(shown.header("Content-Type")).isEqualTo("image/webp");
        assertThat(shown.header("Cache-Control")).contains("public", "immutable");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(marketplace.visitor().get(image.replace("/1200.", "/1199.")).status())
                .isEqualTo(404);

        seller.delete(pictures + "/" + cover).requireSuccess();
        assertThat(read(product).getJsonArray("pictures")).hasSize(2);
        assertThat(marketplace.visitor().get(image).status()).isEqualTo(404);
        assertThat(seller.delete(pictures + "/" + cover).status()).isEqualTo(404);
        assertThat(buyer.delete(pictures + "/" + added.get(0).getString("id")).status())
                .isEqualTo(404);
    }

    @Test
    void pictures_of_a_withdrawn_product_are_its_sellers_alone() {
        JsonObject product = publish("SHOWN-3", "Isophorone");
        String image = pictures(upload(address(product) + "/pictures", DRUMS.subList(0, 1))
                        .requireSuccess())
                .get(0)
                .getString("image");

        shop.withdraw(product);

        assertThat(marketplace.visitor().get(image).status()).isEqualTo(404);
        assertThat(buyer.get(image).status()).isEqualTo(404);
        assertThat(shop.api().get(image).requireSuccess().header("Cache-Control"))
                .isEqualTo("private, no-store");
    }

    @Test
    void nothing_a_phone_wrote_into_a_picture_is_kept(TestStack stack) {
        byte[] photo = Photo.of(DRUMS.get(4), 320, 240);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains(Photo.PLACE);
        JsonObject product = publish("SHOWN-4", "Mesityl oxide");
        String id = pictures(new Multipart()
                        .file("pictures", "phone.jpg", photo)
                        .post(shop.api(), address(product) + "/pictures")
                        .requireSuccess())
                .get(0)
                .getString("id");

        List<Path> kept = files(stack, id);

        assertThat(kept).hasSize(7);
        for (Path each : kept) {
            assertThat(content(each)).as(each.toString()).doesNotContain(Photo.PLACE, "Exif", "EXIF");
        }
        shop.api().delete(address(product) + "/pictures/" + id).requireSuccess();
        assertThat(files(stack, id)).isEmpty();
    }

    @Test
    void what_is_no_picture_or_too_much_is_refused_and_leaves_nothing(TestStack stack) {
        JsonObject product = publish("SHOWN-5", "Cycloheptanone");
        String pictures = address(product) + "/pictures";
        int before = files(stack, "").size();

        for (byte[] content : List.of(
                "<svg/>".getBytes(StandardCharsets.UTF_8),
                new byte[0],
                pdf("no picture"),
                Arrays.copyOf(Photo.of(DRUMS.get(0), 320, 240), 200))) {
            Answer answer = new Multipart()
                    .file("pictures", "good.jpg", Photo.of(DRUMS.get(1), 64, 64))
                    .file("pictures", "bad.jpg", content)
                    .post(shop.api(), pictures);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("bad.jpg").contains("\"field\":\"pictures\"");
        }
        assertThat(new Multipart().text("other", "x").post(shop.api(), pictures).status())
                .isEqualTo(422);
        assertThat(new Multipart()
                        .file("pictures", "large.jpg", new byte[10_000_001])
                        .post(shop.api(), pictures)
                        .status())
                .isEqualTo(413);
        assertThat(upload(pictures, DRUMS).status()).as("Eleven pictures").isEqualTo(409);
        assertThat(read(product).getJsonArray("pictures")).isEmpty();
        assertThat(files(stack, "")).hasSize(before);
    }

    @Test
    void two_who_add_pictures_at_once_lose_none_and_never_add_too_many() {
        JsonObject product = publish("SHOWN-6", "Cyclohexanone");
        String pictures = address(product) + "/pictures";

        List<Integer> answers = IntStream.range(0, 11)
                .mapToObj(index -> CompletableFuture.supplyAsync(
                        () -> upload(pictures, DRUMS.subList(index, index + 1)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 200).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(1);
        assertThat(read(product).getJsonArray("pictures")).hasSize(10);
    }

    @Test
    void a_document_is_replaced_by_versions_that_its_seller_keeps() {
        JsonObject product = publish("SHOWN-7", "Acetophenone");
        String documents = address(product) + "/documents";
        Api seller = shop.api();
        JsonObject added = document(documents, "coa", "en", "2027-06-30", pdf("batch 1"))
                .requireSuccess()
                .object()
                .getJsonArray("documents")
                .getJsonObject(0);
        String document = documents + "/" + added.getString("id");
        assertThat(document(documents, "coa", "en", "", pdf("batch 1")).status())
                .as("The same file")
                .isEqualTo(409);

        JsonObject replaced = new Multipart()
                .file("file", "batch-2.pdf", pdf("batch 2"))
                .post(seller, document + "/versions")
                .requireSuccess()
                .object()
                .getJsonArray("documents")
                .getJsonObject(0);

        assertThat(replaced.getJsonArray("versions")).hasSize(2);
        assertThat(replaced.getJsonArray("versions").getJsonObject(0).containsKey("validUntil"))
                .isFalse();
        JsonObject shown = read(product).getJsonArray("documents").getJsonObject(0);
        assertThat(shown.getInt("version")).isEqualTo(2);
        assertThat(shown.getString("language")).isEqualTo("en");
        Answer latest = marketplace.visitor().get(shown.getString("href")).requireSuccess();
        assertThat(latest.body()).contains("batch 2");
        assertThat(latest.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("batch-2.pdf");
        assertThat(latest.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(latest.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(marketplace
                        .visitor()
                        .get("/products/" + product.getString("id") + "/documents/" + added.getString("id"))
                        .requireSuccess()
                        .body())
                .contains("batch 2");
        assertThat(seller.get(document + "/versions/1").requireSuccess().body()).contains("batch 1");
        assertThat(seller.get(document + "/versions/3").status()).isEqualTo(404);
        assertThat(buyer.get(document + "/versions/1").status()).isEqualTo(404);
        assertThat(marketplace.visitor().get(document + "/versions/1").status()).isEqualTo(401);

        seller.delete(document).requireSuccess();
        assertThat(read(product).getJsonArray("documents")).isEmpty();
        assertThat(marketplace.visitor().get(document).status()).isEqualTo(404);
    }

    @Test
    void what_is_said_of_a_document_must_make_sense() {
        JsonObject product = publish("SHOWN-8", "Benzophenone");
        String documents = address(product) + "/documents";

        assertThat(document(documents, "novel", "en", "", pdf("a")).body()).contains("\"field\":\"type\"");
        assertThat(document(documents, "sds", "no language", "", pdf("a")).body())
                .contains("\"field\":\"language\"");
        assertThat(document(documents, "sds", "en", "30.6.2027", pdf("a")).body())
                .contains("\"field\":\"validUntil\"");
        assertThat(document(documents, "sds", "en", "", "MZ program".getBytes(StandardCharsets.US_ASCII))
                        .body())
                .contains("\"field\":\"file\"");
        assertThat(read(product).getJsonArray("documents")).isEmpty();
    }

    @Test
    void a_film_has_a_plain_https_address() {
        JsonObject product = publish("SHOWN-9", "Pinacolone");
        String videos = address(product) + "/videos";
        for (String url : List.of(
                "http://video.example.com/1",
                "https://127.0.0.1/1",
                "https://localhost/1",
                "https://user@video.example.com/1",
                "javascript:alert(1)",
                "https://video.example.com:8443/1",
                "//video.example.com/1",
                "")) {
            Answer answer = shop.api().put(videos, videos(url));
            assertThat(answer.status()).as(url).isEqualTo(422);
            assertThat(answer.body()).contains("\"field\":\"url\"");
        }
        shop.api().put(videos, videos("https://video.example.com/1")).requireSuccess();
        assertThat(read(product).getJsonArray("videos").getJsonObject(0).getString("url"))
                .isEqualTo("https://video.example.com/1");
    }

    private JsonObject publish(String sku, String name) {
        return shop.publish(
                new Shop.Substance(sku, name, "108-10-1", "14.20", Map.of("purity", "99.5"), List.of("drum-200kg")));
    }

    private static String address(JsonObject product) {
        return "/api/v1/products/" + product.getString("id");
    }

    private JsonObject read(JsonObject product) {
        return marketplace.visitor().get(address(product)).requireSuccess().object();
    }

    private Answer upload(String pictures, List<Color> drums) {
        Multipart form = new Multipart();
        drums.forEach(drum -> form.file("pictures", "drum.jpg", Photo.of(drum, 300, 200)));
        return form.post(shop.api(), pictures);
    }

    private static List<JsonObject> pictures(Answer answer) {
        return answer.object().getJsonArray("pictures").getValuesAs(JsonObject.class);
    }

    private Answer document(String documents, String type, String language, String until, byte[] content) {
        return new Multipart()
                .file("file", "batch-1.pdf", content)
                .text("type", type)
                .text("language", language)
                .text("validUntil", until)
                .post(shop.api(), documents);
    }

    private static JsonObject videos(String url) {
        return Json.createObjectBuilder()
                .add(
                        "videos",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", url)))
                .build();
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n% " + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The files whose names begin so, of any tenant. */
    private static List<Path> files(TestStack stack, String id) {
        try (Stream<Path> all = Files.walk(stack.applicationData().resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signIn(Person person, String path) {
        person.open(marketplace.url() + "/login/start?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        person.enterCredentials(shop.seller().head().username(), Marketplace.PASSWORD);
        assertThat(person.page()).hasURL(marketplace.url() + path);
    }

    private static void press(Locator place, String words) {
        place.locator("button", new Locator.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static void requireLoaded(Page page, String images) {
        assertThat(page.locator(images).first()).isVisible();
        page.waitForFunction(
                "selector => { const image = document.querySelector(selector);"
                        + " return image.complete && image.naturalWidth > 0; }",
                images);
    }

    /** The same page at a desk and on a phone, kept as pictures. */
    private static void lookOnAPhone(Page page, Browser browser, String name) {
        browser.screenshot(page, name);
        page.setViewportSize(PHONE, 844);
        browser.requireAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("Width of " + page.url())
                .isLessThanOrEqualTo(PHONE);
        browser.screenshot(page, name + "-phone");
        page.setViewportSize(DESK, 900);
    }
}
