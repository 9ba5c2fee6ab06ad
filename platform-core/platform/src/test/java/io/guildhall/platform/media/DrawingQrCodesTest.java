package io.guildhall.platform.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DrawingQrCodesTest {

    private static final int PIXELS = 8;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final String ADDRESS = "https://chemicals.example.com/products/0197f3a2-7c51-7b3e-9d5c-2f4f8f0d1a11";

    @Test
    void a_code_leads_a_scanner_to_the_address() throws ReaderException {
        assertThat(read(QrCode.svg(ADDRESS))).isEqualTo(ADDRESS);
    }

    @Test
    void a_code_has_a_quiet_zone_and_stands_on_white() {
        String svg = QrCode.svg(ADDRESS);

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
        assertThat(svg).contains("fill=\"#fff\"");
        assertThat(RUN.matcher(svg).results().mapToInt(run -> Integer.parseInt(run.group(1))))
                .allMatch(left -> left >= 4);
    }

    @Test
    void what_no_code_can_hold_is_refused() {
        assertThatThrownBy(() -> QrCode.svg("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a scanner reads, with some dirt on the code as well. */
    private static String read(String svg) throws ReaderException {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * PIXELS;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            int left = Integer.parseInt(run.group(1)) * PIXELS;
            int top = Integer.parseInt(run.group(2)) * PIXELS;
            int width = Integer.parseInt(run.group(3)) * PIXELS;
            for (int y = top; y < top + PIXELS; y++) {
                Arrays.fill(pixels, y * size + left, y * size + left + width, 0);
            }
        }
        String clean = scanned(pixels, size);
        int half = size / 2;
        for (int y = half; y < half + size / 8; y++) {
            Arrays.fill(pixels, y * size + half, y * size + half + size / 8, 0);
        }
        assertThat(scanned(pixels, size)).as("With dirt on it").isEqualTo(clean);
        return clean;
    }

    private static String scanned(int[] pixels, int size) throws ReaderException {
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
