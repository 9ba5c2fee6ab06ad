package io.guildhall.platform.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The codes of a classification everybody knows, such as the Harmonized System, each below the one it refines. */
public final class CodeTree {

    private final TreeMap<String, Code> codes = new TreeMap<>();

    /**
     * A code of it.
     *
     * @param parent the code it refines, empty at the top
     * @param level 1 at the top
     */
    public record Code(String code, String parent, int level, String title) {}

    public CodeTree(Collection<Code> codes) {
        codes.forEach(code -> this.codes.put(code.code(), code));
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    public int size() {
        return codes.size();
    }

    /** The way down to a code, the top first. */
    public List<Code> path(String code) {
        List<Code> path = new ArrayList<>();
        for (Code each = codes.get(code); each != null && !path.contains(each); each = codes.get(each.parent())) {
            path.add(0, each);
        }
        return path;
    }

    /** The codes directly below that one, those at the top for an empty one. */
    public List<Code> below(String parent, int limit) {
        return codes.values().stream()
                .filter(code -> code.parent().equals(parent))
                .limit(limit)
                .toList();
    }

    /**
     * The codes that begin with these digits, or whose titles, or those above them, hold every one of these words; those
     * that hold them all in their own title first.
     */
    public List<Code> search(String words, int limit) {
        String digits = words.replaceAll("[\\s.]", "");
        if (digits.matches("\\d+")) {
            return codes.tailMap(digits, true).values().stream()
                    .takeWhile(code -> code.code().startsWith(digits))
                    .limit(limit)
                    .toList();
        }
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        Map<String, Code> found = new LinkedHashMap<>();
        codes.values().stream()
                .filter(code -> holds(code.title(), wanted))
                .forEach(code -> found.put(code.code(), code));
        codes.values().stream()
                .filter(code -> holds(titles(code), wanted))
                .forEach(code -> found.putIfAbsent(code.code(), code));
        return found.values().stream().limit(limit).toList();
    }

    private String titles(Code code) {
        StringBuilder titles = new StringBuilder();
        path(code.code()).forEach(each -> titles.append(each.title()).append('\n'));
        return titles.toString();
    }

    private static boolean holds(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
