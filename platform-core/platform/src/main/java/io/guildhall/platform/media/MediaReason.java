package io.guildhall.platform.media;

import io.guildhall.platform.shared.Reason;

/** Why a picture, a film or a document is refused. */
public enum MediaReason implements Reason {
    /** The product has as many as it may have. */
    MEDIA_FULL(409),
    /** The product has this very file already. */
    SAME_FILE(409);

    private final int status;

    MediaReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
