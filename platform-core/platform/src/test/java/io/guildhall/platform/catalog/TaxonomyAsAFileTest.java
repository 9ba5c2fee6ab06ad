package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxonomyAsAFileTest {

    private static final LocalizedText SHARED = LocalizedText.of("Dimensions", "尺寸");
    private static final OwnAttribute BORE =
            new OwnAttribute(AttributeDefinition.number("bore", LocalizedText.of("Bore", "内径"), "MMT"), SHARED);
    private static final OwnAttribute FORM = new OwnAttribute(
            AttributeDefinition.choice(
                    "form",
                    LocalizedText.same("Form"),
                    List.of(new AllowedValue("no", LocalizedText.same("None")), new AllowedValue("flat", SHARED))),
            SHARED);
    private static final List<CategoryLine> NOW =
            List.of(line("fasteners", "", 0), line("washers", "fasteners", 0, BORE, FORM), line("tools", "", 1));

    @Test
    void what_is_written_as_yaml_reads_back_as_no_difference() {
        TaxonomyFile file = TaxonomyYaml.read(TaxonomyYaml.write(NOW));

        assertThat(file.check(NOW, true)).isEmpty();
        assertThat(file.differences(NOW, true)).isEmpty();
        assertThat(TaxonomyYaml.write(NOW)).doesNotContain("&id");
    }

    @Test
    void a_table_reads_back_as_no_difference_and_leaves_attributes_alone() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TaxonomyTable.write(NOW).writeCsv(csv);
        TaxonomyFile file = TaxonomyTable.read(csv.toString(StandardCharsets.UTF_8));

        assertThat(file.check(NOW, false)).isEmpty();
        assertThat(file.differences(NOW, false)).isEmpty();
    }

    @Test
    void a_file_names_only_what_is_to_change() {
        TaxonomyFile file = TaxonomyTable.read("code;parent;name.en\nbolts;fasteners;Bolts\nwashers;tools;Washers\n");

        assertThat(file.check(NOW, false)).isEmpty();
        assertThat(file.differences(NOW, false))
                .extracting(each -> each.code() + " " + each.after().position())
                .containsExactly("bolts 1", "washers 0");
    }

    @Test
    void what_a_file_lacks_goes_only_where_that_is_wanted() {
        TaxonomyFile file = TaxonomyYaml.read("taxonomy:\n- code: tools\n  name: tools\n");

        assertThat(file.differences(NOW, false)).isEmpty();
        assertThat(file.differences(NOW, true))
                .extracting(TaxonomyDifference::code, each -> each.after() == null)
                .containsExactly(tuple("washers", true), tuple("fasteners", true));
    }

    @Test
    void two_categories_that_change_places_are_moved_from_the_top_down() {
        TaxonomyFile file = TaxonomyYaml.read("""
            - code: washers
              name: washers
              children:
              - {code: fasteners, name: fasteners}
            """);

        assertThat(file.check(NOW, false)).isEmpty();
        assertThat(file.differences(NOW, false))
                .extracting(TaxonomyDifference::code)
                .containsExactly("washers", "fasteners");
    }

    @Test
    void codes_that_are_there_twice_unknown_parents_and_cycles_are_told_by_line() {
        TaxonomyFile file = TaxonomyTable.read("""
            code,parent,name.en
            a,b,A
            b,a,B
            c,nowhere,C
            c,,C
            ,,Nameless
            d,,
            """);

        assertThat(told(file))
                .containsExactly(
                        "2: a shall come below b, which is below a itself",
                        "3: b shall come below a, which is below b itself",
                        "4: c shall come below nowhere, which is neither in the file nor in the taxonomy",
                        "5: c is in line 4 already",
                        "6: The code is missing",
                        "7: d has no name");
    }

    @Test
    void a_parent_that_goes_is_no_parent() {
        TaxonomyFile file = TaxonomyTable.read("code,parent,name.en\nbolts,fasteners,Bolts\n");

        assertThat(file.check(NOW, false)).isEmpty();
        assertThat(file.check(NOW, true)).extracting(TaxonomyFile.Problem::line).containsExactly(2);
    }

    @Test
    void what_is_no_yaml_no_list_or_unknown_is_told_by_line() {
        assertThat(told(TaxonomyYaml.read("taxonomy:\n- code: a\n  name: A\n  colour: red\n  attributes: none\n")))
                .containsExactly("4: Nothing is known by the name “colour”", "5: A list is expected here");
        assertThat(told(TaxonomyYaml.read("""
            taxonomy:
            - code: a
              name: A
              attributes:
              - {code: bore, name: Bore, type: INTEGER}
              - {code: load}
            """)))
                .containsExactly(
                        "5: bore has no type that is known: “INTEGER”", "6: An attribute has a code and a name");
        assertThat(TaxonomyYaml.read("a: [1, 2\nb: }").problems()).hasSize(1);
        assertThat(TaxonomyYaml.read("{}").problems()).hasSize(1);
        assertThat(TaxonomyYaml.read("*").problems()).hasSize(1);
        assertThat(TaxonomyYaml.read("- &a\n  code: a\n  name: A\n  children: [*a]\n")
                        .problems())
                .hasSize(1);
        assertThat(TaxonomyTable.read("a,\"b").problems()).hasSize(1);
    }

    private static List<String> told(TaxonomyFile file) {
        return file.check(List.of(), false).stream()
                .map(problem -> problem.line() + ": " + problem.wording().in(Texts.in("en")))
                .toList();
    }

    private static CategoryLine line(String code, String parent, int position, OwnAttribute... attributes) {
        return new CategoryLine(null, code, parent, LocalizedText.same(code), position, false, List.of(attributes));
    }
}
