package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A taxonomy as a file says it.
 *
 * @param entries in the order of the file
 * @param problems what could not be read
 */
public record TaxonomyFile(List<Entry> entries, List<Problem> problems) {

    public TaxonomyFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * What is said of one category.
     *
     * @param line where, from 1
     * @param complete whether its attributes are said too; where they are not they stay as they are
     */
    public record Entry(int line, CategoryLine category, boolean complete) {}

    /** What is wrong, and where. */
    public record Problem(int line, Wording wording) {

        static Problem of(int line, String key, Object... arguments) {
            return new Problem(line, Wording.of("line " + line, key, arguments));
        }
    }

    /**
     * Everything wrong with the file, line by line: what could not be read, codes that are there twice, parents nobody
     * knows, and categories that would come below themselves.
     *
     * @param now the categories there are; those the file does not name stay where they are
     * @param removeOthers whether those go instead
     */
    public List<Problem> check(List<CategoryLine> now, boolean removeOthers) {
        List<Problem> found = new ArrayList<>(problems);
        Map<String, String> parents = new HashMap<>();
        if (!removeOthers) {
            now.forEach(line -> parents.put(line.code(), line.parent()));
        }
        Map<String, Integer> lines = new HashMap<>();
        for (Entry entry : entries) {
            Integer first = lines.putIfAbsent(entry.category().code(), entry.line());
            if (first != null) {
                found.add(Problem.of(
                        entry.line(), "taxonomy.file.twice", entry.category().code(), first));
            }
            parents.put(entry.category().code(), entry.category().parent());
        }
        for (Entry entry : entries) {
            CategoryLine line = entry.category();
            if (!line.parent().isEmpty() && !parents.containsKey(line.parent())) {
                found.add(Problem.of(entry.line(), "taxonomy.file.no-parent", line.code(), line.parent()));
            } else if (isBelowItself(line.code(), parents)) {
                found.add(Problem.of(entry.line(), "taxonomy.file.cycle", line.code(), line.parent()));
            }
        }
        found.sort(Comparator.comparingInt(Problem::line));
        return found;
    }

    private static boolean isBelowItself(String code, Map<String, String> parents) {
        Set<String> seen = new HashSet<>();
        String above = parents.get(code);
        while (above != null && !above.isEmpty() && seen.add(above)) {
            if (above.equals(code)) {
                return true;
            }
            above = parents.get(above);
        }
        return false;
    }

    /**
     * What is to be done to make the taxonomy what the file says: each category after the one it comes below, what goes
     * last and from below. The file has been {@link #check checked}.
     */
    public List<TaxonomyDifference> differences(List<CategoryLine> now, boolean removeOthers) {
        Map<String, CategoryLine> present = new LinkedHashMap<>();
        now.forEach(line -> present.put(line.code(), line));
        Map<String, CategoryLine> wanted = wanted(present, removeOthers);
        List<TaxonomyDifference> differences = new ArrayList<>();
        wanted.values().stream()
                .sorted(Comparator.comparingInt(line -> depth(line, wanted, present)))
                .filter(line -> differs(present.get(line.code()), line))
                .forEach(line -> differences.add(new TaxonomyDifference(present.get(line.code()), line)));
        for (int index = now.size() - 1; removeOthers && index >= 0; index--) {
            if (!wanted.containsKey(now.get(index).code())) {
                differences.add(new TaxonomyDifference(now.get(index), null));
            }
        }
        return differences;
    }

    private static boolean differs(CategoryLine before, CategoryLine after) {
        return before == null || !before.says(after) || before.position() != after.position();
    }

    private static int depth(CategoryLine line, Map<String, CategoryLine> wanted, Map<String, CategoryLine> present) {
        int depth = 0;
        String above = line.parent();
        while (!above.isEmpty()) {
            depth++;
            above = wanted.getOrDefault(above, present.get(above)).parent();
        }
        return depth;
    }

    /** The categories of the file by their codes, each at its place. */
    private Map<String, CategoryLine> wanted(Map<String, CategoryLine> present, boolean removeOthers) {
        Map<String, List<Entry>> siblings = new LinkedHashMap<>();
        entries.forEach(entry -> siblings.computeIfAbsent(entry.category().parent(), parent -> new ArrayList<>())
                .add(entry));
        Map<String, CategoryLine> placed = new LinkedHashMap<>();
        siblings.forEach((parent, group) -> {
            List<Integer> positions = positions(parent, group, present, removeOthers);
            for (int index = 0; index < group.size(); index++) {
                Entry entry = group.get(index);
                CategoryLine before = present.get(entry.category().code());
                placed.put(entry.category().code(), placed(entry, before, positions.get(index)));
            }
        });
        Map<String, CategoryLine> wanted = new LinkedHashMap<>();
        entries.forEach(entry ->
                wanted.put(entry.category().code(), placed.get(entry.category().code())));
        return wanted;
    }

    private static CategoryLine placed(Entry entry, CategoryLine before, int position) {
        CategoryLine line = entry.category();
        List<OwnAttribute> attributes = entry.complete() || before == null ? line.attributes() : before.attributes();
        return new CategoryLine(
                before == null ? null : before.id(),
                line.code(),
                line.parent(),
                line.name(),
                position,
                line.archived(),
                attributes,
                entry.complete() || before == null ? line.codes() : before.codes());
    }

    /** Places as they are where they are in the file's order; else counted anew, what the file does not name first. */
    private static List<Integer> positions(
            String parent, List<Entry> group, Map<String, CategoryLine> present, boolean removeOthers) {
        Set<String> named = new HashSet<>();
        group.forEach(entry -> named.add(entry.category().code()));
        int next = present.values().stream()
                        .filter(line -> !removeOthers && line.parent().equals(parent) && !named.contains(line.code()))
                        .mapToInt(CategoryLine::position)
                        .max()
                        .orElse(-1)
                + 1;
        List<Integer> kept = new ArrayList<>();
        int last = -1;
        for (Entry entry : group) {
            CategoryLine before = present.get(entry.category().code());
            boolean stays = before != null && before.parent().equals(parent);
            int position = stays ? before.position() : Math.max(next, last + 1);
            kept.add(position);
            if (position <= last) {
                kept.clear();
                break;
            }
            last = position;
        }
        if (!kept.isEmpty()) {
            return kept;
        }
        List<Integer> counted = new ArrayList<>();
        for (int index = 0; index < group.size(); index++) {
            counted.add(next + index);
        }
        return counted;
    }
}
