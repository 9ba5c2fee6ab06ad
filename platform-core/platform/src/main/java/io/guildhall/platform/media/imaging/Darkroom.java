package io.guildhall.platform.media.imaging;

import io.guildhall.platform.media.imaging.UnreadablePicture.Fault;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Develops uploaded pictures: turns them upright, lays them on white, and prints them in several widths as WebP and as JPEG.
 * Prints hold pixels and nothing else: what a camera, a phone or a program wrote beside them is gone.
 */
@ApplicationScoped
public class Darkroom {

    /** The width of the print that stands for the picture itself, from which others can be made later. */
    private static final int MASTER = 2400;

    private static final float MASTER_QUALITY = 0.92f;
    private static final float JPEG_QUALITY = 0.85f;
    private static final float WEBP_QUALITY = 0.8f;
    private static final int PATIENCE_SECONDS = 30;
    private static final Logger LOGGER = Logger.getLogger(Darkroom.class.getName());

    /** One at a time: a large picture takes more than a hundred megabytes while it is decoded. */
    private final Semaphore bench = new Semaphore(1, true);

    private volatile boolean withoutWebp;

    /**
     * A developed picture.
     *
     * @param master the picture itself, as JPEG
     * @param prints by width and format, such as {@code 480.webp}
     * @param width of the widest print, in pixels
     */
    public record Developed(byte[] master, Map<String, byte[]> prints, int width, int height) {}

    /**
     * Develops a picture; it must not hold a transaction meanwhile.
     *
     * @param widths of the prints, in pixels, the widest last; a picture that is narrower stays as wide as it is
     */
    public Developed develop(byte[] content, List<Integer> widths) throws UnreadablePicture {
        PictureHeader header = PictureHeader.of(content);
        takePlace();
        try {
            BufferedImage picture = scaled(upright(decode(content, header), header), MASTER);
            byte[] master = jpeg(picture, MASTER_QUALITY);
            Map<String, byte[]> prints = new LinkedHashMap<>();
            BufferedImage widest = scaled(picture, widths.get(widths.size() - 1));
            BufferedImage print = widest;
            for (int index = widths.size() - 1; index >= 0; index--) {
                print = scaled(print, widths.get(index));
                byte[] jpeg = jpeg(print, JPEG_QUALITY);
                prints.put(widths.get(index) + ".jpg", jpeg);
                prints.put(widths.get(index) + ".webp", webp(print, jpeg));
            }
            return new Developed(master, prints, widest.getWidth(), widest.getHeight());
        } catch (IOException | RuntimeException e) {
            LOGGER.log(Level.FINE, e, () -> "A picture of " + content.length + " bytes cannot be read");
            throw new UnreadablePicture(Fault.NO_PICTURE, e);
        } finally {
            bench.release();
        }
    }

    private void takePlace() {
        try {
            if (bench.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw WordedRejection.of(CommonReason.UNAVAILABLE, "media.refused.busy");
    }

    /** Large pictures are read coarsely, as long as that leaves twice the pixels that the widest print needs. */
    private static BufferedImage decode(byte[] content, PictureHeader header) throws IOException {
        ImageReader reader = Codecs.reader(header.format());
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("The picture is not as large as it says");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, (header.isOnItsSide() ? header.height() : header.width()) / MASTER);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        } finally {
            reader.dispose();
        }
    }

    /** The picture on white, in the colours of screens, turned as EXIF says. */
    private static BufferedImage upright(BufferedImage picture, PictureHeader header) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = header.isOnItsSide();
        BufferedImage upright =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        AffineTransform turn = switch (header.orientation()) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        Graphics2D canvas = upright.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return upright;
    }

    /** The picture at most that wide; halved until it is nearly there, so that no pixel is skipped. */
    private static BufferedImage scaled(BufferedImage picture, int width) {
        BufferedImage scaled = picture;
        while (scaled.getWidth() > width) {
            int next = Math.max(width, (scaled.getWidth() + 1) / 2);
            int height = Math.max(1, Math.round((float) picture.getHeight() * next / picture.getWidth()));
            BufferedImage smaller = new BufferedImage(next, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = smaller.createGraphics();
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(scaled, 0, 0, next, height, null);
            canvas.dispose();
            scaled = smaller;
        }
        return scaled;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = Codecs.jpegWriter();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return written(writer, parameters, picture);
    }

    /** On a system that libwebp is not brought for, the JPEG stands in: browsers go by what they get. */
    private byte[] webp(BufferedImage picture, byte[] otherwise) throws IOException {
        if (withoutWebp) {
            return otherwise;
        }
        try {
            ImageWriter writer = Codecs.webpWriter();
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType("Lossy");
            parameters.setCompressionQuality(WEBP_QUALITY);
            return written(writer, parameters, picture);
        } catch (LinkageError | IllegalStateException e) {
            withoutWebp = true;
            LOGGER.log(Level.WARNING, e, () -> "Pictures are kept as JPEG only: WebP cannot be written here");
            return otherwise;
        }
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam parameters, BufferedImage picture)
            throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return content.toByteArray();
    }
}
