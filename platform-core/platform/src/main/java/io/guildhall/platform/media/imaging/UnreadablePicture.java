package io.guildhall.platform.media.imaging;

/** A file that is no picture, or one that would take more than a picture may. */
public final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** It is none of the kinds that are taken, or broken. */
        NO_PICTURE,
        /** It has more pixels than {@link PictureHeader#MOST_PIXELS}. */
        TOO_MANY_PIXELS,
        /** It has hardly any pixels. */
        TOO_SMALL,
        /** Decoding it would take far longer than its size lets expect. */
        TOO_INVOLVED
    }

    private final Fault fault;

    UnreadablePicture(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    UnreadablePicture(Fault fault, Exception cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
