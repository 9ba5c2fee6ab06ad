package io.guildhall.server.testing;

import io.guildhall.server.launcher.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium and a font for Chinese, from the machine where it has them, from its package manager or from Playwright where
 * it has not. A machine that can have neither fails the tests; it never skips them.
 */
final class BrowserPrograms {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    private final Optional<Path> executable;
    private final Map<String, String> environment;

    private BrowserPrograms(Optional<Path> executable, Map<String, String> environment) {
        this.executable = executable;
        this.environment = environment;
    }

    static BrowserPrograms obtain() {
        try {
            return new BrowserPrograms(browser(), font());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The browser to start; empty for the one that Playwright brought itself. */
    Optional<Path> executable() {
        return executable;
    }

    /** What the browser needs to find its font. */
    Map<String, String> environment() {
        return environment;
    }

    private static Optional<Path> browser() throws IOException, InterruptedException {
        Optional<Path> found = installed();
        if (found.isPresent()) {
            return found;
        }
        if (canInstall()) {
            install("chromium");
            found = installed();
            if (found.isPresent()) {
                return found;
            }
        }
        Command download = Command.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "--only-shell",
                "chromium"));
        if (!download.succeeded()) {
            throw new IllegalStateException(
                    "There is no Chromium, and none could be obtained. Install it, or name it in the"
                            + " variable CHROMIUM. Playwright said: " + download.end());
        }
        return Optional.empty();
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            Path path = Path.of(named);
            if (!Files.isExecutable(path)) {
                throw new IllegalStateException("The variable CHROMIUM names " + named + ", which is no program");
            }
            return Optional.of(path);
        }
        return NAMES.stream()
                .map(BrowserPrograms::inPath)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Path> inPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Map<String, String> font() throws IOException, InterruptedException {
        if (!LINUX || hasChineseFont(Map.of())) {
            return Map.of();
        }
        if (canInstall()) {
            install("fonts-noto-cjk");
            if (hasChineseFont(Map.of())) {
                return Map.of();
            }
        }
        Map<String, String> environment = unpackedFont();
        if (hasChineseFont(environment)) {
            return environment;
        }
        throw new IllegalStateException(
                "There is no font for Chinese, and none could be obtained. Install one, say fonts-noto-cjk.");
    }

    /** Without root's rights: the package is fetched and unpacked beside the build, where fontconfig is told to look. */
    private static Map<String, String> unpackedFont() throws IOException, InterruptedException {
        Path folder = StackSettings.home().resolve("target/browser-data");
        Path unpacked = Files.createDirectories(folder.resolve("package"));
        Command.run(List.of(
                "sh",
                "-c",
                "cd '" + folder + "' && apt-get download fonts-noto-cjk && dpkg-deb -x" + " fonts-noto-cjk*.deb '"
                        + unpacked + "' && ln -sfn package/usr/share/fonts fonts"));
        Map<String, String> environment = new HashMap<>();
        environment.put("XDG_DATA_HOME", folder.toString());
        return environment;
    }

    private static boolean hasChineseFont(Map<String, String> environment) throws IOException, InterruptedException {
        Command list = Command.run(List.of("fc-list", ":lang=zh-cn", "family"), environment);
        if (list.missing()) {
            // Chromium brings fontconfig's library but not always its tools: look where it would look.
            try (Stream<Path> files = Files.walk(Path.of("/usr/share/fonts"))) {
                return files.anyMatch(
                        file -> file.getFileName().toString().matches("(?i).*(cjk|wqy|droidsansfallback).*"));
            }
        }
        return list.succeeded() && !list.output().isBlank();
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean canInstall() throws IOException {
        return LINUX && isRoot() && inPath("apt-get").isPresent();
    }

    private static void install(String name) throws IOException, InterruptedException {
        System.out.println("Installing " + name + " for the tests in the browser");
        Map<String, String> quiet = Map.of("DEBIAN_FRONTEND", "noninteractive");
        Command.run(List.of("apt-get", "update", "-qq"), quiet);
        Command install =
                Command.run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", name), quiet);
        if (!install.succeeded()) {
            System.out.println(install.output());
        }
    }
}
