package io.guildhall.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.shared.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded can be read: every action that the source writes into the audit log has a name. */
class NamesOfActionsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String NAME = "audit.action.";
    private static final Pattern CALL = Pattern.compile("(?<!void )\\brecord\\(");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");
    private static final Pattern PASSED_ON = Pattern.compile("\\baction\\b");

    /** A call that records, as it stands in the source. */
    private record Call(String file, String arguments) {

        List<String> actions() {
            return ACTION.matcher(arguments)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        boolean isReadable() {
            return !actions().isEmpty() || PASSED_ON.matcher(arguments).find();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void every_recorded_action_has_a_name(String language) throws IOException {
        Texts texts = Texts.in(language);
        assertThat(recorded())
                .hasSizeGreaterThan(40)
                .contains("order.placed", "company.verified", "service.disabled")
                .allMatch(action -> texts.has(NAME + action));
    }

    @Test
    void every_name_is_of_an_action_that_is_recorded() throws IOException {
        assertThat(Texts.in("en").keys().stream()
                        .filter(key -> key.startsWith(NAME))
                        .map(key -> key.substring(NAME.length())))
                .containsExactlyInAnyOrderElementsOf(recorded());
    }

    @Test
    void an_action_is_written_out_where_it_is_recorded() throws IOException {
        assertThat(calls()).isNotEmpty().allMatch(Call::isReadable);
    }

    private static Set<String> recorded() throws IOException {
        return calls().stream().flatMap(call -> call.actions().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("import io.guildhall.platform.audit.AuditLog;")) {
                    Matcher call = CALL.matcher(source);
                    for (MatchResult found : call.results().toList()) {
                        calls.add(new Call(file.getFileName().toString(), arguments(source, found.end())));
                    }
                }
            }
        }
        return calls;
    }

    /** From behind the opening parenthesis to the one that closes it. */
    private static String arguments(String source, int begin) {
        int open = 1;
        int end = begin;
        while (open > 0) {
            char character = source.charAt(end);
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            end++;
        }
        return source.substring(begin, end - 1);
    }
}
