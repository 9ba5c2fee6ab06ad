package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.Photo;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sees a product takes its data along as a ZIP, and a label with a code that leads back to it. */
@ExtendWith({RunningStack.class, WithBrowser.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TakingAProductAlongIT {

    private Marketplace marketplace;
    private Shop shop;
    private JsonObject product;

    @BeforeAll
    void show_a_product(TestStack stack) {
        marketplace = Marketplace.of("chemical", stack);
        shop = new Shop(marketplace, new Companies(marketplace, stack).verified("Portable Ketones GmbH"));
        product = shop.publish(new Shop.Substance(
                "PACK-1",
                "=Hexan-2-one: 98/2",
                "591-78-6",
                "31.00",
                Map.of("purity", "98.5", "smiles", "CCCCC(C)=O"),
                List.of("drum-200kg")));
        new Multipart()
                .file("pictures", "front.jpg", Photo.of(Color.CYAN, 640, 480))
                .file("pictures", "back.jpg", Photo.of(Color.PINK, 320, 240))
                .post(shop.api(), address() + "/pictures")
                .requireSuccess();
        document("sheet.pdf", "en", "first");
        JsonObject document = document("sheet.pdf", "de", "second");
        new Multipart()
                .file("file", "sheet.pdf", pdf("second, revised"))
                .post(shop.api(), address() + "/documents/" + document.getString("id") + "/versions")
                .requireSuccess();
    }

    @Test
    void everything_a_visitor_sees_is_in_the_pack() {
        Map<String, byte[]> pack = unpacked(marketplace.visitor().download(address() + "/data-pack"));

        assertThat(pack.keySet())
                .containsExactly(
                        "README.txt",
                        "product.json",
                        "attributes.csv",
                        "drawing.svg",
                        "pictures/01.jpg",
                        "pictures/02.jpg",
                        "documents/sheet.pdf",
                        "documents/sheet (2).pdf");
        assertThat(json(pack.get("product.json")))
                .as("The same as the API says")
                .isEqualTo(marketplace.visitor().get(address()).object());
        String attributes = text(pack.get("attributes.csv"));
        assertThat(attributes).startsWith("\ufeffGroup,Name,Value,Code");
        assertThat(attributes).contains("591-78-6,cas", "98.5", ",purity");
        assertThat(attributes).as("No formula").contains("'=Hexan-2-one: 98/2,name");
        assertThat(text(pack.get("drawing.svg"))).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        assertThat(pack.get("pictures/01.jpg"))
                .isEqualTo(marketplace
                        .visitor()
                        .download("/pictures/" + picture(0).getString("id") + "/" + hash(0) + "/1200.jpg"));
        assertThat(text(pack.get("documents/sheet.pdf"))).contains("first");
        assertThat(text(pack.get("documents/sheet (2).pdf"))).contains("second, revised");
        assertThat(text(pack.get("README.txt")))
                .contains(
                        product.getString("number"),
                        marketplace.url() + "/products/" + product.getString("id"),
                        "Portable Ketones GmbH",
                        "documents/sheet (2).pdf - a document of the supplier, SHA-256 ");
    }

    @Test
    void a_pack_speaks_the_readers_language_and_is_kept_by_nobody_between() {
        Api reader = marketplace.visitor().withHeader("Accept-Language", "zh-CN");
        Map<String, byte[]> pack = unpacked(reader.download(address() + "/data-pack"));

        assertThat(text(pack.get("attributes.csv"))).startsWith("\ufeff分组,名称,值,代码");
        assertThat(text(pack.get("README.txt"))).contains("供应商：");
        Answer answer = reader.get(address() + "/data-pack").requireSuccess();
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; filename*=UTF-8''" + product.getString("number"))
                .endsWith("Hexan-2-one%2098%202.zip");
    }

    @Test
    void of_a_withdrawn_product_its_seller_alone_gets_a_pack_a_code_and_a_label() {
        JsonObject withdrawn = shop.publish(new Shop.Substance(
                "PACK-2", "Heptan-2-one", "110-43-0", "20.00", Map.of("purity", "99"), List.of("drum-200kg")));
        shop.withdraw(withdrawn);
        String path = "/products/" + withdrawn.getString("id");

        for (String wanted : List.of(
                "/api/v1" + path + "/data-pack",
                path + "/data-pack",
                path + "/qr-code.svg",
                "/api/v1" + path + "/qr-code",
                path + "/label")) {
            assertThat(marketplace.visitor().get(wanted).status()).as(wanted).isEqualTo(404);
            shop.api().get(wanted).requireSuccess();
        }
        assertThat(shop.api().get(path + "/qr-code.svg").header("Cache-Control"))
                .isEqualTo("private, no-store");
    }

    @Test
    void a_reader_downloads_the_pack_and_prints_a_label(Browser browser) throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            try (Person visitor = new Person(browser, language)) {
                Page page = visitor.page();
                visitor.open(marketplace.url() + "/products/" + product.getString("id"));
                Download download = page.waitForDownload(() -> visitor.follow(visitor.t("media.pack.link")));
                assertThat(download.suggestedFilename()).startsWith(product.getString("number"));
                try (java.io.InputStream content = download.createReadStream()) {
                    assertThat(unpacked(content.readAllBytes())).containsKey("README.txt");
                }
                page.locator(".media-take-along img").scrollIntoViewIfNeeded();
                page.waitForFunction("document.querySelector('.media-take-along img').naturalWidth > 0");
                visitor.look();
                keep(page, browser, "take-along-" + language);

                visitor.follow(visitor.t("media.label.link"));
                assertThat(page.locator(".media-label")).containsText(product.getString("number"));
                assertThat(page.locator(".media-label")).containsText("591-78-6");
                page.waitForFunction("document.querySelector('.media-label-code').naturalWidth > 0");
                assertThat(page.locator("[data-print]")).isVisible();
                visitor.look();
                keep(page, browser, "label-" + language);
            }
        }
    }

    /** The same page at a desk and on a phone, kept as pictures. */
    private static void keep(Page page, Browser browser, String name) {
        browser.screenshot(page, name);
        page.setViewportSize(Browser.PHONE_WIDTH, Browser.PHONE_HEIGHT);
        browser.screenshot(page, name + "-phone");
        page.setViewportSize(1440, 900);
    }

    private String address() {
        return "/api/v1/products/" + product.getString("id");
    }

    private JsonObject picture(int index) {
        return marketplace
                .visitor()
                .get(address())
                .object()
                .getJsonArray("pictures")
                .getJsonObject(index);
    }

    private String hash(int index) {
        return picture(index).getString("image").split("/")[3];
    }

    private JsonObject document(String name, String language, String content) {
        JsonObject added = new Multipart()
                .file("file", name, pdf(content))
                .text("type", "sds")
                .text("language", language)
                .post(shop.api(), address() + "/documents")
                .requireSuccess()
                .object();
        return added.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .filter(document -> document.getString("language").equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pdf(String content) {
        return ("%PDF-1.7\n% " + content + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static Map<String, byte[]> unpacked(byte[] pack) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject json(byte[] content) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(content))) {
            return reader.readObject();
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
