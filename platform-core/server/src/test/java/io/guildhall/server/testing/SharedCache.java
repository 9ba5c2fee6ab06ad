package io.guildhall.server.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A cache between many readers and the server, as RFC 9111 has it, and as bold as it may be: it keeps whatever is not
 * forbidden to it, answers of signed-in readers included, and asks again with the tag of what it has before it repeats it.
 */
public final class SharedCache {
    private final List<Stored> stored = new ArrayList<>();
    private int repeated;

    private record Stored(String path, Map<String, String> varied, String tag, Answer answer) {}

    /**
     * The answer that reader gets.
     *
     * @param reader a visitor, or somebody signed in
     * @param signedIn whether the reader sends a token
     */
    public Answer get(Api reader, boolean signedIn, String path) {
        Map<String, String> headers = new HashMap<>();
        headers.put("authorization", signedIn ? reader.token() : "");
        Stored found = stored.stream()
                .filter(each -> each.path().equals(path))
                .filter(each -> each.varied().entrySet().stream()
                        .allMatch(header ->
                                headers.getOrDefault(header.getKey(), "").equals(header.getValue())))
                .findFirst()
                .orElse(null);
        Answer answer = found == null
                ? reader.get(path)
                : reader.withHeader("If-None-Match", found.tag()).get(path);
        if (answer.status() == 304) {
            repeated++;
            return found.answer();
        }
        String control = answer.header("Cache-Control");
        if (answer.status() == 200 && !control.matches(".*\\b(private|no-store)\\b.*")) {
            stored.remove(found);
            stored.add(new Stored(path, varied(answer, headers), answer.header("ETag"), answer));
        }
        return answer;
    }

    /** How many answers were repeated. */
    public int repeated() {
        return repeated;
    }

    /** How many answers are kept. */
    public int size() {
        return stored.size();
    }

    private static Map<String, String> varied(Answer answer, Map<String, String> headers) {
        Map<String, String> varied = new TreeMap<>();
        for (String name : answer.header("Vary").toLowerCase(Locale.ROOT).split("\\s*,\\s*")) {
            varied.put(name, headers.getOrDefault(name, ""));
        }
        return varied;
    }
}
