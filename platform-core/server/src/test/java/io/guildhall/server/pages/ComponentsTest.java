package io.guildhall.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import io.guildhall.platform.shared.web.ErrorPage;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every component in every layout and both languages; the pages can be looked at in {@code target/gallery}. */
class ComponentsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path GALLERY = Path.of("src/test/jte");
    private static final Path OUTPUT = Path.of("target/gallery");

    private static TemplateEngine engine;

    @BeforeAll
    static void compile() throws IOException {
        System.setProperty("guildhall.texts.strict", "true");
        Files.createDirectories(OUTPUT);
        engine = TemplateEngine.create(both(), Path.of("target/gallery-classes"), ContentType.Html);
        engine.setTrimControlStructures(true);
    }

    @ParameterizedTest
    @CsvSource({
        "marketplace,en", "marketplace,zh-CN", "platform,en", "platform,zh-CN",
        "workbench,en", "workbench,zh-CN", "console,en", "console,zh-CN"
    })
    void every_layout_shows_every_component(String layout, String language) throws IOException {
        Site site = layout.equals("platform") ? Gallery.platform() : Gallery.steel();
        Shell shell = Gallery.shell(
                site,
                language,
                "/gallery",
                layout.equals("platform") ? Optional.empty() : Gallery.viewer(),
                Optional.of(Flash.success("shared.flash.saved")));

        String html = render("gallery/" + layout + ".jte", shell, Gallery.in(language));

        Files.writeString(OUTPUT.resolve(layout + "_" + language + ".html"), html);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language + "\">");
        assertThat(shownIds(html)).doesNotHaveDuplicates();
        assertThat(html).as("nothing a strict content policy refuses").doesNotContain(" style=\"", " onclick=");
        assertThat(html).as("unfilled places").doesNotContain("{0}", "null\"");
    }

    @Test
    void the_gallery_leaves_no_component_out() throws IOException {
        String gallery = Files.readString(GALLERY.resolve("gallery/content.jte"));
        List<String> usedByOthers = List.of(
                "icon",
                "mark",
                "field",
                "toast",
                "breadcrumb",
                "filterChips",
                "pager",
                "facetValue",
                "marketplaceMark",
                "confirmQuestion");
        try (Stream<Path> components = Files.list(TEMPLATES.resolve("components"))) {
            assertThat(components
                            .map(file -> file.getFileName().toString().replace(".jte", ""))
                            .filter(name -> !usedByOthers.contains(name)))
                    .allSatisfy(name -> assertThat(gallery).contains("@template.components." + name + "("));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_error_has_a_page_that_says_what_to_do(ErrorPage.Kind kind) throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            Shell shell = Gallery.shell(Gallery.steel(), language, "/products/42", Optional.empty(), Optional.empty());

            String html = render("error/error.jte", shell, ErrorPage.of(kind).logged("8f3a-21"));

            Files.writeString(
                    OUTPUT.resolve(
                            "error-" + kind.status() + "-" + kind.name().toLowerCase() + "_" + language + ".html"),
                    html);
            assertThat(html)
                    .contains(shell.t(kind.titleKey()))
                    .contains("8f3a-21")
                    .contains("noindex");
        }
    }

    @Test
    void a_public_page_names_itself_in_every_language_to_search_engines() {
        Shell shell = Gallery.shell(Gallery.steel(), "en", "/gallery", Optional.empty(), Optional.empty());

        String html = render("gallery/marketplace.jte", shell, Gallery.in("en"));

        assertThat(html)
                .contains("<link rel=\"canonical\" href=\"http://steel.localhost:8080/gallery?lang=en\">")
                .contains("hreflang=\"zh-CN\" href=\"http://steel.localhost:8080/gallery\"")
                .contains("hreflang=\"x-default\" href=\"http://steel.localhost:8080/gallery\"")
                .contains("\"@type\":\"BreadcrumbList\"")
                .doesNotContain("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "\u202Etxt.exe", "🧪 & co"})
    void text_from_people_stays_text(String name) {
        Shell shell = Gallery.shell(
                Gallery.steel(),
                "en",
                "/gallery",
                Optional.of(new Viewer(name, java.util.Set.of(), Optional.empty(), "/logout")),
                Optional.of(Flash.notice("shared.signed-in-as", name)));

        String html = render("gallery/workbench.jte", shell, Gallery.in("en"));

        assertThat(html).doesNotContain("<script>alert", "Account: \" onmouseover=");
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_returns_to_the_same_page() {
        Shell shell = Gallery.shell(Gallery.steel(), "en", "/gallery", Optional.empty(), Optional.empty());

        assertThat(render("gallery/marketplace.jte", shell, Gallery.in("en")))
                .contains("href=\"/login/start?return=%2Fgallery%3Fq%3DHRB400\"")
                .doesNotContain("gh-menu-account");
    }

    private static String render(String template, Shell shell, Object page) {
        StringOutput html = new StringOutput();
        engine.render(template, Map.of("shell", shell, "page", page), html);
        return html.toString();
    }

    private static List<String> shownIds(String html) {
        return Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static CodeResolver both() {
        DirectoryCodeResolver product = new DirectoryCodeResolver(TEMPLATES);
        DirectoryCodeResolver gallery = new DirectoryCodeResolver(GALLERY);
        return new CodeResolver() {
            @Override
            public String resolve(String name) {
                return of(name).resolve(name);
            }

            @Override
            public long getLastModified(String name) {
                return of(name).getLastModified(name);
            }

            private CodeResolver of(String name) {
                return name.startsWith("gallery/") ? gallery : product;
            }
        };
    }
}
