package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
                        "select id, code, parent_id, name, position, archived, version, own_attributes"
                                + " from category where tenant_id = :tenant")
                .bind("tenant", TenantContext.required().value())
                .map(CategoryRows::node)
                .list()));
    }

    /** Whether a product is in one of these categories. */
    public boolean hasProducts(List<UUID> categories) {
        return exists(categories, "true", "", "");
    }

    /** Whether a product or variant in one of these categories has a value of that attribute. */
    public boolean hasValue(List<UUID> categories, String attribute) {
        return exists(
                categories,
                "(jsonb_exists(p.attributes, :attribute) or exists (select 1 from variant v where"
                        + " v.tenant_id = p.tenant_id and v.product_id = p.id and jsonb_exists(v.options, :attribute)))",
                attribute,
                "");
    }

    /** Whether a product or variant in one of these categories has that value of that attribute. */
    public boolean hasValue(List<UUID> categories, String attribute, String value) {
        return exists(
                categories,
                "(p.attributes ->> :attribute = :value or exists (select 1 from variant v where"
                        + " v.tenant_id = p.tenant_id and v.product_id = p.id and v.options ->> :attribute = :value))",
                attribute,
                value);
    }

    private boolean exists(List<UUID> categories, String condition, String attribute, String value) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select 1 from product p where"
                        + " p.tenant_id = :tenant and p.category_id = any(cast(:categories as uuid[])) and " + condition
                        + ")")
                .bind("tenant", TenantContext.required().value())
                .bindArray("categories", UUID.class, categories)
                .bind("attribute", attribute)
                .bind("value", value)
                .mapTo(Boolean.class)
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
                OwnAttributesConverter.parse(row.getString("own_attributes")).list());
    }
}
