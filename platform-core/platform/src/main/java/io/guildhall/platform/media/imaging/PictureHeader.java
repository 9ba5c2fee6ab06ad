package io.guildhall.platform.media.imaging;

import io.guildhall.platform.media.imaging.UnreadablePicture.Fault;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture says of itself before it is decoded; the sizes of what it would become are known from it.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how it must be turned to stand upright, 1 to 8 as in EXIF
 */
record PictureHeader(Format format, int width, int height, int orientation) {

    /** The most pixels a picture may have. */
    static final long MOST_PIXELS = 40_000_000;

    /** The least pixels a side may have. */
    static final int SHORTEST_SIDE = 32;

    /** How many times as long as wide a picture may be. */
    static final int MOST_OBLONG = 10;

    /** A progressive JPEG comes in some ten scans; hundreds of them keep a decoder busy for minutes. */
    static final int MOST_SCANS = 60;

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int MOST_TAGS = 1_000;
    private static final int CHUNK_HEAD = 8;
    private static final int PNG_CHECKSUM = 4;

    /** The kinds of pictures that are read. */
    enum Format {
        JPEG,
        PNG,
        WEBP
    }

    /** What the content says, whatever its name is; refused where it is none, or too much. */
    static PictureHeader of(byte[] content) throws UnreadablePicture {
        try {
            PictureHeader header = read(ByteBuffer.wrap(content).order(ByteOrder.BIG_ENDIAN));
            int shorter = Math.min(header.width, header.height);
            if (shorter < SHORTEST_SIDE || Math.max(header.width, header.height) > MOST_OBLONG * (long) shorter) {
                throw new UnreadablePicture(Fault.TOO_SMALL);
            }
            if ((long) header.width * header.height > MOST_PIXELS) {
                throw new UnreadablePicture(Fault.TOO_MANY_PIXELS);
            }
            return header;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new UnreadablePicture(Fault.NO_PICTURE, e);
        }
    }

    /** Whether it lies on its side, so that width and height change places. */
    boolean isOnItsSide() {
        return orientation >= 5;
    }

    private static PictureHeader read(ByteBuffer file) throws UnreadablePicture {
        if (file.remaining() < 16) {
            throw new UnreadablePicture(Fault.NO_PICTURE);
        }
        if ((file.getInt(0) >>> 8) == 0xFFD8FF) {
            return jpeg(file);
        }
        if (file.getLong(0) == 0x89504E470D0A1A0AL) {
            return png(file);
        }
        if (file.getInt(0) == name("RIFF") && file.getInt(8) == name("WEBP")) {
            return webp(file);
        }
        throw new UnreadablePicture(Fault.NO_PICTURE);
    }

