package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.catalog.model.CommonSchemes;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CodesOfClassificationsTest {

    private final CodeTree system = HarmonizedSystem.tree();

    @Test
    void the_harmonized_system_is_there_with_its_chapters_headings_and_subheadings() {
        assertThat(system.size()).isEqualTo(6939);
        assertThat(system.below("", 200)).hasSize(97);
        assertThat(system.path("720810")).extracting(CodeTree.Code::code).containsExactly("72", "7208", "720810");
        assertThat(system.path("720810")).extracting(CodeTree.Code::level).containsExactly(1, 2, 3);
        assertThat(system.below("0101", 50))
                .isNotEmpty()
                .allMatch(code -> code.parent().equals("0101"));
    }

    @Test
    void codes_are_found_by_their_beginning_with_dots_or_without() {
        assertThat(system.search("7208.10", 10)).extracting(CodeTree.Code::code).containsExactly("720810");
        assertThat(system.search("72 08", 3)).extracting(CodeTree.Code::code).startsWith("7208", "720810");
        assertThat(system.search("0000", 3)).isEmpty();
    }

    @Test
    void codes_are_found_by_words_their_own_title_before_those_above_them() {
        List<CodeTree.Code> horses = system.search("HORSES live", 50);

        assertThat(horses).extracting(CodeTree.Code::code).contains("0101", "010121");
        assertThat(system.search("horses nonsense", 10)).isEmpty();
        assertThat(system.search("  , ; ", 10)).isEmpty();
    }

    @Test
    void a_product_has_a_code_whose_heading_there_is_and_a_remark_where_its_subheading_is_unknown() {
        IdentifierScheme hs = CommonSchemes.ALL.stream()
                .filter(scheme -> scheme.code().equals("hs"))
                .findFirst()
                .orElseThrow();

        assertThat(hs.check("7208.10")).isEqualTo(IdentifierCheck.valid("720810"));
        assertThat(hs.check("7208100000").valid()).isTrue();
        assertThat(hs.check("720899").valid()).isTrue();
        assertThat(hs.check("720899").reason().orElseThrow().in("en")).contains("no subheading 720899");
        assertThat(hs.check("729901").valid()).isFalse();
        assertThat(hs.check("729901").reason().orElseThrow().in("zh-CN")).contains("7299");
    }

    @Test
    void a_table_places_codes_by_parent_or_by_level() {
        List<CodeTree.Code> byParent =
                CodeTableFile.read("code,parent,title\n30000000,,Structures\n30100000,30000000,Structural parts\n");
        List<CodeTree.Code> byLevel =
                CodeTableFile.read("code;level;title\nA;1;First\nA1;2;Below\nA11;3;Deeper\nA2;2;Beside\nB;1;Second\n");

        assertThat(byParent).extracting(CodeTree.Code::level).containsExactly(1, 2);
        assertThat(byLevel).extracting(CodeTree.Code::parent).containsExactly("", "A", "A1", "A", "");
    }

    @Test
    void what_is_wrong_with_a_table_is_told_by_line() {
        assertThat(wrong(() ->
                        CodeTableFile.read("code,parent,title\na,b,A\na,,Again\n?,,What\nc,,\nd,nowhere,D\nb,a,B\n")))
                .contains(
                        Map.entry("line 3", "a is in line 2 already"),
                        Map.entry("line 4", "A code has 1 to 20 letters, digits, full stops and hyphens"),
                        Map.entry("line 6", "d is below nowhere, which is not in the table"))
                .containsKeys("line 2", "line 5", "line 7");
        assertThat(wrong(() -> CodeTableFile.read("code,level,title\na,2,A\n"))).containsKey("line 2");
        assertThat(wrong(() -> CodeTableFile.read("name,title\na,A\n"))).containsKey("file");
        assertThat(wrong(() -> CodeTableFile.read("code,title\n"))).containsKey("file");
    }

    private static Map<String, String> wrong(ThrowingCallable reading) {
        Map<String, String> told = new LinkedHashMap<>();
        assertThatThrownBy(reading).isInstanceOfSatisfying(Rejection.class, rejection -> {
            if (rejection instanceof WordedRejection worded) {
                worded.wordings().forEach(each -> told.put(each.field(), each.in(Texts.in("en"))));
            }
        });
        return told;
    }
}
