package io.guildhall.platform.catalog;

import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ADDED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ARCHIVED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ATTRIBUTES_REORDERED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ATTRIBUTE_ADDED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ATTRIBUTE_CHANGED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.ATTRIBUTE_REMOVED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.MOVED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.REMOVED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.RENAMED;
import static io.guildhall.platform.catalog.TaxonomyDifference.Kind.REORDERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.TaxonomyDifference.Detail;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesOfTaxonomiesTest {

    private static final OwnAttribute BORE = number("bore", "MMT");
    private static final OwnAttribute LOAD = number("load", "NEW");

    @Test
    void equal_taxonomies_have_no_differences() {
        List<CategoryLine> lines = List.of(line("fasteners", "", 0), line("washers", "fasteners", 0, BORE));

        assertThat(TaxonomyDifference.between(lines, lines)).isEmpty();
    }

    @Test
    void what_is_gone_is_told_last_and_from_below_so_that_it_can_be_removed_in_that_order() {
        List<CategoryLine> before = List.of(line("fasteners", "", 0), line("washers", "fasteners", 0));
        List<CategoryLine> after = List.of(line("tools", "", 0));

        assertThat(TaxonomyDifference.between(before, after))
                .extracting(each -> each.code() + " " + each.details().get(0).kind())
                .containsExactly("tools " + ADDED, "washers " + REMOVED, "fasteners " + REMOVED);
    }

    @Test
    void a_category_is_renamed_moved_archived_and_reordered_each_told_for_itself() {
        CategoryLine before = line("washers", "fasteners", 0);
        CategoryLine moved = new CategoryLine(null, "washers", "", text("Discs"), 3, true, List.of());

        assertThat(details(before, moved)).extracting(Detail::kind).containsExactly(RENAMED, MOVED, ARCHIVED);
        assertThat(details(before, line("washers", "fasteners", 2)))
                .containsExactly(new Detail(REORDERED, "", "", text("1"), text("3")));
    }

    @Test
    void attributes_come_go_and_change_by_property() {
        OwnAttribute wider = number("bore", "INH");

        assertThat(details(line("washers", "", 0, BORE), line("washers", "", 0, wider, LOAD)))
                .containsExactly(
                        new Detail(ATTRIBUTE_CHANGED, "bore", "unit", text("MMT"), text("INH")),
                        new Detail(ATTRIBUTE_ADDED, "load", "", text(""), text("load")));
        assertThat(details(line("washers", "", 0, BORE), line("washers", "", 0)))
                .extracting(Detail::kind)
                .containsExactly(ATTRIBUTE_REMOVED);
    }

    @Test
    void another_order_of_the_same_attributes_is_a_difference_too() {
        assertThat(details(line("washers", "", 0, BORE, LOAD), line("washers", "", 0, LOAD, BORE)))
                .extracting(Detail::kind)
                .containsExactly(ATTRIBUTES_REORDERED);
    }

    @Test
    void a_line_is_the_same_after_it_was_written_and_read() {
        CategoryLine line = new CategoryLine(null, "washers", "fasteners", text("Washers"), 4, true, List.of(BORE));

        assertThat(CategoryLine.of(line.toMap())).isEqualTo(line);
    }

    private static List<Detail> details(CategoryLine before, CategoryLine after) {
        return new TaxonomyDifference(before, after).details();
    }

    private static CategoryLine line(String code, String parent, int position, OwnAttribute... attributes) {
        return new CategoryLine(null, code, parent, text(code), position, false, List.of(attributes));
    }

    private static OwnAttribute number(String code, String unit) {
        return OwnAttribute.of(AttributeDefinition.number(code, text(code), unit));
    }

    private static LocalizedText text(String text) {
        return LocalizedText.same(text);
    }
}