    private static PictureHeader jpeg(ByteBuffer file) throws UnreadablePicture {
        int width = 0;
        int height = 0;
        int orientation = UPRIGHT;
        int scans = 0;
        file.position(2);
        for (Optional<Integer> next = marker(file); next.isPresent(); next = marker(file)) {
            int marker = next.get();
            if (marker == 0xD9) {
                break;
            }
            if (marker == 0x01 || marker >= 0xD0 && marker <= 0xD8) {
                continue;
            }
            int start = file.position();
            int length = Short.toUnsignedInt(file.getShort(start));
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                if (width != 0) {
                    throw new UnreadablePicture(Fault.NO_PICTURE);
                }
                height = Short.toUnsignedInt(file.getShort(start + 3));
                width = Short.toUnsignedInt(file.getShort(start + 5));
            } else if (marker == 0xE1 && length > 8 && file.getInt(start + 2) == name("Exif")) {
                orientation = orientation(file.slice(start + 8, Math.min(length - 8, file.limit() - start - 8)));
            } else if (marker == 0xDA && ++scans > MOST_SCANS) {
                throw new UnreadablePicture(Fault.TOO_INVOLVED);
            }
            if (start + length >= file.limit()) {
                break;
            }
            file.position(start + Math.max(2, length));
        }
        if (scans == 0 || width == 0) {
            throw new UnreadablePicture(Fault.NO_PICTURE);
        }
        return new PictureHeader(Format.JPEG, width, height, orientation);
    }

    /** The next marker, behind compressed data where that stands before it; nothing at the end of the file. */
    private static Optional<Integer> marker(ByteBuffer file) {
        while (file.remaining() >= 2) {
            if (file.get() == (byte) 0xFF) {
                int marker = Byte.toUnsignedInt(file.get(file.position()));
                if (marker != 0 && marker != 0xFF) {
                    file.get();
                    return Optional.of(marker);
                }
            }
        }
        return Optional.empty();
    }

    private static PictureHeader png(ByteBuffer file) throws UnreadablePicture {
        if (file.getInt(12) != name("IHDR")) {
            throw new UnreadablePicture(Fault.NO_PICTURE);
        }
        int exif = find(file, 8, "eXIf");
        return new PictureHeader(
                Format.PNG,
                positive(file.getInt(16)),
                positive(file.getInt(20)),
                exif < 0 ? UPRIGHT : orientation(data(file, exif)));
    }

    private static PictureHeader webp(ByteBuffer file) throws UnreadablePicture {
        ByteBuffer little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int kind = file.getInt(12);
        if (kind != name("VP8X")) {
            return frame(file, 12, UPRIGHT);
        }
        int width = 1 + (little.getInt(24) & 0xFFFFFF);
        int height = 1 + (little.getInt(26) >>> 8);
        int exif = find(little, 12, "EXIF");
        int orientation = exif < 0 ? UPRIGHT : orientation(data(little, exif));
        int image = Math.max(find(little, 12, "VP8 "), find(little, 12, "VP8L"));
        PictureHeader frame = image < 0 ? null : frame(file, image, orientation);
        if (frame == null || frame.width != width || frame.height != height) {
            throw new UnreadablePicture(Fault.NO_PICTURE);
        }
        return frame;
    }

    /** The picture in a chunk of its own; one that moves has none. */
    private static PictureHeader frame(ByteBuffer file, int chunk, int orientation) throws UnreadablePicture {
        ByteBuffer little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int kind = file.getInt(chunk);
        if (kind == name("VP8L")) {
            int bits = little.getInt(chunk + 9);
            return new PictureHeader(Format.WEBP, 1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF), orientation);
        }
        if (kind == name("VP8 ")) {
            return new PictureHeader(
                    Format.WEBP,
                    little.getShort(chunk + 14) & 0x3FFF,
                    little.getShort(chunk + 16) & 0x3FFF,
                    orientation);
        }
        throw new UnreadablePicture(Fault.NO_PICTURE);
    }

    /** Where the chunk of that name begins, negative where there is none. RIFF names a chunk first, PNG tells its length. */
    private static int find(ByteBuffer file, int from, String wanted) {
        boolean riff = file.order() == ByteOrder.LITTLE_ENDIAN;
        ByteBuffer names = file.duplicate().order(ByteOrder.BIG_ENDIAN);
        long at = from;
        while (at + CHUNK_HEAD <= file.limit()) {
            int start = (int) at;
            int length = file.getInt(riff ? start + 4 : start);
            if (length < 0) {
                return -1;
            }
            if (names.getInt(riff ? start : start + 4) == name(wanted)) {
                return start;
            }
            at += CHUNK_HEAD + (long) length + (riff ? length & 1 : PNG_CHECKSUM);
        }
        return -1;
    }

    private static ByteBuffer data(ByteBuffer file, int chunk) {
        int start = chunk + CHUNK_HEAD;
        return file.slice(start, file.limit() - start);
    }

    /** The orientation in a block of EXIF; what cannot be read is upright. */
    private static int orientation(ByteBuffer exif) {
        try {
            ByteBuffer block = exif;
            if (block.order(ByteOrder.BIG_ENDIAN).getInt(0) == name("Exif")) {
                block = block.slice(6, block.limit() - 6);
            }
            block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = block.getInt(4);
            int tags = Math.min(MOST_TAGS, Short.toUnsignedInt(block.getShort(directory)));
            for (int tag = 0; tag < tags; tag++) {
                int entry = directory + 2 + 12 * tag;
                if (Short.toUnsignedInt(block.getShort(entry)) == ORIENTATION_TAG) {
                    int value = block.getShort(entry + 8);
                    return value >= 1 && value <= 8 ? value : UPRIGHT;
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int positive(int number) {
        if (number <= 0) {
            throw new IllegalArgumentException("No size: " + number);
        }
        return number;
    }

    private static int name(String four) {
        return ByteBuffer.wrap(four.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
