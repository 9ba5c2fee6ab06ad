package io.guildhall.server.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import io.guildhall.server.testing.Api;
import io.guildhall.server.testing.Browser;
import io.guildhall.server.testing.RunningStack;
import io.guildhall.server.testing.TestStack;
import io.guildhall.server.testing.WithBrowser;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A taxonomy is taken out as a file, changed there, and put back as one version. */
@ExtendWith({RunningStack.class, WithBrowser.class})
class TaxonomyAsAFileIT {
    private static final String TAXONOMY = "/api/v1/taxonomy";

    @Test
    void the_whole_taxonomy_reads_back_as_no_difference(TestStack stack) {
        Api admin = Marketplace.of("machinery", stack).admin();
        String yaml = admin.get(TAXONOMY + "/file").requireSuccess().body();
        String csv = admin.get(TAXONOMY + "/file?format=csv").requireSuccess().body();

        assertThat(yaml).contains("code: machining-centres");
        assertThat(importOf(admin, "yaml", yaml, true).getJsonArray("changes")).isEmpty();
        assertThat(importOf(admin, "csv", csv, true).getJsonArray("changes")).isEmpty();
    }

    @Test
    void a_file_becomes_one_version_which_is_undone_whole(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();
        String file = """
            taxonomy:
            - code: adhesives
              name: {en: Adhesives, zh-CN: 胶粘剂}
              children:
              - code: epoxies
                name: {en: Epoxies, zh-CN: 环氧胶}
                attributes:
                - {code: potLife, name: {en: Pot life, zh-CN: 适用期}, type: NUMBER, unit: MIN, required: true}
              - {code: threadlockers, name: {en: Threadlockers, zh-CN: 螺纹胶}}
            """;

        JsonObject rehearsed = importOf(admin, "yaml", file, true);
        assertThat(rehearsed.getJsonArray("changes")).hasSize(3);
        assertThat(rehearsed.getInt("version")).isZero();
        assertThat(marketplace.visitor().get("/api/v1/categories/epoxies").status())
                .isEqualTo(404);
        int version = importOf(admin, "yaml", file, false).getInt("version");
        assertThat(marketplace.visitor().get("/api/v1/categories/epoxies").body())
                .contains("potLife");
        assertThat(importOf(admin, "yaml", file, false).getInt("version")).isZero();
        admin.post(TAXONOMY + "/versions/" + version + "/undo", JsonObject.EMPTY_JSON_OBJECT)
                .requireSuccess();
        assertThat(marketplace.visitor().get("/api/v1/categories/adhesives").status())
                .isEqualTo(404);
    }

    @Test
    void nothing_of_a_file_is_done_where_something_of_it_cannot_be(TestStack stack) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        Api admin = marketplace.admin();

        JsonObject cyclic =
                importOf(admin, "csv", "code,parent,name.en\nsealants,tapes,Sealants\ntapes,sealants,Tapes\n", false);
        assertThat(cyclic.getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getInt("line"))
                .containsExactly(2, 3);
        JsonObject refused =
                importOf(admin, "csv", "code,parent,name.en\ngaskets,,Gaskets\nWrong Code,,Wrong\n", false);
        assertThat(refused.getJsonArray("problems").getJsonObject(0).getString("category"))
                .isEqualTo("Wrong Code");
        assertThat(refused.getInt("version")).isZero();
        assertThat(marketplace.visitor().get("/api/v1/categories/gaskets").status())
                .isEqualTo(404);
        Answer empty = admin.post(
                TAXONOMY + "/imports",
                Json.createObjectBuilder().add("content", " ").build());
        assertThat(empty.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void an_admin_sees_what_a_file_changes_before_taking_it_over(String language, TestStack stack, Browser browser) {
        Marketplace marketplace = Marketplace.of("machinery", stack);
        String code = "belts-" + language.toLowerCase(Locale.ROOT);
        try (Person admin =
                language.equals("en") ? new Person(browser, language) : Person.withPhone(browser, language)) {
            admin.signIn(marketplace.url(), Marketplace.ADMIN, Marketplace.PASSWORD);
            admin.open(marketplace.url() + "/console/categories");
            admin.follow(admin.t("taxonomy.file"));
            admin.look();
            send(admin, "code,parent,name.en\n" + code + ",nowhere,Belts\n");
            assertThat(admin.content()).containsText(admin.t("taxonomy.file.problems", 1));
            admin.look();
            send(admin, "code,parent,name.en\n" + code + ",,Belts\n");
            assertThat(admin.content()).containsText(admin.t("taxonomy.file.changes", 1));
            admin.look();
            browser.screenshot(admin.page(), "taxonomy-file-" + language);
            admin.press(admin.t("taxonomy.file.apply"));
            assertThat(admin.content()).containsText(admin.t("taxonomy.cause.import"));
            assertThat(marketplace.visitor().get("/api/v1/categories/" + code).status())
                    .isEqualTo(200);
        }
    }

    private static void send(Person admin, String csv) {
        admin.upload("file", "taxonomy.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        admin.press(admin.t("taxonomy.rework.preview"));
    }

    private static JsonObject importOf(Api admin, String format, String content, boolean rehearsal) {
        return admin.post(
                        TAXONOMY + "/imports",
                        Json.createObjectBuilder()
                                .add("format", format)
                                .add("content", content)
                                .add("rehearsal", rehearsal)
                                .build())
                .requireSuccess()
                .object();
    }
}
