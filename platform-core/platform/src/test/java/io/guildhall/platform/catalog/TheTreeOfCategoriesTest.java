package io.guildhall.platform.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guildhall.platform.catalog.CategoryTree.Node;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TheTreeOfCategoriesTest {

    private final List<Node> nodes = new ArrayList<>();
    private final UUID steel = add("steel", null, false, "grade");
    private final UUID flat = add("flat", steel, false, "thickness");
    private final UUID coils = add("coils", flat, false);
    private final UUID plates = add("plates", flat, false);
    private final UUID bars = add("long", steel, true);
    private final UUID rebar = add("rebar", bars, false);

    @Test
    void a_category_never_comes_below_itself() {
        CategoryTree tree = CategoryTree.of(nodes);

        assertThatThrownBy(() -> tree.requirePlace(steel, steel)).isInstanceOfSatisfying(Rejection.class, rejection -> {
            assertThat(rejection.reason()).isEqualTo(CatalogReason.CATEGORY_MISPLACED);
            assertThat(rejection.fields()).extracting("field").containsExactly("parent");
        });
        assertThatThrownBy(() -> tree.requirePlace(steel, coils))
                .hasMessage("steel cannot be moved below coils, because coils is below steel");
        assertThatCode(() -> tree.requirePlace(coils, null)).doesNotThrowAnyException();
    }

    @Test
    void the_refusal_can_be_read_in_chinese_too() {
        CategoryTree tree = CategoryTree.of(nodes);

        assertThatThrownBy(() -> tree.requirePlace(steel, coils))
                .isInstanceOfSatisfying(
                        Rejection.class,
                        rejection -> assertThat(WordedRejection.message(rejection, Texts.in("zh-CN")))
                                .isEqualTo("“steel类”不能移动到“coils类”之下，因为“coils类”是“steel类”的下级类目"));
    }

    @Test
    void a_tree_does_not_grow_deeper_than_it_may() {
        UUID deepest = coils;
        for (int level = 4; level <= CategoryTree.DEEPEST; level++) {
            deepest = add("level-" + level, deepest, false);
        }
        UUID last = deepest;
        CategoryTree tree = CategoryTree.of(nodes);

        assertThatThrownBy(() -> tree.requireRoom(last, 1)).isInstanceOf(Rejection.class);
        assertThatThrownBy(() -> tree.requirePlace(flat, rebar))
                .as("what is below it counts")
                .isInstanceOf(Rejection.class);
        assertThatCode(() -> tree.requirePlace(plates, rebar)).doesNotThrowAnyException();
    }

    @Test
    void nothing_is_listed_below_an_archived_category() {
        CategoryTree tree = CategoryTree.of(nodes);

        assertThat(tree.listable()).extracting(CategoryView::code).containsExactly("coils", "plates");
        assertThat(tree.isClosed(rebar)).isTrue();
        assertThat(tree.isClosed(plates)).isFalse();
    }

    @Test
    void an_attribute_is_asked_for_by_one_category_on_the_way() {
        CategoryTree tree = CategoryTree.of(nodes);

        assertThat(tree.askerOf(coils, "grade").id()).isEqualTo(steel);
        assertThat(tree.askerOf(coils, "thickness").id()).isEqualTo(flat);
        assertThatThrownBy(() -> TaxonomyRules.requireFree(tree, plates, "grade"))
                .hasMessage("grade is asked for by steel already");
        assertThatThrownBy(() -> TaxonomyRules.requireFree(tree, steel, "thickness"))
                .as("what is asked below cannot be asked above")
                .hasMessage("thickness is asked for by flat already");
        assertThatCode(() -> TaxonomyRules.requireFree(tree, rebar, "thickness"))
                .doesNotThrowAnyException();
    }

    private UUID add(String code, UUID parent, boolean archived, String... attributes) {
        UUID id = Ids.next();
        nodes.add(new Node(
                id,
                code,
                parent,
                LocalizedText.of(code, code + "类"),
                nodes.size(),
                archived,
                1,
                List.of(attributes).stream()
                        .map(attribute ->
                                OwnAttribute.of(AttributeDefinition.text(attribute, LocalizedText.same(attribute))))
                        .toList()));
        return id;
    }
}
