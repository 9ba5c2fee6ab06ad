package io.guildhall.platform.importing;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads small tables that are used at once and not kept: CSV, TSV and XLSX. */
public final class Tables {

    /** A larger file is an import. */
    public static final long MOST_BYTES = 2_000_000;

    private Tables() {}

    /**
     * The filled lines of a file, headings among them.
     *
     * @param most how many lines it may have
     * @throws io.guildhall.platform.shared.Rejection of the field {@code file}, saying what about it cannot be read
     */
    public static List<List<String>> lines(InputStream content, int most) {
        Path file = null;
        try {
            file = Files.createTempFile("guildhall-table", null);
            copy(content, file);
            return TableReader.lines(file, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void copy(InputStream content, Path file) throws IOException {
        try (content;
                OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16 * 1024];
            long copied = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                copied += read;
                if (copied > MOST_BYTES) {
                    throw WordedRejection.ofField(
                            CommonReason.TOO_LARGE, "file", "files.too-large", MOST_BYTES / 1_000_000);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
