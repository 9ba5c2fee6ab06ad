package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. For root, its programs run in a user namespace, or where containers forbid that,
 * as an unprivileged user that keeps the right to reach its folder.
 */
final class UnprivilegedUser {
    private static final String NOBODY = "65534";
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> OTHER_USER = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private final List<String> prefix;

    private UnprivilegedUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static UnprivilegedUser ofThisMachine() throws IOException, InterruptedException {
        if (!isRoot()) {
            return new UnprivilegedUser(List.of());
        }
        if (succeeds(NAMESPACE)) {
            return new UnprivilegedUser(NAMESPACE);
        }
        if (succeeds(OTHER_USER)) {
            return new UnprivilegedUser(OTHER_USER);
        }
        throw new StartFailure(
                DatabaseServer.PART,
                "PostgreSQL does not run as root, and neither unshare nor setpriv can give root up here",
                "start as another user");
    }

    /** What stands before a command so that it runs without root's rights; often nothing. */
    List<String> prefix() {
        return prefix;
    }

    void own(Path folder) throws IOException, InterruptedException {
        if (prefix.equals(OTHER_USER)) {
            new ProcessBuilder("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    private static boolean isRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
    }

    private static boolean succeeds(List<String> prefix) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(concat(prefix, "true"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> concat(List<String> prefix, String program) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        return command;
    }
}
