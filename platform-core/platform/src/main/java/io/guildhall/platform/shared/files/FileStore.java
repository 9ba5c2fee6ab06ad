package io.guildhall.platform.shared.files;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps uploaded files: the content on disk below the tenant's own folder, what is known of it in the database. A file
 * belongs to the transaction that saves it and disappears with its rollback; one that is deleted is there until the
 * transaction has ended well. Beside a file lie its renditions, such as a picture in smaller sizes. Whoever opens a file
 * must have asked before who may have it.
 */
@TenantFacade
public class FileStore {

    /** The largest file that is taken, in bytes. */
    public static final long LARGEST = 20_000_000;

    private static final int LONGEST_NAME = 200;
    private static final Pattern RENDITION = Pattern.compile("[0-9a-z]+(-[0-9a-z]+)*(\\.[a-z]+)?");
    private static final Logger LOGGER = Logger.getLogger(FileStore.class.getName());

    private Jdbi sql;
    private Clock clock;
    private Path root;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    protected FileStore() {}

    @Inject
    FileStore(Jdbi sql, Clock clock, @ConfigProperty(name = "guildhall.data") String data) {
        this.sql = sql;
        this.clock = clock;
        this.root = Path.of(data, "files");
    }

    /**
     * Saves a file.
     *
     * @param field the form's field, which is named where the file is refused
     * @param by username of the uploader
     * @param name as the uploader called it
     * @param kinds what may be uploaded here
     * @throws Rejection where the file is empty, of another kind or larger than {@link #LARGEST}
     */
    public StoredFile save(String field, String by, String name, Set<FileKind> kinds, InputStream content) {
        return save(field, by, name, kinds, content, LARGEST);
    }

    /**
     * Saves a file of another size.
     *
     * @param largest how many bytes it may have
     */
    public StoredFile save(
            String field, String by, String name, Set<FileKind> kinds, InputStream content, long largest) {
        UUID id = Ids.next();
        Path target = path(id);
        deleteUnlessCommitted(target);
        String plainName = plain(name);
        try {
            Files.createDirectories(target.getParent());
            byte[] head = content.readNBytes(FileKind.HEAD);
            Optional<FileKind> kind = FileKind.of(plainName, head).filter(kinds::contains);
            if (kind.isEmpty()) {
                throw WordedRejection.ofField(
                        CommonReason.INVALID_INPUT,
                        field,
                        head.length == 0 ? "files.empty" : "files.kind",
                        names(kinds));
            }
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size = copy(head, content, target, digest, largest);
            StoredFile file = new StoredFile(
                    id,
                    plainName,
                    kind.get().mediaType(),
                    size,
                    HexFormat.of().formatHex(digest.digest()),
                    clock.instant(),
                    by);
            insert(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep an uploaded file", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is known of that file. */
    public StoredFile require(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(
                                "select * from stored_file where tenant_id = :tenant and id = :id")
                        .bind("tenant", TenantContext.required().value())
                        .bind("id", id)
                        .map((row, context) -> new StoredFile(
                                id,
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size"),
                                row.getString("sha256"),
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("created_by")))
                        .findOne())
                .orElseThrow(() -> Rejection.notFound("file", id));
    }

    /** The content of that file on disk; the file must be one of the current tenant. */
    public Path content(UUID id) {
        require(id);
        Path content = path(id);
        if (!Files.isRegularFile(content)) {
            throw new Rejection(CommonReason.UNAVAILABLE, "The content of this file is away for the moment");
        }
        return content;
    }

    /**
     * Keeps something made of a file beside it.
     *
     * @param rendition tells it from others made of the same file, such as {@code 480.webp}
     */
    public void keepRendition(UUID file, String rendition, byte[] content) {
        Path target = path(file, rendition);
        deleteUnlessCommitted(target);
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep what was made of a file", e);
        }
    }

    /** What was made of a file of the current tenant, where that was kept. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Path> rendition(UUID file, String rendition) {
        return Optional.of(path(file, rendition)).filter(Files::isRegularFile);
    }

    /**
     * Removes a file that nothing refers to any more. Its content goes when the transaction has ended well, so that a
     * rollback brings it all back.
     *
     * @param renditions what was made of it
     */
    public void delete(UUID id, String... renditions) {
        sql.useHandle(handle -> handle.createUpdate("delete from stored_file where tenant_id = :tenant and id = :id")
                .bind("tenant", TenantContext.required().value())
                .bind("id", id)
                .execute());
        deleteOnceCommitted(path(id));
        for (String rendition : renditions) {
            deleteOnceCommitted(path(id, rendition));
        }
    }

    /** A name without path and control characters, at most {@value #LONGEST_NAME} characters long. */
    static String plain(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (clean.isEmpty() || clean.startsWith(".")) {
            clean = "file" + clean;
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private static long copy(byte[] head, InputStream rest, Path target, MessageDigest digest, long largest)
            throws IOException {
        long size = head.length;
        try (OutputStream out = Files.newOutputStream(target)) {
            out.write(head);
            digest.update(head);
            byte[] buffer = new byte[16 * 1024];
            for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw WordedRejection.of(CommonReason.TOO_LARGE, "files.too-large", largest / 1_000_000);
                }
                out.write(buffer, 0, read);
                digest.update(buffer, 0, read);
            }
        }
        return size;
    }

    private void insert(StoredFile file) {
        Instant now = file.createdAt();
        sql.useHandle(handle -> handle.createUpdate("insert into stored_file (tenant_id, id, name, media_type, size,"
                        + " sha256, created_at, created_by) values (:tenant, :id, :name, :type, :size, :sha, :at, :by)")
                .bind("tenant", TenantContext.required().value())
                .bind("id", file.id())
                .bind("name", file.name())
                .bind("type", file.mediaType())
                .bind("size", file.size())
                .bind("sha", file.sha256())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("by", file.createdBy())
                .execute());
    }

    private Path path(UUID id) {
        return root.resolve(TenantContext.required().toString()).resolve(id.toString());
    }

    private Path path(UUID id, String rendition) {
        if (!RENDITION.matcher(rendition).matches()) {
            throw new IllegalArgumentException("No name of a rendition: " + rendition);
        }
        return path(id).resolveSibling(id + "-" + rendition);
    }

    private void deleteUnlessCommitted(Path file) {
        transactions.registerInterposedSynchronization(new Deletion(file, false));
    }

    private void deleteOnceCommitted(Path file) {
        transactions.registerInterposedSynchronization(new Deletion(file, true));
    }

    private static String names(Set<FileKind> kinds) {
        return String.join(
                ", ",
                Arrays.stream(FileKind.values())
                        .filter(kinds::contains)
                        .map(FileKind::name)
                        .toList());
    }

    /** Deletes a file when the transaction has ended that way. What cannot be deleted then is left, and the log says so. */
    private record Deletion(Path file, boolean whenCommitted) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (whenCommitted == (status == Status.STATUS_COMMITTED)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    LOGGER.log(Level.WARNING, e, () -> "Nothing refers to " + file + " any more, but it stays");
                }
            }
        }
    }
}
