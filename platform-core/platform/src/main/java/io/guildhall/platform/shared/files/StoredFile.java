package io.guildhall.platform.shared.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was uploaded.
 *
 * @param name as its uploader called it, without a path
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param createdBy username of its uploader
 */
public record StoredFile(
        UUID id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
