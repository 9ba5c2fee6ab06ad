package io.guildhall.platform.media;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.shared.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of a document.
 *
 * @param file that holds it
 * @param document which document it is a version of
 * @param language BCP 47 tag
 * @param validUntil the last day it holds, or null where it does not end
 * @param sha256 of its content, in hexadecimal
 * @param addedBy username of its uploader
 */
public record DocumentVersion(
        UUID file,
        UUID document,
        int version,
        DocumentType type,
        String language,
        LocalDate validUntil,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {

    /** The number that an address names a version by. */
    public static int number(String version) {
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw Rejection.notFound("version", version);
        }
        return Integer.parseInt(version);
    }

    /** As readers of the product see it. */
    ProductMedia.Document shown() {
        return new ProductMedia.Document(
                document, type.code(), language, validUntil, name, mediaType, size, sha256, version);
    }
}
