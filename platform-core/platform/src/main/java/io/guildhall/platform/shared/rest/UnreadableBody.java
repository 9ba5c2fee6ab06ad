package io.guildhall.platform.shared.rest;

import jakarta.json.JsonException;

/** A body that nothing can be made of; the message says why to whoever sent it. */
final class UnreadableBody extends JsonException {

    private static final long serialVersionUID = 1;

    UnreadableBody(String message) {
        super(message);
    }
}
