package io.guildhall.platform.importing.store;

import io.guildhall.platform.importing.ColumnMapping;
import io.guildhall.platform.importing.ImportCounts;
import io.guildhall.platform.importing.ImportMode;
import io.guildhall.platform.importing.ImportPictures;
import io.guildhall.platform.importing.ImportStatus;
import io.guildhall.platform.importing.ImportView;
import io.guildhall.platform.importing.RowError;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps imports and what went wrong in them. */
@ApplicationScoped
public class ImportRows {

    private static final String OF_TENANT = " where tenant_id = :tenant and id = :id";

    private Jdbi sql;

    protected ImportRows() {}

    @Inject
    ImportRows(Jdbi sql) {
        this.sql = sql;
    }

    /** How far an import is, locked until the transaction ends. */
    public record Position(ImportStatus status, int groupsDone) {}

    /** What a run needs: for whom, which file, how far it came. */
    public record Work(ImportView view, String actor, int groupsDone) {}

    /** An error with where it stands in the list. */
    public record Listed(long position, RowError error) {}

    public void insert(ImportView view, String actor) {
        sql.useHandle(handle -> handle.createUpdate(
                        "insert into product_import (tenant_id, id, company_id, file_id,"
                                + " file_name, pictures_file, status, mode, mapping, actor, row_count, created_at) values (:tenant, :id, :company, :file,"
                                + " :name, :pictures, :status, :mode, cast(:mapping as jsonb), cast(:actor as jsonb), :rows, :at)")
                .bind("tenant", tenant())
                .bind("id", view.id())
                .bind("company", view.company())
                .bind("file", view.file())
                .bind("name", view.fileName())
                .bind("pictures", view.pictures().file().orElse(null))
                .bind("status", view.status().name())
                .bind("mode", view.mode().name())
                .bind("mapping", written(view.mapping()))
                .bind("actor", actor)
                .bind("rows", view.rows())
                .bind("at", time(view.createdAt()))
                .execute());
    }

    /** Takes back an import nobody has seen. */
    public void forget(UUID id) {
        sql.useHandle(handle -> handle.createUpdate("delete from product_import" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
    }

    public Optional<ImportView> find(UUID id) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(ImportRows::view)
                .findOne());
    }

