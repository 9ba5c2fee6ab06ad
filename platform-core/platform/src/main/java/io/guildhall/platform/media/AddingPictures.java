package io.guildhall.platform.media;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.media.imaging.Darkroom;
import io.guildhall.platform.media.imaging.UnreadablePicture;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Takes pictures in. They are developed before the transaction that keeps them begins. */
@ApplicationScoped
public class AddingPictures {

    /** The largest picture that is taken, in bytes. */
    public static final int LARGEST = 10_000_000;

    /** The largest form with pictures that is taken, in bytes. */
    public static final int LARGEST_FORM = 50_000_000;

    /** What the form's field is called. */
    public static final String FIELD = "pictures";

    private Pictures pictures;
    private Darkroom darkroom;

    protected AddingPictures() {}

    @Inject
    AddingPictures(Pictures pictures, Darkroom darkroom) {
        this.pictures = pictures;
        this.darkroom = darkroom;
    }

    /**
     * Adds pictures to a product of the actor's company, behind those it has; either all of them or none. One that it has
     * already is not added twice, so the same request can be sent again.
     *
     * @return how many were added
     */
    public int add(Actor actor, UUID product, List<Upload> uploads) {
        pictures.requireOwn(actor, product);
        if (uploads.isEmpty()) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, FIELD, "media.check.no-picture-chosen");
        }
        if (uploads.size() > Pictures.MOST) {
            throw Pictures.full();
        }
        List<NewPicture> developed = new ArrayList<>();
        List<Wording> faults = new ArrayList<>();
        for (Upload upload : uploads) {
            try {
                developed.add(developed(upload));
            } catch (UnreadablePicture e) {
                faults.add(fault(e, upload));
            }
        }
        if (!faults.isEmpty()) {
            throw WordedRejection.ofAll(faults);
        }
        return pictures.add(actor, product, developed);
    }

    /** A picture that can be hung; it must not be developed within a transaction. */
    public NewPicture develop(Upload upload) {
        try {
            return developed(upload);
        } catch (UnreadablePicture e) {
            throw WordedRejection.ofAll(List.of(fault(e, upload)));
        }
    }

    private NewPicture developed(Upload upload) throws UnreadablePicture {
        byte[] content = content(upload);
        return new NewPicture(upload.name(), sha256(content), darkroom.develop(content, ProductMedia.Picture.WIDTHS));
    }

    private static Wording fault(UnreadablePicture unreadable, Upload upload) {
        return Wording.of(FIELD, textKey(unreadable.fault()), upload.name());
    }

    private static String textKey(UnreadablePicture.Fault fault) {
        return "media.check.picture." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] content(Upload upload) {
        try {
            byte[] content = upload.content().readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw WordedRejection.ofField(
                        CommonReason.TOO_LARGE,
                        FIELD,
                        "media.check.picture-too-large",
                        upload.name(),
                        LARGEST / 1_000_000);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
