package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Multipart;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are not what they say, or more than there is room for: refused by program and by page, and nothing is kept. */
@ExtendWith(RunningStack.class)
class BadFilesIT {
    private static final String API = "/api/v1/imports";
    private static final String PAGE = "/workbench/products/import";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    private static final String HARMLESS = "evil.csv";

    private static Api seller;
    private static Api applicant;

    @BeforeAll
    static void let_somebody_sell(TestStack stack) {
        Trade trade = new Trade("Bad files", stack);
        seller = trade.seller();
        applicant = trade.visitor();
    }

    @Test
    void what_is_no_table_is_not_taken_for_one() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("empty.csv", new byte[0]);
        files.put("heading-only.csv", text("sku,category,name_en,unit,price\n"));
        files.put("nul.csv", text("sku,category,name_en,unit,price\nA\u0000,aromatics,x,TNE,1\n"));
        files.put("nul-in-heading.csv", text("sku\u0000,category,name_en,unit,price\nA,aromatics,x,TNE,1\n"));
        files.put("open-quote.csv", text("sku,category,name_en,unit,price\n\"A,aromatics,x,TNE,1\n"));
        files.put("bytes.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, 3});
        files.put("program.csv", text("MZ\u0090\u0000\u0003"));
        files.put("document.csv", text("%PDF-1.4\n%%EOF\n"));
        files.put("garbage.xlsx", text("PK\u0003\u0004 and nothing of a workbook"));
        files.put("no-workbook.xlsx", zip(Map.of("readme.txt", text("no workbook"))));
        files.put(
                "broken.xlsx",
                zip(Map.of("[Content_Types].xml", text("<Types"), "xl/workbook.xml", text("<workbook"))));
        files.put("entities.xlsx", zip(Map.of("[Content_Types].xml", text("<Types/>"), "xl/workbook.xml", text("""
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook>&f;</workbook>
                """))));
        files.forEach((name, content) -> {
            Refusal.ofField(name, upload(API, name, content), "file", 422);
            Answer page = upload(PAGE, name, content);
            Refusal.isPage(name, page, 422);
            assertThat(page.body()).as(name).contains("field-file-error");
        });
        requireNothingKept();
    }

    @Test
    void a_table_whose_columns_are_not_known_is_not_imported() {
        byte[] table = text("colour,shape\nred,round\n");
        Refusal.ofField("unknown columns", upload(API, "columns.csv", table), "sku", 422);
        requireNothingKept();
    }

    @Test
    void a_workbook_that_unpacks_to_more_than_there_is_room_for_is_refused() {
        byte[] bomb = bomb();
        assertThat(bomb.length).isLessThan(1_000_000);
        Refusal.ofField("a bomb", upload(API, "bomb.xlsx", bomb), "file", 413, 422);
        Refusal.isPage("a bomb", upload(PAGE, "bomb.xlsx", bomb), 413, 422);
        requireNothingKept();
    }

    @Test
    void fifty_megabytes_are_refused_whether_they_are_announced_or_not() {
        byte[] table = new byte[FIFTY_MEGABYTES];
        Arrays.fill(table, (byte) 'a');
        byte[] form = new Multipart().file("file", "large.csv", table).bytes();
        for (String path : List.of(API, PAGE)) {
            Api caller = path.equals(API) ? seller : Trade.browser(seller);
            Answer announced = caller.send("POST", path, Multipart.TYPE, BodyPublishers.ofByteArray(form));
            Answer chunked = caller.send(
                    "POST", path, Multipart.TYPE, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)));
            for (Answer answer : List.of(announced, chunked)) {
                if (path.equals(API)) {
                    Refusal.isProblem("50 MB", answer, 413);
                } else {
                    Refusal.isPage("50 MB", answer, 422);
                }
            }
        }
        Refusal.isProblem(
                "50 MB of JSON",
                seller.send("POST", "/api/v1/products", "application/json", BodyPublishers.ofByteArray(form)),
                413);
        requireNothingKept();
    }

    @Test
    void a_form_that_is_not_in_parts_is_refused() {
        String boundary = "multipart/form-data; boundary=x";
        Map<String, String> bodies =
                Map.of("multipart/form-data", "--x--\r\n", boundary, "--y\r\nno part of it", boundary + "y", "");
        bodies.forEach((type, body) -> {
            Refusal.isProblem(body, seller.send("POST", API, type, BodyPublishers.ofString(body)), 400, 422);
            Answer page = Trade.browser(seller).send("POST", PAGE, type, BodyPublishers.ofString(body));
            Refusal.isPage(body, page, 400, 422);
        });
        Refusal.ofField("no file", new Multipart().text("file", "a").post(seller, API), "file", 422);
        requireNothingKept();
    }

    @Test
    void a_licence_that_is_no_document_is_refused() {
        Answer answer = new Multipart()
                .text("registration", "{\"legalName\": \"half-registered\"}")
                .file("licence", "licence.pdf", text("MZ this is a program"))
                .post(applicant, "/api/v1/companies");
        Refusal.isProblem("a program", answer, 422);
        Answer page = new Multipart()
                .text("legalName", "half-registered <b>")
                .file("licence", "licence.pdf", text("<html>"))
                .post(Trade.browser(applicant), "/register");
        Refusal.isPage("a page", page, 422);
        assertThat(page.body()).contains("half-registered");
    }

    @Test
    void a_name_of_a_file_is_only_a_name() {
        byte[] table = text("sku,category,name_en,unit,price,stock\nTR-1,no-such-category,x,TNE,1,1\n");
        for (String name :
                List.of("../../../etc/cron.d/evil.csv", "..\\\\..\\\\evil.csv", "/etc/evil.csv", "evil\u0000.csv")) {
            upload(API, name, table).requireSuccess();
        }
        assertThat(kept()).hasSize(4).containsOnly(HARMLESS);
    }

    private static void requireNothingKept() {
        assertThat(kept()).allMatch(HARMLESS::equals);
    }

    private static List<String> kept() {
        return seller.get(API).requireSuccess().object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(kept -> kept.getString("fileName"))
                .toList();
    }

    private static Answer upload(String path, String name, byte[] content) {
        return new Multipart()
                .file("file", name, content)
                .post(path.equals(API) ? seller : Trade.browser(seller), path);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Half a gigabyte of nothing, packed. */
    private static byte[] bomb() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(text("<Types/>"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1_000_000];
            for (int megabytes = 0; megabytes < 500; megabytes++) {
                zip.write(nothing);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
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
