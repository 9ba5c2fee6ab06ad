package io.guildhall.platform.media.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.media.imaging.UnreadablePicture.Fault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopingPicturesTest {

    private static final List<Integer> WIDTHS = List.of(40, 100);
    private static final String PLACE = "53.5511 N 9.9937 E";

    private final Darkroom darkroom = new Darkroom();

    @Test
    void prints_come_in_every_width_as_webp_and_as_jpeg() throws Exception {
        Darkroom.Developed developed = darkroom.develop(photo(), WIDTHS);

        assertThat(developed.prints()).containsOnlyKeys("40.jpg", "40.webp", "100.jpg", "100.webp");
        assertThat(List.of(developed.width(), developed.height())).containsExactly(100, 50);
        assertThat(size(Snapshot.read(developed.prints().get("40.jpg")))).isEqualTo("40x20");
        assertThat(size(webp(developed.prints().get("100.webp")))).isEqualTo("100x50");
        assertThat(size(Snapshot.read(developed.master()))).isEqualTo("400x200");
    }

    @Test
    void a_picture_that_is_narrower_stays_as_it_is() throws Exception {
        Darkroom.Developed developed = darkroom.develop(photo(), List.of(160, 1200));

        assertThat(developed.width()).isEqualTo(Snapshot.WIDTH);
        assertThat(size(webp(developed.prints().get("1200.webp")))).isEqualTo("400x200");
    }

    @ParameterizedTest
    @CsvSource({
        "1,TOP LEFT,TOP RIGHT",
        "2,TOP RIGHT,TOP LEFT",
        "3,BOTTOM RIGHT,BOTTOM LEFT",
        "4,BOTTOM LEFT,BOTTOM RIGHT",
        "5,TOP LEFT,BOTTOM LEFT",
        "6,TOP RIGHT,BOTTOM RIGHT",
        "7,BOTTOM RIGHT,TOP RIGHT",
        "8,BOTTOM LEFT,TOP LEFT",
        "9,TOP LEFT,TOP RIGHT"
    })
    void however_the_camera_was_held_the_picture_stands_upright(int orientation, String red, String blue)
            throws Exception {
        byte[] held = Snapshot.withExif(photo(), orientation, PLACE);

        BufferedImage upright = Snapshot.read(darkroom.develop(held, WIDTHS).master());

        assertThat(size(upright)).isEqualTo(orientation >= 5 && orientation <= 8 ? "200x400" : "400x200");
        assertThat(colour(upright, red)).isEqualTo("red");
        assertThat(colour(upright, blue)).isEqualTo("blue");
    }

    @Test
    void nothing_a_phone_wrote_beside_the_pixels_is_kept() throws Exception {
        byte[] held = Snapshot.withExif(photo(), 1, PLACE);
        assertThat(text(held)).contains(PLACE);

        Darkroom.Developed developed = darkroom.develop(held, WIDTHS);

        assertThat(text(developed.master())).doesNotContain(PLACE, "Exif");
        developed.prints().values().forEach(print -> assertThat(text(print)).doesNotContain(PLACE, "Exif", "EXIF"));
    }

    @Test
    void what_is_transparent_is_laid_on_white() throws Exception {
        byte[] png = Snapshot.png(Snapshot.drawn(BufferedImage.TYPE_INT_ARGB));

        BufferedImage picture = Snapshot.read(darkroom.develop(png, WIDTHS).master());

        assertThat(colour(picture, "BOTTOM LEFT")).isEqualTo("white");
        assertThat(colour(picture, "TOP LEFT")).isEqualTo("red");
    }

    @Test
    void a_picture_in_webp_is_developed_like_any_other() throws Exception {
        byte[] webp = darkroom.develop(photo(), List.of(400)).prints().get("400.webp");

        BufferedImage picture = Snapshot.read(darkroom.develop(webp, WIDTHS).master());

        assertThat(colour(picture, "TOP RIGHT")).isEqualTo("blue");
    }

    @Test
    void what_is_no_picture_is_refused_whatever_its_name_is() {
        byte[] photo = photo();
        assertThat(fault("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.NO_PICTURE);
        assertThat(fault(new byte[0])).isEqualTo(Fault.NO_PICTURE);
        assertThat(fault("%PDF-1.7 and more of it".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Fault.NO_PICTURE);
        assertThat(fault(Arrays.copyOf(photo, 20))).isEqualTo(Fault.NO_PICTURE);
        assertThat(fault(Arrays.copyOf(Snapshot.png(Snapshot.drawn(BufferedImage.TYPE_INT_RGB)), 60)))
                .isEqualTo(Fault.NO_PICTURE);
    }

    @Test
    void more_pixels_than_there_is_room_for_are_refused_before_they_are_decoded() {
        byte[] png = Snapshot.png(Snapshot.drawn(BufferedImage.TYPE_INT_RGB));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(fault(png)).isEqualTo(Fault.TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_of_a_few_pixels_or_of_a_line_is_refused() {
        assertThat(fault(Snapshot.png(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(Fault.TOO_SMALL);
        assertThat(fault(Snapshot.png(new BufferedImage(4_000, 40, BufferedImage.TYPE_INT_RGB))))
                .isEqualTo(Fault.TOO_SMALL);
    }

    @Test
    void a_jpeg_of_hundreds_of_scans_is_refused_before_they_are_decoded() {
        byte[] photo = photo();
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1};
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(photo, 0, photo.length - 2);
        for (int scans = 0; scans < 500; scans++) {
            bomb.writeBytes(scan);
        }

        assertThat(fault(bomb.toByteArray())).isEqualTo(Fault.TOO_INVOLVED);
    }

    @Test
    void a_webp_that_holds_another_picture_than_it_says_is_refused() throws Exception {
        byte[] frame = darkroom.develop(photo(), List.of(400)).prints().get("400.webp");
        ByteArrayOutputStream extended = new ByteArrayOutputStream();
        extended.write(frame, 0, 12);
        extended.writeBytes("VP8X".getBytes(StandardCharsets.US_ASCII));
        extended.writeBytes(new byte[] {10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0});
        extended.write(frame, 12, frame.length - 12);

        assertThat(fault(extended.toByteArray())).isEqualTo(Fault.NO_PICTURE);
    }

    private Fault fault(byte[] content) {
        try {
            darkroom.develop(content, WIDTHS);
            throw new AssertionError("It was developed");
        } catch (UnreadablePicture e) {
            return e.fault();
        }
    }

    private static byte[] photo() {
        return Snapshot.jpeg(Snapshot.drawn(BufferedImage.TYPE_INT_RGB));
    }

    private static BufferedImage webp(byte[] content) throws IOException {
        ImageReader reader = Codecs.reader(PictureHeader.Format.WEBP);
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(content)));
        return reader.read(0);
    }

    private static String size(BufferedImage picture) {
        return picture.getWidth() + "x" + picture.getHeight();
    }

    private static String colour(BufferedImage picture, String corner) {
        int x = picture.getWidth() * (corner.endsWith("LEFT") ? 1 : 3) / 4;
        int y = picture.getHeight() * (corner.startsWith("TOP") ? 1 : 3) / 4;
        int rgb = picture.getRGB(x, y);
        int red = rgb >> 16 & 0xFF;
        int blue = rgb & 0xFF;
        return red > 200 ? blue > 200 ? "white" : "red" : blue > 200 ? "blue" : "neither";
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
