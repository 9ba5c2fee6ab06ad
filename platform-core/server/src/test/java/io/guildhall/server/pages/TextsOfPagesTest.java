package io.guildhall.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.Vertical;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every key a page names has a text. */
class TextsOfPagesTest {

    private static final List<Path> BUNDLES =
            List.of(Path.of("../platform/src/main/resources/i18n"), Path.of("src/main/resources/i18n"));
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/jte"), Path.of("src/main/java"), Path.of("../platform/src/main/java"));

    /** A key in quotes: a whole one, or the beginning of one that is completed while the page is rendered. */
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z0-9-]+)+)(\\.?)\"");

    private static final Pattern TEMPLATE_UNIT = Pattern.compile("\\bunit: *\"?([A-Z0-9]{2,3})\\b");

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Texts.in("zh-CN").keys())
                .containsExactlyInAnyOrderElementsOf(Texts.in("en").keys());
    }

    @Test
    void every_bundle_is_read() throws IOException {
        Set<String> known = Texts.in("en").keys();
        for (Path file : bundles()) {
            assertThat(known).as("texts of %s", file).containsAll(read(file).stringPropertyNames());
        }
    }

    @Test
    void no_text_is_empty_or_uses_the_apostrophe_a_pattern_swallows() throws IOException {
        for (Path file : bundles()) {
            read(file)
                    .forEach((key, text) -> assertThat(text.toString())
                            .as("%s in %s", key, file)
                            .isNotBlank()
                            .doesNotContain("'"));
        }
    }

    /** Its arguments travel in a cookie, as texts. */
    @Test
    void no_toast_tells_one_from_many_by_a_number() throws IOException {
        for (Path file : bundles()) {
            read(file)
                    .forEach((key, text) -> assertThat(text.toString())
                            .as("%s in %s", key, file)
                            .satisfiesAnyOf(
                                    toast -> assertThat(key.toString()).doesNotContain(".flash."),
                                    toast -> assertThat(toast).doesNotContain(",choice,", ",number")));
        }
    }

    @Test
    void every_unit_that_industries_and_templates_measure_in_has_a_name() throws IOException {
        Set<String> units = new TreeSet<>();
        ServiceLoader.load(Vertical.class).forEach(vertical -> {
            vertical.attributeSets().stream()
                    .flatMap(set -> set.attributes().stream())
                    .forEach(attribute -> units.add(attribute.unit()));
            vertical.calculators().stream()
                    .flatMap(calculator -> calculator.inputs().stream())
                    .forEach(input -> units.add(input.unit()));
        });
        try (Stream<Path> templates = Files.walk(Path.of("../../tenant-templates"))) {
            for (Path template :
                    templates.filter(file -> file.endsWith("template.yaml")).toList()) {
                TEMPLATE_UNIT.matcher(Files.readString(template)).results().forEach(unit -> units.add(unit.group(1)));
            }
        }
        units.remove("");
        assertThat(units).contains("A94", "RPM");
        assertThat(Texts.in("en").keys())
                .containsAll(units.stream().map("shared.unit."::concat).toList());
    }

    @Test
    void every_key_of_a_page_has_a_text() throws IOException {
        Set<String> texts = Texts.in("en").keys();
        Set<String> features =
                texts.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path source : sources()) {
            for (MatchResult key :
                    KEY.matcher(Files.readString(source)).results().toList()) {
                if (!isTextCall(source, key, features)) {
                    continue;
                }
                found++;
                boolean exists = key.group(2).isEmpty()
                        ? texts.contains(key.group(1))
                                || texts.stream().anyMatch(text -> text.startsWith(key.group(1) + "."))
                        : texts.stream().anyMatch(text -> text.startsWith(key.group(1) + "."));
                if (!exists) {
                    missing.add(key.group(1) + key.group(2) + " in " + source.getFileName());
                }
            }
        }
        assertThat(found).as("keys found in the sources").isGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    /** In a template every quoted word of a feature's is a key; in Java those after {@code t(} and its like are. */
    private static boolean isTextCall(Path source, MatchResult key, Set<String> features) throws IOException {
        String feature = key.group(1).substring(0, key.group(1).indexOf('.'));
        if (!features.contains(feature)) {
            return false;
        }
        if (source.toString().endsWith(".jte")) {
            return !key.group(1).endsWith(".jte");
        }
        String before = Files.readString(source).substring(Math.max(0, key.start() - 40), key.start());
        return before.matches(
                "(?s).*(\\bt\\(|success\\(|notice\\(|warning\\(|failure\\(|under\\(|Area\\.[A-Z_]+,)\\s*");
    }

    private static List<Path> bundles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : BUNDLES) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    found.filter(file -> file.toString().endsWith(".properties"))
                            .forEach(files::add);
                }
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : SOURCES) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.walk(folder)) {
                    found.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
