package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads categories. */
@ApplicationScoped
public class CategoryRows {

    private Jdbi sql;

    protected CategoryRows() {}

    @Inject
    CategoryRows(Jdbi sql) {
        this.sql = sql;
    }

    public CategoryTree tree() {
        return CategoryTree.of(sql.withHandle(handle -> handle.createQuery(
                        "select id, code, parent_id, name, position, archived, version, own_attributes, codes"
                                + " from category where tenant_id = :tenant")
                .bind("tenant", TenantContext.required().value())
                .map(CategoryRows::node)
                .list()));
    }

    /** Lets one transaction at a time change the tree: two that are right by themselves may be wrong together. */
    public void lock() {
        sql.useHandle(
                handle -> handle.createQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                        .bind("key", "category " + TenantContext.required())
                        .mapTo(String.class)
                        .list());
    }

    /** How many products are in that category itself. */
    public int countProducts(UUID category) {
        return sql.withHandle(handle -> handle.createQuery(
                        "select count(*) from product where tenant_id = :tenant and category_id = :category")
                .bind("tenant", TenantContext.required().value())
                .bind("category", category)
                .mapTo(Integer.class)
                .one());
    }

    private static CategoryTree.Node node(ResultSet row, StatementContext context) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new CategoryTree.Node(
                row.getObject("id", UUID.class),
                row.getString("code"),
                parent.equals(Category.TOP) ? null : parent,
                LocalizedTextConverter.parse(row.getString("name")),
                row.getInt("position"),
                row.getBoolean("archived"),
                row.getLong("version"),
                OwnAttributesConverter.parse(row.getString("own_attributes")).list(),
                codes(row.getString("codes")));
    }

    private static Map<String, String> codes(String json) {
        Map<String, String> codes = new TreeMap<>();
        JsonObjectConverter.parse(json).forEach((scheme, code) -> codes.put(scheme, code.toString()));
        return codes;
    }
}
