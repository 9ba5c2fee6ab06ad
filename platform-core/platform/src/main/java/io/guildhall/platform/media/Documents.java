package io.guildhall.platform.media;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Showcases;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.media.store.DocumentRows;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileKind;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.files.StoredFile;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The documents of products: safety data sheets, certificates, charts. A document that is replaced gets a new version; its
 * earlier ones stay with the seller, so that what a buyer once downloaded can be told by its hash.
 */
@TenantFacade
public class Documents {

    /** How many documents a product may have. */
    public static final int MOST = 20;

    /** How many versions a document may have. */
    public static final int MOST_VERSIONS = 100;

    /** The largest document that is taken, in bytes. */
    public static final long LARGEST = 10_000_000;

    /** What the form's field is called. */
    public static final String FIELD = "file";

    private static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    private Showcases showcases;
    private Products products;
    private DocumentRows rows;
    private FileStore files;
    private AuditLog audit;
    private Clock clock;

    protected Documents() {}

    @Inject
    Documents(Showcases showcases, Products products, DocumentRows rows, FileStore files, AuditLog audit, Clock clock) {
        this.showcases = showcases;
        this.products = products;
        this.rows = rows;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** A document's content. */
    public record Content(StoredFile file, Path path) {}

    /** Every version of every document of a product of the actor's company, the latest of each document first. */
    public List<DocumentVersion> versions(Actor actor, UUID product) {
        products.ownView(actor, product);
        return rows.all(product);
    }

    /** The latest version of a document of that product, which its reader may see. */
    public Content latest(ProductView product, UUID document) {
        return content(
                product.id(), document, require(product.media(), document).version());
    }

    /** The latest version of every document of that product, in its order, for whoever may see the product. */
    public List<Content> current(ProductView product) {
        if (product.media().documents().isEmpty()) {
            return List.of();
        }
        Map<UUID, DocumentVersion> latest = rows.all(product.id()).stream()
                .collect(Collectors.toMap(DocumentVersion::document, each -> each, (newest, older) -> newest));
        return product.media().documents().stream()
                .map(document -> latest.get(document.id()))
                .filter(Objects::nonNull)
                .map(each -> new Content(files.require(each.file()), files.content(each.file())))
                .toList();
    }

    /** A version of a document of the actor's company, however old. */
    public Content version(Actor actor, UUID product, UUID document, int version) {
        products.ownView(actor, product);
        return content(product, document, version);
    }

    /**
     * Adds a document to a product of the actor's company. A file that the product has already is refused, so a request that
     * is sent again adds nothing.
     *
     * @return its id
     */
    public UUID add(Actor actor, UUID product, DocumentWish wish, Upload upload) {
        UUID id = Ids.next();
        String number = showcases.change(actor, product, media -> {
            if (media.documents().size() >= MOST) {
                throw WordedRejection.ofField(
                        MediaReason.MEDIA_FULL, FIELD, "media.refused.documents", Integer.valueOf(MOST));
            }
            DocumentVersion version = keep(actor, id, 1, wish, upload);
            requireNew(media, version);
            rows.insert(product, version);
            List<ProductMedia.Document> all = new ArrayList<>(media.documents());
            all.add(version.shown());
            return media.withDocuments(all);
        });
        record(actor, "product.document-added", product, number, wish.type());
        return id;
    }

    /** Replaces a document by a new version of it, valid until another day. */
    public void replace(Actor actor, UUID product, UUID document, LocalDate validUntil, Upload upload) {
        AtomicReference<DocumentType> type = new AtomicReference<>();
        String number = showcases.change(actor, product, media -> {
            ProductMedia.Document present = require(media, document);
            if (present.version() >= MOST_VERSIONS) {
                throw WordedRejection.ofField(
                        MediaReason.MEDIA_FULL, FIELD, "media.refused.versions", Integer.valueOf(MOST_VERSIONS));
            }
            type.set(DocumentType.require(present.type()));
            DocumentWish wish = new DocumentWish(type.get(), present.language(), validUntil);
            DocumentVersion version = keep(actor, document, present.version() + 1, wish, upload);
            requireNew(media, version);
            rows.insert(product, version);
            return media.withDocuments(media.documents().stream()
                    .map(other -> other.equals(present) ? version.shown() : other)
                    .toList());
        });
        record(actor, "product.document-replaced", product, number, type.get());
    }

    /** Removes a document with all its versions. */
    public void remove(Actor actor, UUID product, UUID document) {
        AtomicReference<DocumentType> type = new AtomicReference<>();
        String number = showcases.change(actor, product, media -> {
            ProductMedia.Document present = require(media, document);
            type.set(DocumentType.require(present.type()));
            List<DocumentVersion> versions = versionsOf(product, document);
            rows.delete(product, document);
            versions.forEach(version -> files.delete(version.file()));
            return media.withDocuments(media.documents().stream()
                    .filter(other -> !other.equals(present))
                    .toList());
        });
        record(actor, "product.document-removed", product, number, type.get());
    }

    private void record(Actor actor, String action, UUID product, String number, DocumentType type) {
        audit.record(actor, action, "product", product, Map.of("number", number, "document", type.code()));
    }

    private DocumentVersion keep(Actor actor, UUID document, int version, DocumentWish wish, Upload upload) {
        StoredFile file = files.save(FIELD, actor.username(), upload.name(), KINDS, upload.content());
        if (file.size() > LARGEST) {
            throw WordedRejection.ofField(
                    CommonReason.TOO_LARGE, FIELD, "files.too-large", Long.valueOf(LARGEST / 1_000_000));
        }
        return new DocumentVersion(
                file.id(),
                document,
                version,
                wish.type(),
                wish.language(),
                wish.validUntil(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.createdAt(),
                file.createdBy());
    }

    private static void requireNew(ProductMedia media, DocumentVersion version) {
        if (media.documents().stream().anyMatch(document -> document.sha256().equals(version.sha256()))) {
            throw WordedRejection.ofField(MediaReason.SAME_FILE, FIELD, "media.refused.same-file");
        }
    }

    private Content content(UUID product, UUID document, int version) {
        return versionsOf(product, document).stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .map(each -> new Content(files.require(each.file()), files.content(each.file())))
                .orElseThrow(() -> Rejection.notFound("document", document));
    }

    private List<DocumentVersion> versionsOf(UUID product, UUID document) {
        return rows.all(product).stream()
                .filter(version -> version.document().equals(document))
                .toList();
    }

    private static ProductMedia.Document require(ProductMedia media, UUID document) {
        return media.documents().stream()
                .filter(each -> each.id().equals(document))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("document", document));
    }
}
