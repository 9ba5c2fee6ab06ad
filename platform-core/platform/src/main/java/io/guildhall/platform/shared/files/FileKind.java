package io.guildhall.platform.shared.files;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that may be uploaded, told by their content; what the browser claims does not count. */
public enum FileKind {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    WEBP("image/webp"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    ZIP("application/zip");

    /** How many bytes from the beginning of a file are looked at. */
    static final int HEAD = 1024;

    private static final HexFormat HEX = HexFormat.of();

    private final String mediaType;

    FileKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The kind of a file, or nothing where it is none of these.
     *
     * @param name tells comma from tab separated text, and a workbook from other archives
     * @param head the first bytes of its content
     */
    public static Optional<FileKind> of(String name, byte[] head) {
        String begin = HEX.formatHex(head, 0, Math.min(head.length, 8));
        String lower = name.toLowerCase(Locale.ROOT);
        if (begin.startsWith(HEX.formatHex("%PDF-".getBytes(StandardCharsets.US_ASCII)))) {
            return Optional.of(PDF);
        }
        if (begin.equals("89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (begin.startsWith("ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (begin.startsWith("52494646")
                && head.length >= 12
                && HEX.formatHex(head, 8, 12).equals("57454250")) {
            return Optional.of(WEBP);
        }
        if (begin.startsWith("504b0304")) {
            return lower.endsWith(".xlsx")
                    ? Optional.of(XLSX)
                    : Optional.of(ZIP).filter(kind -> lower.endsWith(".zip"));
        }
        if (!isText(head)) {
            return Optional.empty();
        }
        if (lower.endsWith(".tsv") || lower.endsWith(".tab")) {
            return Optional.of(TSV);
        }
        return lower.endsWith(".csv") || lower.endsWith(".txt") ? Optional.of(CSV) : Optional.empty();
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < 0x20 && each != '\t' && each != '\n' && each != '\r') {
                return false;
            }
        }
        return head.length > 0;
    }
}
