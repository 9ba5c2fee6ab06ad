package io.guildhall.platform.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryTree.Node;
import io.guildhall.platform.shared.Ids;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingACategoryTest {

    private final List<Node> nodes = new ArrayList<>();
    private final UUID steel = add("steel", "Steel", "钢材", null);
    private final UUID flat = add("flat", "Flat products", "板材", steel);
    private final UUID coils = add("coils", "Coils", "卷材", flat);
    private final UUID bars = add("bars", "Bars", "棒材", steel);
    private final CategoryTree tree = CategoryTree.of(nodes);

    @ParameterizedTest
    @CsvSource({"coil", "COIL", "卷", "' coils '"})
    void a_category_is_found_by_part_of_its_name_or_code_with_the_way_to_it(String words) {
        TreeView view = TreeView.of(tree, Map.of(), words);

        assertThat(view.found()).isEqualTo(1);
        assertThat(view.total()).isEqualTo(4);
        TreeView.Node root = view.roots().get(0);
        assertThat(root.open()).isTrue();
        assertThat(codes(root.below())).containsExactly("flat");
        assertThat(codes(root.below().get(0).below())).containsExactly("coils");
    }

    @Test
    void what_is_below_a_match_is_there_folded_away() {
        TreeView view = TreeView.of(tree, Map.of(), "flat");

        TreeView.Node found = view.roots().get(0).below().get(0);
        assertThat(view.found()).isEqualTo(1);
        assertThat(found.open()).isFalse();
        assertThat(codes(found.below())).containsExactly("coils");
    }

    @Test
    void nothing_is_shown_where_nothing_matches() {
        TreeView view = TreeView.of(tree, Map.of(), "copper");

        assertThat(view.roots()).isEmpty();
        assertThat(view.found()).isZero();
    }

    @Test
    void products_are_counted_with_those_below_and_only_a_category_without_any_takes_others() {
        TreeView view = TreeView.of(tree, Map.of(coils, 3, bars, 2), "");

        TreeView.Node root = view.roots().get(0);
        assertThat(root.products()).isEqualTo(5);
        assertThat(root.parent()).isTrue();
        assertThat(root.below()).extracting(TreeView.Node::products).containsExactly(3, 2);
        assertThat(root.below()).extracting(TreeView.Node::parent).containsExactly(true, false);
    }

    @Test
    void the_words_are_marked_in_the_name() {
        TreeView view = TreeView.of(tree, Map.of(), "PROD");

        assertThat(view.marked("Flat products")).isEqualTo(new TreeView.Marked("Flat ", "prod", "ucts"));
        assertThat(view.marked("板材")).isEqualTo(new TreeView.Marked("板材", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "Hot-rolled coil & sheet,hot-rolled-coil-sheet,hotRolledCoilSheet",
        "Façade élévateur,facade-elevateur,facadeElevateur",
        "3D printers,3d-printers,dPrinters",
        "热轧卷,'',''"
    })
    void codes_are_made_of_names(String name, String hyphened, String camelCased) {
        assertThat(Codes.hyphened(name)).isEqualTo(hyphened);
        assertThat(Codes.camelCased(name)).isEqualTo(camelCased);
    }

    private static List<String> codes(List<TreeView.Node> nodes) {
        return nodes.stream().map(node -> node.category().code()).toList();
    }

    private UUID add(String code, String english, String chinese, UUID parent) {
        UUID id = Ids.next();
        nodes.add(new Node(id, code, parent, LocalizedText.of(english, chinese), nodes.size(), false, 1, List.of()));
        return id;
    }
}
