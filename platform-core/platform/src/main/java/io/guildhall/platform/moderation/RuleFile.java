package io.guildhall.platform.moderation;

import io.guildhall.platform.importing.Tables;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A list of rules as a table: what is taken away can be brought back. */
public final class RuleFile {

    private static final List<String> HEADINGS =
            List.of("kind", "scheme", "value", "reason_en", "reason_zh-CN", "action", "from", "until");

    private RuleFile() {}

    /** The rules as a file to take away. */
    public static ListFile of(String name, List<RuleView> rules) {
        return new ListFile(
                name,
                HEADINGS,
                rules.stream().map(RuleView::terms).map(RuleFile::row).toList());
    }

    /** The rules of a CSV, TSV or XLSX file; what is no rule is said line by line. */
    public static List<RuleTerms> read(InputStream file) {
        List<List<String>> lines = Tables.lines(file, Rules.MOST_AT_ONCE + 1);
        if (lines.isEmpty()) {
            throw WordedRejection.ofAll(List.of(Wording.of("file", "moderation.file.size", Rules.MOST_AT_ONCE)));
        }
        List<String> headings = lines.get(0).stream()
                .map(heading -> heading.strip().replace("\ufeff", ""))
                .toList();
        for (String needed : List.of("kind", "value", "reason_en", "action")) {
            if (!headings.contains(needed)) {
                throw WordedRejection.ofAll(List.of(Wording.of("file", "moderation.file.column", needed)));
            }
        }
        List<RuleTerms> rules = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(headings.size(), line.size()); column++) {
                cells.put(headings.get(column), plain(line.get(column)));
            }
            rules.add(rule(cells));
        }
        return rules;
    }

    /** What is wrong with which line of a file, in its order; the first line of a file is its heading. */
    public static List<String> byLine(WordedRejection rejection, Texts texts) {
        return rejection.wordings().stream()
                .map(wording -> wording.field().startsWith("rules[")
                        ? texts.t("moderation.file.line", line(wording.field()), wording.in(texts))
                        : wording.in(texts))
                .toList();
    }

    private static List<Object> row(RuleTerms terms) {
        return Arrays.asList(
                terms.kind().name(),
                terms.scheme(),
                terms.value(),
                terms.reason().byLanguage().getOrDefault("en", ""),
                terms.reason().byLanguage().getOrDefault("zh-CN", ""),
                terms.action().name(),
                terms.from().toString(),
                terms.until().map(LocalDate::toString).orElse(""));
    }

    private static RuleTerms rule(Map<String, String> cells) {
        Map<String, String> reason = new LinkedHashMap<>();
        reason.put("en", cells.getOrDefault("reason_en", ""));
        reason.put("zh-CN", cells.getOrDefault("reason_zh-CN", ""));
        String from = cells.getOrDefault("from", "");
        String until = cells.getOrDefault("until", "");
        return new RuleTerms(
                code(RuleKind.values(), cells.get("kind")),
                cells.getOrDefault("scheme", ""),
                cells.getOrDefault("value", ""),
                Localized.of(reason),
                code(RuleAction.values(), cells.get("action")),
                from.isEmpty() ? LocalDate.now(ZoneOffset.UTC) : day(from),
                until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Optional.ofNullable(day(until)).orElse(LocalDate.MAX)));
    }

    /** Null where it is none. */
    public static <E extends Enum<E>> E code(E[] codes, String text) {
        String wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Stream.of(codes)
                .filter(code -> code.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** Null where it is none. */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private static String plain(String cell) {
        String text = cell.strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static int line(String field) {
        return Integer.parseInt(field.substring("rules[".length(), field.indexOf(']'))) + 2;
    }
}
