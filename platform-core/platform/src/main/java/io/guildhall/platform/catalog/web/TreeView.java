package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The categories as the console shows them: all of them, or those that match what was looked for, with the way down to
 * each and what is below it.
 *
 * @param words what was looked for, empty for nothing
 * @param total how many categories there are
 * @param found how many match
 */
public record TreeView(String words, List<Node> roots, int total, int found) {

    /** A tree of that many categories is shown unfolded as a whole; of a larger one the first level. */
    private static final int SMALL = 80;

    /**
     * One category.
     *
     * @param products how many are in it and below it, withdrawn ones included
     * @param open whether what is below it is shown
     * @param parent whether it may have categories below it, having no products of its own
     */
    public record Node(CategoryView category, int products, boolean open, boolean parent, List<Node> below) {

        public Node {
            below = List.copyOf(below);
        }
    }

    /** A name in three parts, the middle one being what was looked for; empty where it is not in the name. */
    public record Marked(String before, String match, String after) {}

    public TreeView {
        roots = List.copyOf(roots);
    }

    /**
     * @param counts how many products are in each category itself
     */
    static TreeView of(CategoryTree tree, Map<UUID, Integer> counts, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Builder builder = new Builder(tree, counts, wanted);
        List<Node> roots = builder.nodes(tree.roots(), false);
        return new TreeView(words.strip(), roots, tree.all().size(), builder.found);
    }

    /** The categories below that one, everything unfolded. */
    static List<Node> below(CategoryTree tree, Map<UUID, Integer> counts, UUID category) {
        return new Builder(tree, counts, "").nodes(tree.children(category), false);
    }

    public boolean isFiltered() {
        return !words.isEmpty();
    }

    /** Where in a name the words are. */
    public Marked marked(String name) {
        int at = words.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        int end = at + words.length();
        return at < 0 || end > name.length()
                ? new Marked(name, "", "")
                : new Marked(name.substring(0, at), name.substring(at, end), name.substring(end));
    }

    private static final class Builder {

        private final CategoryTree tree;
        private final Map<UUID, Integer> counts;
        private final String wanted;
        private int found;

        Builder(CategoryTree tree, Map<UUID, Integer> counts, String wanted) {
            this.tree = tree;
            this.counts = counts;
            this.wanted = wanted;
        }

        /**
         * @param all whether they are shown although they do not match, because one above them does
         */
        List<Node> nodes(List<CategoryView> categories, boolean all) {
            List<Node> nodes = new ArrayList<>();
            for (CategoryView category : categories) {
                boolean matches = matches(category);
                int before = found;
                found += matches && !wanted.isEmpty() ? 1 : 0;
                int withItself = found;
                List<Node> below = nodes(tree.children(category.id()), all || matches);
                if (all || matches || found > before) {
                    nodes.add(node(category, below, found > withItself));
                }
            }
            return nodes;
        }

        private Node node(CategoryView category, List<Node> below, boolean foundBelow) {
            boolean open =
                    wanted.isEmpty() ? category.depth() == 1 || tree.all().size() <= SMALL : foundBelow;
            return new Node(category, products(category), open, !counts.containsKey(category.id()), below);
        }

        private int products(CategoryView category) {
            return tree.subtree(category.id()).stream()
                    .mapToInt(each -> counts.getOrDefault(each.id(), 0))
                    .sum();
        }

        private boolean matches(CategoryView category) {
            return category.code().contains(wanted)
                    || category.name().byLanguage().values().stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }
}
