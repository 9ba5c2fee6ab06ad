package io.guildhall.vertical.apparel;

import static io.guildhall.vertical.apparel.Declaring.in;

import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The finished measurements of every size, in centimetres. Read line by line as sellers type it:
 * {@code S: 胸围/bust 88, 衣长/length 60}. A measurement may be named in Chinese, in English or in both.
 */
record SizeChart(Set<String> measurements, Map<String, Map<String, BigDecimal>> bySize) {

    private static final Pattern LINE = Pattern.compile("([^:：]{1,20})[:：](.+)");
    private static final Pattern MEASUREMENT =
            Pattern.compile("(.{1,40}?)[\\s=]*(\\d{1,3}(?:\\.\\d{1,2})?)(?:\\s*cm)?");
    private static final Map<String, LocalizedText> KNOWN = new LinkedHashMap<>();

    static {
        name("Chest", "胸围", "bust");
        name("Length", "衣长", "length");
        name("Shoulder", "肩宽", "shoulder");
        name("Sleeve", "袖长", "sleeve");
        name("Waist", "腰围", "waist");
        name("Hips", "臀围", "hip");
        name("Outseam", "裤长", "outseam");
        name("Inseam", "内侧缝长", "inseam");
        name("Thigh", "大腿围", "thigh");
        name("Rise", "前裆", "rise");
        name("Leg opening", "裤口", "leg opening");
        name("Skirt length", "裙长", "skirt length");
        name("Hem", "下摆", "hem");
        name("Cuff", "袖口", "cuff");
        name("Neck", "领围", "neck");
        name("Foot length", "脚长", "foot length");
    }

    /** Reads the chart; empty where a line is not a size with its measurements. */
    static Optional<SizeChart> of(String text) {
        Map<String, Map<String, BigDecimal>> bySize = new LinkedHashMap<>();
        Set<String> measurements = new LinkedHashSet<>();
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            Matcher size = LINE.matcher(line.strip());
            Map<String, BigDecimal> row = size.matches() ? row(size.group(2)) : Map.of();
            if (row.isEmpty() || bySize.put(size.group(1).strip(), row) != null) {
                return Optional.empty();
            }
            measurements.addAll(row.keySet());
        }
        return bySize.isEmpty() ? Optional.empty() : Optional.of(new SizeChart(measurements, bySize));
    }

    /** The name of a measurement in that language. */
    static String named(String measurement, String language) {
        List<String> names =
                Stream.of(measurement.split("/")).map(String::strip).toList();
        return names.stream()
                .map(name -> KNOWN.get(name.toLowerCase(Locale.ROOT)))
                .filter(known -> known != null)
                .findFirst()
                .map(known -> known.in(language))
                .orElseGet(() -> names.get(language.startsWith("zh") ? 0 : names.size() - 1));
    }

    private static Map<String, BigDecimal> row(String text) {
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>(List.of(text.split("[,，;；、]")));
        for (String part : parts) {
            Matcher measurement = MEASUREMENT.matcher(part.strip());
            if (!measurement.matches()) {
                return Map.of();
            }
            row.put(measurement.group(1).strip(), new BigDecimal(measurement.group(2)));
        }
        return row;
    }

    private static void name(String english, String chinese, String alsoTyped) {
        LocalizedText name = in(english, chinese);
        KNOWN.put(chinese, name);
        KNOWN.put(english.toLowerCase(Locale.ROOT), name);
        KNOWN.put(alsoTyped, name);
    }
}
