package io.guildhall.platform.media.imaging;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures as cameras and programs write them. */
final class Snapshot {

    static final int WIDTH = 400;
    static final int HEIGHT = 200;

    private Snapshot() {}

    /** White, with a red quarter at the top left and a blue one at the top right. */
    static BufferedImage drawn(int type) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D canvas = picture.createGraphics();
        if (type != BufferedImage.TYPE_INT_ARGB) {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, WIDTH, HEIGHT);
        }
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(WIDTH / 2, 0, WIDTH / 2, HEIGHT / 2);
        canvas.dispose();
        return picture;
    }

    static byte[] jpeg(BufferedImage picture) {
        return written(picture, "jpg");
    }

    static byte[] png(BufferedImage picture) {
        return written(picture, "png");
    }

    /** The same JPEG with what a phone writes into it: how it was held, and a text that stands for where it was. */
    static byte[] withExif(byte[] jpeg, int orientation, String place) {
        byte[] text = place.getBytes(StandardCharsets.US_ASCII);
        int length = 38 + text.length;
        ByteBuffer exif = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(text.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putInt(0).put(text);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    static BufferedImage read(byte[] jpeg) {
        try {
            return ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
