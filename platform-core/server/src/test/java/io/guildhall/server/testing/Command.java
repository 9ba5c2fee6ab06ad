package io.guildhall.server.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program that ran to its end. */
record Command(int exitCode, String output) {
    private static final int NO_SUCH_PROGRAM = 127;
    private static final int CHARACTERS_SHOWN = 800;

    static Command run(List<String> words) throws IOException, InterruptedException {
        return run(words, Map.of());
    }

    static Command run(List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Command(NO_SUCH_PROGRAM, e.getMessage());
        }
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Command(process.waitFor(), output);
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** The end of what it said. */
    String end() {
        return output.substring(Math.max(0, output.length() - CHARACTERS_SHOWN));
    }

    boolean missing() {
        return exitCode == NO_SUCH_PROGRAM;
    }
}
