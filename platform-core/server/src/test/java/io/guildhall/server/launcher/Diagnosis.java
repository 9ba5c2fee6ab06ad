package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the end of a log and says what its reader can do. */
final class Diagnosis {
    private static final int LINES_SHOWN = 15;
    private static final int KILLED = 137;

    private Diagnosis() {}

    static StartFailure of(String part, String reason, int exitCode, Path log) {
        return of(part, reason, exitCode, log, tail(log));
    }

    static StartFailure of(String part, String reason, int exitCode, Path log, String excerpt) {
        String shown = excerpt.isBlank()
                ? " and its log " + log + " is empty"
                : ". From " + log + ":" + System.lineSeparator()
                        + excerpt.indent(4).stripTrailing();
        return new StartFailure(part, reason + shown, advice(excerpt, exitCode));
    }

    private static String advice(String end, int exitCode) {
        if (end.contains("No space left on device")) {
            return "the disk is full: free some space, or choose another folder with -Dguildhall.data=<folder>";
        }
        if (exitCode == KILLED
                || end.contains("Cannot allocate memory")
                || end.contains("insufficient memory")
                || end.contains("OutOfMemoryError")) {
            return "there is not enough memory: close other programs; the stack needs about 2.5 GB";
        }
        if (end.contains("Address already in use") || end.contains("BindException")) {
            return "its port was taken meanwhile: stop the other program, or choose another port";
        }
        if (end.contains("incompatible with server")) {
            return "the data is of another release of PostgreSQL: -Dguildhall.reset begins anew";
        }
        return "read the log above; -Dguildhall.reset begins anew with empty data";
    }

    /** The lines of a log from the first that holds these words on. */
    static Optional<String> place(Path log, String words) {
        List<String> lines = lines(log);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return Optional.of(join(lines.subList(i, Math.min(lines.size(), i + LINES_SHOWN))));
            }
        }
        return Optional.empty();
    }

    private static String tail(Path log) {
        List<String> lines = lines(log);
        return join(lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    private static String join(List<String> lines) {
        return String.join(System.lineSeparator(), lines);
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
