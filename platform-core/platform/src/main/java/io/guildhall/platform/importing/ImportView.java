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
        Optional<LocalizedText> failure,
        Instant createdAt,
        Instant startedAt,
        Instant endedAt) {

    /** How many products came of it. */
    public int imported() {
        return counts.created();
    }

    /** How many rows were refused. */
    public int failed() {
        return counts.failed();
    }

    public boolean isRunning() {
        return status == ImportStatus.RUNNING;
    }

    /** How far it is, at the rate it had on average. */
    public Progress progress(Instant now) {
        long perSecond = 0;
        if (startedAt != null) {
            long millis =
                    Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis();
            perSecond = millis < 500 ? 0 : done * 1000L / millis;
        }
        return new Progress(done, rows, failed(), perSecond, isRunning());
    }
}
