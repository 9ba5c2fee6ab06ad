package io.guildhall.vertical.chemical;

import io.guildhall.vertical.LocalizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wording of the GHS hazard (H) and precautionary (P) statements, by code. */
final class HazardStatements {

    /** One code, or several that make one sentence: {@code H301+H311}. A letter after an H code narrows its wording. */
    private static final Pattern HAZARD =
            Pattern.compile("(?:H[2-4]\\d\\d[A-Za-z]{0,2}|EUH\\d{3}[A-Z]?)(?:\\+H[2-4]\\d\\d)*");

    private static final Pattern PRECAUTION = Pattern.compile("P[1-5]\\d\\d(?:\\+P[1-5]\\d\\d)*");
    private static final Pattern CONDITION = Pattern.compile("P30[1-8]|P332|P333|P337|P342|P370|P371");
    private static final int CODE_LENGTH = 4;

    private static final Map<String, LocalizedText> WORDING = read();

    private HazardStatements() {}

    /** The codes in a list as people type it, separated by commas, semicolons or blanks; blanks around + do not count. */
    static List<String> codes(String list) {
        return Stream.of(list.replaceAll("\\s*\\+\\s*", "+").split("[\\s,;，；、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    static boolean isHazard(String code) {
        return HAZARD.matcher(code).matches();
    }

    static boolean isPrecaution(String code) {
        return PRECAUTION.matcher(code).matches();
    }

    /** The sentence a code stands for; empty for a code whose wording is not known here. */
    static String wording(String code, String language) {
        boolean chinese = language.startsWith("zh");
        String stop = chinese ? "。" : ". ";
        StringBuilder sentence = new StringBuilder();
        for (String single : code.split("\\+")) {
            LocalizedText text = WORDING.get(single.substring(0, Math.min(CODE_LENGTH, single.length())));
            if (text != null) {
                String joint = CONDITION.matcher(single).matches() ? (chinese ? "：" : ": ") : stop;
                sentence.append(text.in(language)).append(joint);
            }
        }
        return sentence.toString().replaceFirst("[.。:：]\\s*$", "");
    }

    private static Map<String, LocalizedText> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HazardStatements.class.getResourceAsStream("ghs-statements.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> LocalizedText.of(cells[1], cells[2]),
                            (a, b) -> a,
                            HashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
