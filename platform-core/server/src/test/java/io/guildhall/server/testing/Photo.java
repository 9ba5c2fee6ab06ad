package io.guildhall.server.testing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Pictures of a drum in a warehouse, as a seller's phone takes them. */
public final class Photo {

    /** Where the phone says it was; nobody who sees the picture may read it. */
    public static final String PLACE = "53.5511 N 9.9937 E";

    private static final int UPRIGHT = 1;

    private Photo() {}

    /** A picture of a drum of that colour, with the place it was taken at. */
    public static byte[] of(Color drum, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setPaint(new GradientPaint(0, 0, new Color(0xE8ECEF), 0, height, new Color(0xB9C2C9)));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(new Color(0x8A939A));
        canvas.fillRect(0, height * 4 / 5, width, height / 5);
        int side = Math.min(width, height);
        int left = (width - side / 2) / 2;
        canvas.setPaint(new GradientPaint(left, 0, drum.brighter(), left + side / 2f, 0, drum.darker()));
        canvas.fillRoundRect(left, height / 6, side / 2, height * 2 / 3, side / 12, side / 12);
        canvas.setStroke(new BasicStroke(side / 60f));
        canvas.setColor(drum.darker().darker());
        for (int rib = 2; rib <= 4; rib++) {
            canvas.drawLine(left, height * rib / 6, left + side / 2, height * rib / 6);
        }
        canvas.setColor(Color.WHITE);
        canvas.fillRect(left + side / 8, height * 3 / 8, side / 4, side / 6);
        canvas.dispose();
        return withPlace(jpeg(picture));
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A block of EXIF, as phones put before the picture. */
    private static byte[] withPlace(byte[] jpeg) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        int length = 38 + place.length;
        ByteBuffer exif = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        exif.put("II".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(UPRIGHT);
        exif.putInt(0).put(place);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + length + 10);
        file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (length + 8));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }
}
