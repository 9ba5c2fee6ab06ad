package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CodeTree;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps the classifications a marketplace has loaded. */
@ApplicationScoped
public class CodeTreeRows {

    private static final int BATCH = 1_000;

    private Jdbi sql;

    protected CodeTreeRows() {}

    @Inject
    CodeTreeRows(Jdbi sql) {
        this.sql = sql;
    }

    /** How many codes each has. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.useHandle(handle -> handle.createQuery("select scheme, count(*) as codes from code_tree_code"
                        + " where tenant_id = :tenant group by scheme order by scheme")
                .bind("tenant", tenant())
                .map((row, context) -> Map.entry(row.getString("scheme"), row.getInt("codes")))
                .forEach(each -> counts.put(each.getKey(), each.getValue())));
        return counts;
    }

    public boolean isLoaded(String scheme) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from code_tree_code"
                        + " where tenant_id = :tenant and scheme = :scheme)")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .mapTo(Boolean.class)
                .one());
    }

    /** A code after all those above it. */
    public List<CodeTree.Code> path(String scheme, String code) {
        return sql.withHandle(handle -> handle.createQuery("with recursive way as (select code, parent, level, title"
                        + " from code_tree_code where tenant_id = :tenant and scheme = :scheme and code = :code"
                        + " union select c.code, c.parent, c.level, c.title from code_tree_code c join way"
                        + " on c.code = way.parent where c.tenant_id = :tenant and c.scheme = :scheme)"
                        + " select code, parent, level, title from way order by level")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .bind("code", code)
                .map(CodeTreeRows::code)
                .list());
    }

    public List<CodeTree.Code> below(String scheme, String parent, int limit) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select code, parent, level, title from code_tree_code where tenant_id = :tenant and scheme ="
                                + " :scheme and parent = :parent order by code limit :limit")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .bind("parent", parent)
                .bind("limit", limit)
                .map(CodeTreeRows::code)
                .list());
    }

    /** The codes that begin with these words, or whose titles hold each of them. */
    public List<CodeTree.Code> search(String scheme, String words, int limit) {
        String[] patterns = Stream.of(words.strip().split("\\s+"))
                .map(word -> "%" + escaped(word) + "%")
                .toArray(String[]::new);
        return sql.withHandle(handle -> handle.createQuery(
                        "select code, parent, level, title from code_tree_code where tenant_id = :tenant and scheme ="
                                + " :scheme and (code like :beginning or title ilike all (:patterns)) order by level, code"
                                + " limit :limit")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .bind("beginning", escaped(words.strip()) + "%")
                .bindArray("patterns", String.class, (Object[]) patterns)
                .bind("limit", limit)
                .map(CodeTreeRows::code)
                .list());
    }

    public void replace(String scheme, List<CodeTree.Code> codes) {
        sql.useHandle(handle -> {
            handle.createUpdate("delete from code_tree_code where tenant_id = :tenant and scheme = :scheme")
                    .bind("tenant", tenant())
                    .bind("scheme", scheme)
                    .execute();
            for (int from = 0; from < codes.size(); from += BATCH) {
                PreparedBatch batch = handle.prepareBatch("insert into code_tree_code"
                        + " (tenant_id, scheme, code, parent, level, title)"
                        + " values (:tenant, :scheme, :code, :parent, :level, :title)");
                for (CodeTree.Code code : codes.subList(from, Math.min(codes.size(), from + BATCH))) {
                    batch.bind("tenant", tenant())
                            .bind("scheme", scheme)
                            .bind("code", code.code())
                            .bind("parent", code.parent())
                            .bind("level", code.level())
                            .bind("title", code.title())
                            .add();
                }
                batch.execute();
            }
        });
    }

    /** Codes that categories stand for and that are not in the classification. */
    public List<String> lost(String scheme) {
        return sql.withHandle(handle -> handle.createQuery("select distinct c.codes ->> :scheme from category c"
                        + " where c.tenant_id = :tenant and jsonb_exists(c.codes, :scheme) and not exists (select 1"
                        + " from code_tree_code t where t.tenant_id = c.tenant_id and t.scheme = :scheme"
                        + " and t.code = c.codes ->> :scheme) order by 1 limit 10")
                .bind("tenant", tenant())
                .bind("scheme", scheme)
                .mapTo(String.class)
                .list());
    }

    private static CodeTree.Code code(ResultSet row, StatementContext context) throws SQLException {
        return new CodeTree.Code(
                row.getString("code"), row.getString("parent"), row.getInt("level"), row.getString("title"));
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static UUID tenant() {
        return TenantContext.required().value();
    }
}
