package io.guildhall.platform.media;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.shared.web.Shell;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * A QR code as a drawing (ISO/IEC 18004). It stands on white whatever the page around it looks like, and a quarter of it may be
 * soiled and it can still be read.
 */
public final class QrCode {

    private static final String TYPE = "image/svg+xml";
    private static final int A_DAY = 24 * 3600;

    /** The quiet zone that the standard asks for around a code, in modules. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** The code of the address of a product's page, as an answer; that of one not everyone sees is kept by nobody. */
    public static Response of(ProductView product, Shell shell) {
        return Response.ok(svg(shell.absolute("/products/" + product.id())), TYPE)
                .header(
                        HttpHeaders.CACHE_CONTROL,
                        product.isPublished() ? "public, max-age=" + A_DAY : "private, no-store")
                .build();
    }

    /**
     * One {@code <svg>} element, as wide as high, one unit a module.
     *
     * @param text such as an address, in ASCII: beyond that scanners disagree
     */
    static String svg(String text) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append(String.format(
                            Locale.ROOT, "M%d %dh%dv1h-%dz", from + QUIET, y + QUIET, x - from, x - from));
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size + "H0z\"/>"
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>\n";
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too much for a code: " + text.length() + " characters", e);
        }
    }
}
