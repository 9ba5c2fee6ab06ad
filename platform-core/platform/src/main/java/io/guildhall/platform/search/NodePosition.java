package io.guildhall.platform.search;

import io.guildhall.platform.search.ListingChanges.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How far this node's index has come, in a file beside it. What is written lies a few seconds back: the index commits
 * once a second, and a power failure must not leave the file ahead of it. Hearing of a change twice does no harm.
 */
final class NodePosition {

    private static final String FILE = "position";
    private static final Duration COMMITTED = Duration.ofSeconds(3);
    private static final Duration TOO_OLD = Duration.ofDays(1);

    private final Path file;
    private final Deque<Reached> reached = new ArrayDeque<>();

    private record Reached(Position position, Instant at) {}

    NodePosition(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** Where to go on; nothing where the index is new, or was away for longer than changes are kept. */
    Optional<Position> read(Instant now) {
        try {
            if (Files.notExists(file)
                    || Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOO_OLD))) {
                return Optional.empty();
            }
            return Position.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The index has taken in everything up to there. */
    void reach(Position position, Instant now) {
        if (reached.isEmpty() || !reached.peekLast().at().plusSeconds(1).isAfter(now)) {
            reached.addLast(new Reached(position, now));
        }
        Reached safe = null;
        while (!reached.isEmpty() && !reached.peekFirst().at().plus(COMMITTED).isAfter(now)) {
            safe = reached.pollFirst();
        }
        if (safe != null) {
            write(safe.position());
        }
    }

    private void write(Position position) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(FILE + ".next");
            Files.writeString(next, position.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
