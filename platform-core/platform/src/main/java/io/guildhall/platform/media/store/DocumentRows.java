package io.guildhall.platform.media.store;

import io.guildhall.platform.media.DocumentType;
import io.guildhall.platform.media.DocumentVersion;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The versions of the documents of products. */
@ApplicationScoped
public class DocumentRows {

    private Jdbi sql;

    protected DocumentRows() {}

    @Inject
    DocumentRows(Jdbi sql) {
        this.sql = sql;
    }

    public void insert(UUID product, DocumentVersion version) {
        sql.useHandle(handle -> handle.createUpdate("insert into product_document (tenant_id, id, document_id,"
                        + " product_id, version, type, language, valid_until, name, media_type, size, sha256, added_at,"
                        + " added_by) values (:tenant, :id, :document, :product, :version, :type, :language, :until,"
                        + " :name, :mediaType, :size, :sha, :at, :by)")
                .bind("tenant", tenant())
                .bind("id", version.file())
                .bind("document", version.document())
                .bind("product", product)
                .bind("version", version.version())
                .bind("type", version.type().name())
                .bind("language", version.language())
                .bind("until", version.validUntil())
                .bind("name", version.name())
                .bind("mediaType", version.mediaType())
                .bind("size", version.size())
                .bind("sha", version.sha256())
                .bind("at", version.addedAt().atOffset(ZoneOffset.UTC))
                .bind("by", version.addedBy())
                .execute());
    }

    /** Every version of every document of that product, the latest of each document first. */
    public List<DocumentVersion> all(UUID product) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_document where tenant_id = :tenant"
                        + " and product_id = :product order by document_id, version desc")
                .bind("tenant", tenant())
                .bind("product", product)
                .map(DocumentRows::version)
                .list());
    }

    public void delete(UUID product, UUID document) {
        sql.useHandle(handle -> handle.createUpdate("delete from product_document where tenant_id = :tenant"
                        + " and product_id = :product and document_id = :document")
                .bind("tenant", tenant())
                .bind("product", product)
                .bind("document", document)
                .execute());
    }

    private static DocumentVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new DocumentVersion(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getInt("version"),
                DocumentType.valueOf(row.getString("type")),
                row.getString("language"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }

    /** Hangs these documents, with all their versions, at another product. */
    public void move(UUID from, UUID to, Collection<UUID> moved) {
        sql.useHandle(
                handle -> handle.createUpdate("update product_document set product_id = :to where tenant_id = :tenant"
                                + " and product_id = :from and document_id = any(cast(:moved as uuid[]))")
                        .bind("tenant", tenant())
                        .bind("from", from)
                        .bind("to", to)
                        .bindArray("moved", UUID.class, List.copyOf(moved))
                        .execute());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
