package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.Progress;
import io.guildhall.vertical.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An import as its company sees it.
 *
 * @param file the uploaded file
 * @param rows how many rows the file has
 * @param done how many of them were tried
 * @param counts what came of them
 * @param undone how many products are again what they were before it
 * @param left how many products could not be undone, for somebody has changed them since
 * @param pictures what came of the pictures that were sent with the file
 * @param failure why it ended early
 * @param startedAt null before it runs
 * @param endedAt null until it has ended
 */
public record ImportView(
        UUID id,
        UUID company,
        UUID file,
        String fileName,
        ImportStatus status,
        ImportMode mode,
        ColumnMapping mapping,
        int rows,
        int done,
        ImportCounts counts,
        int undone,
        int left,
        ImportPictures pictures,
        Optional<LocalizedText> failure,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** How long what products were before it is kept. */
    static final Duration UNDOABLE = Duration.ofDays(30);

    /** How many products came of it. */
    public int imported() {
        return counts.created();
    }

    /** How many rows were refused. */
    public int failed() {
        return counts.failed();
    }

    public boolean isRunning() {
        return status == ImportStatus.RUNNING || status == ImportStatus.UNDOING;
    }

    /** Whether its rows are done and its pictures follow. */
    public boolean isHanging() {
        return status == ImportStatus.RUNNING && done == rows && pictures.named() > 0;
    }

    /** Whether products can get back what they were: once it has ended, for thirty days. */
    public boolean isUndoable(Instant now) {
        boolean ended = status == ImportStatus.DONE || status == ImportStatus.FAILED;
        return ended && counts.changed() > 0 && endedAt.isAfter(now.minus(UNDOABLE));
    }

    /** How far it is, at the rate it had on average. */
    public Progress progress(Instant now) {
        if (status == ImportStatus.UNDOING) {
            return new Progress(undone + left, counts.changed(), left, 0, true);
        }
        if (isHanging()) {
            return new Progress(pictures.done(), pictures.named(), pictures.failed(), 0, true);
        }
        long perSecond = 0;
        if (startedAt != null) {
            long millis =
                    Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis();
            perSecond = millis < 500 ? 0 : done * 1000L / millis;
        }
        return new Progress(done, rows, failed(), perSecond, isRunning());
    }
}
