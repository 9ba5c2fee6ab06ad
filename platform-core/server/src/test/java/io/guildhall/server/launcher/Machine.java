package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks whether there is room before anything starts, so that nothing fails half way for want of it. */
final class Machine {
    private static final long MEGABYTE = 1024L * 1024;
    private static final long DISK_NEEDED = 1024 * MEGABYTE;
    private static final long MEMORY_NEEDED = 1536 * MEGABYTE;

    private Machine() {}

    static void requireRoom(Path data) throws IOException {
        long disk = Files.getFileStore(data).getUsableSpace();
        if (disk < DISK_NEEDED) {
            throw new StartFailure(
                    "The stack",
                    "the disk of " + data + " has " + disk / MEGABYTE + " MB left and " + DISK_NEEDED / MEGABYTE
                            + " MB are needed",
                    "free some space, or choose another folder with -Dguildhall.data=<folder>");
        }
        long memory = availableMemory();
        if (memory < MEMORY_NEEDED) {
            throw new StartFailure(
                    "The stack",
                    memory / MEGABYTE + " MB of memory are available and " + MEMORY_NEEDED / MEGABYTE
                            + " MB are needed",
                    "close other programs, or give the container or machine more memory");
        }
    }

    /** What Linux says it could hand out without swapping; other systems are trusted to have enough. */
    private static long availableMemory() throws IOException {
        Path memory = Path.of("/proc/meminfo");
        if (!Files.isReadable(memory)) {
            return Long.MAX_VALUE;
        }
        return Files.readAllLines(memory).stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
