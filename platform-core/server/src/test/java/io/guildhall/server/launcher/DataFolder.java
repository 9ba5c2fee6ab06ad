package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder of a stack belongs to one launcher at a time. */
final class DataFolder implements AutoCloseable {
    /** What a launcher puts into the folder, and all that a reset removes from it. */
    private static final List<String> CONTENT =
            List.of("database", "database.draft", "files", "logs", "run", "secrets.properties");

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new StartFailure(
                    "The stack",
                    "it already runs on the data in " + folder,
                    "stop the other one (Ctrl-C in its terminal), or choose another folder with -Dguildhall.data=<folder>");
        }
        return new DataFolder(folder, lock);
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    void empty() throws IOException {
        for (String name : CONTENT) {
            PrivateFiles.deleteTree(folder.resolve(name));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
