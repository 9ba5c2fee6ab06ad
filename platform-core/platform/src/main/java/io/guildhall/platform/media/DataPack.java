package io.guildhall.platform.media;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that is written while it is sent: however large its files are, no more than a buffer of them is in memory.
 *
 * @param name of the archive
 */
public record DataPack(String name, Instant madeAt, List<Part> parts) implements StreamingOutput {

    public static final String TYPE = "application/zip";

    public DataPack {
        parts = List.copyOf(parts);
    }

    /**
     * A file within.
     *
     * @param name with its folder
     * @param packed whether its content is compressed already
     */
    public record Part(String name, boolean packed, Content content) {

        static Part of(String name, byte[] content) {
            return new Part(name, false, out -> out.write(content));
        }

        /** A picture or a document, which gain next to nothing by being compressed again. */
        static Part of(String name, Path content) {
            return new Part(name, true, out -> Files.copy(content, out));
        }
    }

    /** Writes what a file holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Part part : parts) {
            ZipEntry entry = new ZipEntry(part.name());
            entry.setLastModifiedTime(FileTime.from(madeAt));
            zip.setLevel(part.packed() ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(entry);
            part.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }
}
