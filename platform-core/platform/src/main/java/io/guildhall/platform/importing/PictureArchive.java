package io.guildhall.platform.importing;

import io.guildhall.platform.media.AddingPictures;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The ZIP of pictures that comes with a file. Nothing in it is ever unpacked to disk: its files are found by name, whatever
 * folder they lie in, and read one at a time, no further than the largest picture there may be.
 */
final class PictureArchive implements AutoCloseable {

    /** The largest archive that is taken, in bytes. */
    static final long LARGEST = 100_000_000;

    static final String FIELD = "pictures";
    static final int MOST_FILES = 20_000;

    private static final int LARGEST_DIRECTORY = 8_000_000;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MOST_OF_A_PRODUCT = 99;

    private final ZipFile zip;
    private final Map<String, List<ZipEntry>> byName = new HashMap<>();
    private final Map<String, ZipEntry> byPath = new HashMap<>();

    private PictureArchive(ZipFile zip) {
        this.zip = zip;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = plain(entry.getName());
            String name = last(path);
            if (!entry.isDirectory() && !name.startsWith(".") && !path.startsWith("__macosx/")) {
                byPath.putIfAbsent(path, entry);
                byName.computeIfAbsent(name, missing -> new ArrayList<>()).add(entry);
            }
        }
    }

    /**
     * Opens an archive. Names are read as UTF-8, or as GB 18030 where they cannot be.
     *
     * @throws io.guildhall.platform.shared.Rejection where it is damaged, locked by a password, or holds too many files
     */
    static PictureArchive open(Path file) {
        try {
            refuseHugeDirectory(file);
            try {
                return new PictureArchive(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
            } catch (ZipException e) {
                return new PictureArchive(new ZipFile(file.toFile(), Charset.forName("GB18030")));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("importing.pictures.damaged");
        }
    }

    int files() {
        return byPath.size();
    }

    /** The pictures that are named after that number: {@code A-1.jpg}, {@code A-1_2.png}, {@code A-1-3.webp}. */
    List<String> of(String sku) {
        String wanted = plain(sku);
        Map<Integer, String> found = new TreeMap<>();
        if (wanted.isEmpty() || wanted.contains("/")) {
            return List.of();
        }
        for (String ending : List.of(".jpg", ".jpeg", ".png", ".webp")) {
            if (byName.containsKey(wanted + ending)) {
                found.putIfAbsent(0, wanted + ending);
            }
            for (int number = 1; number <= MOST_OF_A_PRODUCT; number++) {
                for (String between : List.of("_", "-")) {
                    String name = wanted + between + number + ending;
                    if (byName.containsKey(name)) {
                        found.putIfAbsent(number, name);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The content of the file of that name.
     *
     * @param name with its folders or without, in any case
     * @throws io.guildhall.platform.shared.Rejection where there is none, there are several, or it is too large
     */
    InputStream read(String name) {
        ZipEntry entry = find(name);
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] picture = content.readNBytes(AddingPictures.LARGEST + 1);
            if (picture.length > AddingPictures.LARGEST) {
                throw refused("media.check.picture-too-large", shortened(name), AddingPictures.LARGEST / 1_000_000);
            }
            return new ByteArrayInputStream(picture);
        } catch (IOException | IllegalArgumentException e) {
            throw refused("importing.pictures.unreadable", shortened(name));
        }
    }

    /** Refuses where there is no file of that name, or there are several. */
    void require(String name) {
        find(name);
    }

    private ZipEntry find(String name) {
        String wanted = plain(name);
        ZipEntry exact = byPath.get(wanted);
        if (exact != null) {
            return exact;
        }
        List<ZipEntry> named = byName.getOrDefault(last(wanted), List.of());
        if (named.isEmpty() || wanted.contains("/")) {
            throw refused("importing.pictures.missing", shortened(name));
        }
        if (named.size() > 1) {
            throw refused("importing.pictures.several", shortened(name));
        }
        return named.get(0);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How large the list of an archive's files is stands at its end; one that is too large is never read into memory. */
    private static void refuseHugeDirectory(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(content.length(), END_RECORD + LONGEST_COMMENT);
            byte[] end = new byte[length];
            content.seek(content.length() - length);
            content.readFully(end);
            ByteBuffer record = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (record.getInt(at) == END_SIGNATURE) {
                    int files = Short.toUnsignedInt(record.getShort(at + 10));
                    long directory = Integer.toUnsignedLong(record.getInt(at + 12));
                    if (files > MOST_FILES || directory > LARGEST_DIRECTORY) {
                        throw refused("importing.pictures.too-many", MOST_FILES);
                    }
                    return;
                }
            }
        }
        throw refused("importing.pictures.damaged");
    }

    private static String plain(String name) {
        String path = name.replace('\\', '/').strip().toLowerCase(Locale.ROOT);
        return path.startsWith("./") ? path.substring(2) : path;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String shortened(String name) {
        return ColumnMapping.shortened(name);
    }

    private static WordedRejection refused(String key, Object... arguments) {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, FIELD, key, arguments);
    }
}