    public Work work(UUID id) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .map((row, context) -> new Work(view(row, context), row.getString("actor"), row.getInt("groups_done")))
                .one());
    }

    /** The imports of that company, the newest first. */
    public List<ImportView> list(UUID company, UUID before, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import where tenant_id = :tenant"
                        + " and company_id = :company and (cast(:before as uuid) is null or id < :before)"
                        + " order by id desc limit :limit")
                .bind("tenant", tenant())
                .bind("company", company)
                .bind("before", before)
                .bind("limit", limit)
                .map(ImportRows::view)
                .list());
    }

    public void map(UUID id, ColumnMapping mapping) {
        sql.useHandle(
                handle -> handle.createUpdate("update product_import set mapping = cast(:mapping as jsonb)" + OF_TENANT)
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .bind("mapping", written(mapping))
                        .execute());
    }

    /** Lets it run for that actor; answers whether it was not running yet. */
    public boolean begin(UUID id, String actor, Instant at) {
        return sql.withHandle(handle -> handle.createUpdate("update product_import set status = 'RUNNING',"
                                + " actor = cast(:actor as jsonb), started_at = :at" + OF_TENANT
                                + " and status = 'MAPPING'")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .bind("actor", actor)
                        .bind("at", time(at))
                        .execute()
                == 1);
    }

    public Position lock(UUID id) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select status, groups_done from product_import" + OF_TENANT + " for update")
                .bind("tenant", tenant())
                .bind("id", id)
                .map((row, context) ->
                        new Position(ImportStatus.valueOf(row.getString("status")), row.getInt("groups_done")))
                .one());
    }

    /** Notes what a batch has done. */
    public void advance(UUID id, int groups, int rows, ImportCounts counts, List<RowError> errors) {
        sql.useHandle(handle -> {
            handle.createUpdate("update product_import set groups_done = groups_done + :groups,"
                            + " rows_done = rows_done + :rows, products_done = products_done + :created,"
                            + " products_updated = products_updated + :updated,"
                            + " products_unchanged = products_unchanged + :unchanged,"
                            + " products_withdrawn = products_withdrawn + :withdrawn,"
                            + " rows_failed = rows_failed + :failed" + OF_TENANT)
                    .bind("tenant", tenant())
                    .bind("id", id)
                    .bind("groups", groups)
                    .bind("rows", rows)
                    .bind("created", counts.created())
                    .bind("updated", counts.updated())
                    .bind("unchanged", counts.unchanged())
                    .bind("withdrawn", counts.withdrawn())
                    .bind("failed", counts.failed())
                    .execute();
        });
        tell(id, errors);
    }

    /** Notes that rows have named so many pictures. */
    public void name(UUID id, int pictures) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update product_import set pictures_named = pictures_named + :pictures" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("pictures", pictures)
                .execute());
    }

    /**
     * Notes what came of the pictures of a product.
     *
     * @param changed whether a product that the rows left as it was is no longer that
     */
    public void advancePictures(UUID id, int done, int added, int failed, boolean changed, List<RowError> errors) {
        sql.useHandle(handle -> handle.createUpdate("update product_import set pictures_done = pictures_done + :done,"
                        + " pictures_added = pictures_added + :added, pictures_failed = pictures_failed + :failed,"
                        + " products_updated = products_updated + :changed,"
                        + " products_unchanged = products_unchanged - :changed" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("done", done)
                .bind("added", added)
                .bind("failed", failed)
                .bind("changed", changed ? 1 : 0)
                .execute());
        tell(id, errors);
    }

    /** Forgets the archive of its pictures. */
    public void forgetPictures(UUID id) {
        sql.useHandle(handle -> handle.createUpdate("update product_import set pictures_file = null" + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
    }

    private void tell(UUID id, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        sql.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("insert into product_import_error (tenant_id, import_id, line,"
                    + " field, message) values (:tenant, :id, :line, :field, cast(:message as jsonb))");
            for (RowError error : errors) {
                batch.bind("tenant", tenant())
                        .bind("id", id)
                        .bind("line", error.line())
                        .bind("field", error.field())
                        .bind("message", Json.write(error.message().byLanguage()))
                        .add();
            }
            batch.execute();
        });
    }

    /**
     * Notes that it has ended.
     *
     * @param failure why before its time, or nothing
     */
    public void end(UUID id, Optional<LocalizedText> failure, Instant at) {
        sql.useHandle(handle -> handle.createUpdate("update product_import set status = :status,"
                        + " failure = cast(:failure as jsonb), ended_at = :at" + OF_TENANT
                        + " and status = 'RUNNING'")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("status", (failure.isPresent() ? ImportStatus.FAILED : ImportStatus.DONE).name())
                .bind(
                        "failure",
                        failure.map(text -> Json.write(text.byLanguage())).orElse(null))
                .bind("at", time(at))
                .execute());
    }

    /** Lets it be undone for that actor; answers whether it had ended and was not undone yet. */
    public boolean beginUndo(UUID id, String actor) {
        return sql.withHandle(handle -> handle.createUpdate("update product_import set status = 'UNDOING',"
                                + " actor = cast(:actor as jsonb)" + OF_TENANT + " and status in ('DONE', 'FAILED')")
                        .bind("tenant", tenant())
                        .bind("id", id)
                        .bind("actor", actor)
                        .execute()
                == 1);
    }

    /** Notes how many products were undone, and which were left. */
    public void undone(UUID id, int products, List<RowError> left) {
        sql.useHandle(handle -> handle.createUpdate("update product_import set"
                        + " products_undone = products_undone + :undone, products_left = products_left + :left"
                        + OF_TENANT)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("undone", products)
                .bind("left", left.size())
                .execute());
        tell(id, left);
    }

    /** Notes that it is undone. */
    public void endUndo(UUID id) {
        sql.useHandle(handle -> handle.createUpdate(
                        "update product_import set status = 'UNDONE'" + OF_TENANT + " and status = 'UNDOING'")
                .bind("tenant", tenant())
                .bind("id", id)
                .execute());
    }

    /** The errors after that position, in the order they were found. */
    public List<Listed> errors(UUID id, long after, int limit) {
        return sql.withHandle(handle -> handle.createQuery("select * from product_import_error"
                        + " where tenant_id = :tenant and import_id = :id and position > :after"
                        + " order by position limit :limit")
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Listed(
                        row.getLong("position"),
                        new RowError(
                                row.getLong("line"),
                                row.getString("field"),
                                LocalizedTextConverter.parse(row.getString("message")))))
                .list());
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static String written(ColumnMapping mapping) {
        return Json.write(Map.of("columns", pairs(mapping.columns()), "fixed", pairs(mapping.fixed())));
    }

    /** In a list, for a JSON object in the database forgets its order. */
    private static List<List<String>> pairs(Map<String, String> values) {
        List<List<String>> pairs = new ArrayList<>();
        values.forEach((field, value) -> pairs.add(List.of(field, value)));
        return pairs;
    }

    @SuppressWarnings("unchecked")
    private static ColumnMapping mapping(String json) {
        Map<String, List<List<String>>> stored = Json.read(json, java.util.LinkedHashMap.class);
        return new ColumnMapping(map(stored.get("columns")), map(stored.get("fixed")));
    }

    private static Map<String, String> map(List<List<String>> pairs) {
        Map<String, String> values = new java.util.LinkedHashMap<>();
        pairs.forEach(pair -> values.put(pair.get(0), pair.get(1)));
        return values;
    }

    private static ImportView view(ResultSet row, StatementContext context) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("company_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("file_name"),
                ImportStatus.valueOf(row.getString("status")),
                ImportMode.valueOf(row.getString("mode")),
                mapping(row.getString("mapping")),
                row.getInt("row_count"),
                row.getInt("rows_done"),
                new ImportCounts(
                        row.getInt("products_done"),
                        row.getInt("products_updated"),
                        row.getInt("products_unchanged"),
                        row.getInt("products_withdrawn"),
                        row.getInt("rows_failed")),
                row.getInt("products_undone"),
                row.getInt("products_left"),
                new ImportPictures(
                        Optional.ofNullable(row.getObject("pictures_file", UUID.class)),
                        row.getInt("pictures_named"),
                        row.getInt("pictures_done"),
                        row.getInt("pictures_added"),
                        row.getInt("pictures_failed")),
                Optional.ofNullable(row.getString("failure")).map(LocalizedTextConverter::parse),
                instant(row, "created_at"),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
