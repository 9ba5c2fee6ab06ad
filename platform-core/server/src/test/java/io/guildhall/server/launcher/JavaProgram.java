package io.guildhall.server.launcher;

import java.nio.file.Path;

/** The java program that runs us also runs the servers. */
final class JavaProgram {
    private JavaProgram() {}

    static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
