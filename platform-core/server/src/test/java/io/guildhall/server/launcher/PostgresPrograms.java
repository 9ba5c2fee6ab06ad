package io.guildhall.server.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs for this machine, unpacked once from the archive that Maven brought. */
final class PostgresPrograms {
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    static PostgresPrograms unpackedIn(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            Path draft = Files.createDirectories(home.resolveSibling(
                    home.getFileName() + "." + ProcessHandle.current().pid()));
            unpack(archiveName(), draft);
            try {
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                PrivateFiles.deleteTree(draft);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new PostgresPrograms(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").matches("aarch64|arm64");
        String name = system.startsWith("mac") ? "darwin" : system.startsWith("win") ? "windows" : "linux";
        return "postgres-" + name + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (InputStream found = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (found == null) {
                throw new StartFailure(
                        DatabaseServer.PART,
                        "there is no " + archive + " for this machine",
                        "run on Linux or macOS, x86-64 or ARM 64");
            }
            TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(found)));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, target);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive points outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            link(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE_BY_OWNER) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static void link(Path path, Path target) throws IOException {
        try {
            Files.createSymbolicLink(path, target);
        } catch (FileAlreadyExistsException e) {
            Files.delete(path);
            Files.createSymbolicLink(path, target);
        }
    }
}
