package io.guildhall.platform.media.imaging;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Readers and writers of pictures, made by their providers. The registry of the virtual machine is asked for the JDK's own
 * only, and never told of those that travel in the application, which it would keep beyond the application's end.
 */
final class Codecs {

    private static final String JPEG = "image/jpeg";

    private static final ImageReaderSpi JPEG_READER = jpegReader();
    private static final ImageReaderSpi WEBP_READER = new WebPImageReaderSpi();
    private static final WebPImageWriterSpi WEBP_WRITER = new WebPImageWriterSpi();

    private Codecs() {}

    static ImageReader reader(PictureHeader.Format format) throws IOException {
        return switch (format) {
            case JPEG -> JPEG_READER.createReaderInstance(null);
            case WEBP -> WEBP_READER.createReaderInstance(null);
            case PNG -> ofTheJdk(() -> ImageIO.getImageReadersByMIMEType("image/png"));
        };
    }

    static ImageWriter jpegWriter() {
        return ofTheJdk(() -> ImageIO.getImageWritersByMIMEType(JPEG));
    }

    static ImageWriter webpWriter() {
        return WEBP_WRITER.createWriterInstance(null);
    }

    /** It reads by the JDK's reader what that can read, and finds it in a registry. */
    private static ImageReaderSpi jpegReader() {
        ServiceRegistry registry =
                new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
        ImageReader jdks = ofTheJdk(() -> ImageIO.getImageReadersByMIMEType(JPEG));
        registry.registerServiceProvider(jdks.getOriginatingProvider(), ImageReaderSpi.class);
        ImageReaderSpi provider = new JPEGImageReaderSpi();
        registry.registerServiceProvider(provider, ImageReaderSpi.class);
        return provider;
    }

    private static <T> T ofTheJdk(Supplier<Iterator<T>> registered) {
        Thread thread = Thread.currentThread();
        ClassLoader applications = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Iterator<T> found = registered.get();
            T codec = found.next();
            while (codec.getClass().getModule() != ImageIO.class.getModule()) {
                codec = found.next();
            }
            return codec;
        } finally {
            thread.setContextClassLoader(applications);
        }
    }
}
