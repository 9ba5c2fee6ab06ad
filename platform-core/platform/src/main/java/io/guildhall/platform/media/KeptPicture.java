package io.guildhall.platform.media;

import java.util.UUID;

/**
 * A picture and whom it belongs to.
 *
 * @param sha256 of what was uploaded
 * @param company the seller
 * @param published whether everyone may see the product
 */
public record KeptPicture(UUID id, String sha256, UUID product, UUID company, boolean published) {

    private static final int SHORT = 16;

    /** The part of the hash that addresses carry. */
    public String hash() {
        return hash(sha256);
    }

    static String hash(String sha256) {
        return sha256.substring(0, SHORT);
    }
}
