package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({RunningStack.class, WithBrowser.class})
class ImportingProductsIT {
    private static final String IMPORT = "/workbench/products/import";
    private static final int SUBSTANCES = 4_141;
    private static final int LONGEST_IMPORT_MILLIS = 120_000;
    private static final String HEADER = "sku,name_en,name_zh,category,unit,currency,price,stock,cas\n";

    @Test
    void four_thousand_real_substances_are_imported_without_an_error(TestStack stack, Browser browser)
            throws IOException {
        Marketplace marketplace = Marketplace.of("chemical", "price-lists", stack);
        Companies.Company company = new Companies(marketplace, stack).verified("Reagents from Stock GmbH");
        marketplace
                .admin()
                .put(
                        "/api/v1/companies/" + company.id() + "/tier",
                        Json.createObjectBuilder().add("tier", "platinum").build())
                .requireSuccess();
        try (Person seller = new Person(browser, "en")) {
            seller.signIn(marketplace.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + IMPORT);
            seller.look();
            seller.upload("file", "substances.tsv", "text/tab-separated-values", substances());
            seller.press(seller.t("importing.upload.go"));

            assertThat(seller.page().locator("h1")).hasText(seller.t("importing.columns.title"));
            assertThat(meaning(seller, "cas")).hasValue("id.cas");
            assertThat(meaning(seller, "smiles")).hasValue("attr.smiles");
            assertThat(meaning(seller, "inchikey")).hasValue("id.inchikey");
            assertThat(meaning(seller, "common_name")).hasValue("name_en");
            assertThat(seller.field("sku")).hasValue("cas");
            assertThat(seller.field("currency")).hasValue("CNY");
            seller.look();
            seller.choose("category", "research-chemicals");
            seller.choose("unit", "KGM");
            seller.type("price", "310.50");
            seller.type("stock", "25");
            seller.press(seller.t("importing.columns.go"));

            assertThat(seller.content()).containsText(seller.t("importing.preview.good", 500, 500));
            assertThat(seller.content().locator("tbody tr")).hasCount(20);
            seller.look();
            seller.press(seller.t("importing.preview.go", SUBSTANCES));
            assertThat(seller.content().locator(".gh-progress")).containsText(seller.t("shared.progress.leave"));
            seller.look();
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(
                            seller.t("importing.run.good"),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST_IMPORT_MILLIS));
            assertThat(seller.content().locator(".gh-stat-value").allInnerTexts())
                    .startsWith("4,141", "4,141", "0");
            seller.look();

            seller.open(marketplace.url() + IMPORT);
            Download products = seller.page().waitForDownload(() -> seller.follow(seller.t("importing.export")));
            assertThat(new HashSet<>(List.of(text(products).split("[,\\r\\n]+"))))
                    .as("Every CAS number of the file is published")
                    .containsAll(casNumbers());
        }
        try (Person visitor = new Person(browser, "en")) {
            awaitInIndex("58-08-2", marketplace);
            visitor.open(marketplace.url() + "/search?q=58-08-2");
            visitor.followExactly("caffeine");
            assertThat(visitor.content().locator(".catalog-product-picture svg"))
                    .isVisible();
            assertThat(visitor.content()).containsText("RYYVLZVUVIJVGH-UHFFFAOYSA-N");
            visitor.look();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_flawed_table_is_explained_line_by_line(String language, TestStack stack, Browser browser)
            throws IOException {
        Marketplace marketplace = Marketplace.of("chemical", "price-lists", stack);
        Companies.Company company =
                new Companies(marketplace, stack).verified("Flawed Lists " + language.toUpperCase(Locale.ROOT));
        try (Person seller = new Person(browser, language)) {
            seller.signIn(marketplace.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + IMPORT);
            upload(
                    seller,
                    HEADER
                            + "A-1,Caffeine,咖啡因,research-chemicals,KGM,CNY,310,5,58-08-2\n"
                            + "A-2,Toluene,甲苯,research-chemicals,KGM,CNY,12,5,108-88-4\n"
                            + "A-3,\"=HYPERLINK(\"\"http://example.org\"\",\"\"Free\"\")\",乙醇,research-chemicals,KGM,CNY,9,5,64-17-5\n"
                            + "A-4,Benzene,苯,research-chemicals,KGM,CNY,\"12,5\",5,71-43-2\n"
                            + "A-5,Phenol,苯酚,no-such-category,KGM,CNY,20,5,108-95-2\n");
            seller.press(seller.t("importing.columns.go"));
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(seller.t("importing.preview.failing", 3, 5, 5));
            assertThat(seller.content().locator("tr.gh-import-wrong th").allInnerTexts())
                    .extracting(line -> line.replaceAll("\\D", ""))
                    .containsExactly("3", "5", "6");
            seller.look();
            seller.press(seller.t("importing.preview.go", 5));
            assertThat(seller.content().locator(".gh-notice-title"))
                    .hasText(
                            seller.t("importing.run.failed", 3),
                            new LocatorAssertions.HasTextOptions().setTimeout(LONGEST_IMPORT_MILLIS));
            seller.look();
            Download errors = seller.page().waitForDownload(() -> seller.follow(seller.t("importing.run.errors")));
            List<String> lines = text(errors).lines().toList();
            assertThat(lines).hasSize(4);
            assertThat(lines.get(1)).startsWith("3,cas,");
            assertThat(lines.get(2)).startsWith("5,price,").contains("12,5");
            assertThat(lines.get(3)).startsWith("6,category,").contains("no-such-category");

            seller.open(marketplace.url() + IMPORT);
            Download products = seller.page().waitForDownload(() -> seller.follow(seller.t("importing.export")));
            assertThat(text(products))
                    .contains("\"'=HYPERLINK(\"\"http://example.org\"\",\"\"Free\"\")\"")
                    .doesNotContain(",\"=HYPERLINK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void a_table_without_a_proper_header_is_refused_with_what_to_do(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("chemical", "price-lists", stack);
        Companies.Company company =
                new Companies(marketplace, stack).verified("Headless Lists " + language.toUpperCase(Locale.ROOT));
        try (Person seller = new Person(browser, language)) {
            seller.signIn(marketplace.url(), company.head().username(), Marketplace.PASSWORD);
            seller.open(marketplace.url() + IMPORT);
            upload(seller, "cas,name,cas\n58-08-2,Caffeine,58-08-2\n");
            assertThat(seller.error("file")).containsText(seller.t("importing.file.twice", "cas"));
            seller.look();
            upload(seller, "cas,\n58-08-2,Caffeine\n");
            assertThat(seller.error("file")).containsText(seller.t("importing.file.unnamed"));
            upload(seller, "MZ\u0000\u0001\u0002 no table");
            assertThat(seller.error("file")).containsText(seller.t("files.kind", "XLSX, CSV, TSV"));

            upload(seller, "Artikel,Bezeichnung\n4711,Koffein\n");
            seller.press(seller.t("importing.columns.go"));
            assertThat(seller.page().locator("[data-form-errors]")).containsText(seller.t("importing.mapping.sku"));
            assertThat(seller.error("category"))
                    .containsText(seller.t("importing.mapping.missing", seller.t("importing.field.category")));
            seller.look();
            seller.page().locator("select[name='column.0']").selectOption("sku");
            seller.page().locator("select[name='column.1']").selectOption("name_en");
            seller.choose("category", "research-chemicals");
            seller.choose("unit", "KGM");
            seller.type("price", "42");
            seller.press(seller.t("importing.columns.go"));
            assertThat(seller.content()).containsText(seller.t("importing.preview.good", 1, 1));
        }
    }

    private static void awaitInIndex(String cas, Marketplace marketplace) {
        Instant latest = Instant.now().plusSeconds(60);
        while (marketplace
                        .visitor()
                        .get("/api/v1/products?q=" + cas)
                        .requireSuccess()
                        .object()
                        .getInt("total")
                == 0) {
            assertThat(Instant.now()).as("Found by %s in time", cas).isBefore(latest);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static void upload(Person seller, String table) {
        seller.upload("file", "list.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        seller.press(seller.t("importing.upload.go"));
    }

    /** The field that says what the column of that name means. */
    private static Locator meaning(Person seller, String column) {
        return seller.page()
                .getByLabel(
                        seller.t("importing.columns.meaning-of", column),
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
    }

    private static List<String> casNumbers() throws IOException {
        List<String> numbers = new String(substances(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(numbers).hasSize(SUBSTANCES);
        return numbers;
    }

    private static byte[] substances() throws IOException {
        try (InputStream file = ImportingProductsIT.class.getResourceAsStream("/journeys/substances.tsv")) {
            return file.readAllBytes();
        }
    }

    private static String text(Download download) throws IOException {
        try (InputStream content = download.createReadStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
