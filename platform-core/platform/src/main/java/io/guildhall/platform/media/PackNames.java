package io.guildhall.platform.media;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names within an archive. Each is there once, none leads out of it, and every usual system can write it. */
final class PackNames {

    private static final int LONGEST = 120;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\"<>|:*?/\\\\]");

    /** Names that Windows keeps for devices. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A name for a file in that folder, as close to the wish as can be. */
    String in(String folder, String wish) {
        String safe = safe(wish);
        int dot = safe.lastIndexOf('.');
        String stem = dot > 0 ? safe.substring(0, dot) : safe;
        String ending = dot > 0 ? safe.substring(dot) : "";
        String name = folder + safe;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = folder + stem + " (" + number + ")" + ending;
        }
        return name;
    }

    /** The wish without what a name cannot have. */
    static String safe(String wish) {
        String plain = UNSAFE.matcher(wish).replaceAll(" ").strip().replaceAll("\\s+", " ");
        plain = plain.replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (plain.isEmpty() || DEVICE.matcher(plain).matches()) {
            plain = "file " + plain;
        }
        return shortened(plain).strip();
    }

    /** At most so many characters, none of them halved, the ending kept. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length()))
                        .strip()
                + ending;
    }
}
