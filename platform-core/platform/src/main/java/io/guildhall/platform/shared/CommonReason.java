package io.guildhall.platform.shared;

/** Reasons that any feature may refuse for. */
public enum CommonReason implements Reason {
    /** One or more fields are wrong; the rejection lists them. */
    INVALID_INPUT(422),
    /** There is no such thing, or not for this person: the two are never told apart. */
    NOT_FOUND(404),
    /** This person may not do that. */
    FORBIDDEN(403),
    /** Someone else saved first. */
    CHANGED_MEANWHILE(409),
    /** The same idempotency key came with another request. */
    KEY_REUSED(422),
    /** The request asks for something larger than allowed. */
    TOO_LARGE(413),
    /** A part the request needs is away for the moment. */
    UNAVAILABLE(503);

    private final int status;

    CommonReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
