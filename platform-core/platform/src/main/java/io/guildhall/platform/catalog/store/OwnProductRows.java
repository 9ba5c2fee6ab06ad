package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.OwnProduct;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.web.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Lists a seller's own products. */
@ApplicationScoped
public class OwnProductRows {

    /** What each column that can be sorted by is in SQL, and of which type. */
    private static final Map<String, String> COLUMNS =
            Map.of("changed", "p.changed_at", "sku", "p.sku", "number", "p.number");

    private Jdbi sql;

    protected OwnProductRows() {}

    @Inject
    OwnProductRows(Jdbi sql) {
        this.sql = sql;
    }

    public ListAnswer<OwnProduct> find(UUID company, OwnProductsQuery query, int limit) {
        Sort sort = query.sort();
        String column = COLUMNS.get(sort.column());
        Optional<String[]> cursor = position(query.cursor());
        String direction = sort.descending() ? " desc" : " asc";
        StringBuilder select = new StringBuilder("select p.id, p.number, p.sku, p.name, p.status, p.currency, p.unit,"
                + " p.changed_at, c.code as category,"
                + " (select min(t.unit_price) from price_tier t where t.tenant_id = p.tenant_id"
                + " and t.product_id = p.id) as price,"
                + " (select coalesce(sum(v.on_hand - v.reserved), 0) from variant v where v.tenant_id = p.tenant_id"
                + " and v.product_id = p.id and v.offered) as available"
                + " from product p join category c on c.tenant_id = p.tenant_id and c.id = p.category_id"
                + " where p.tenant_id = :tenant and p.company_id = :company");
        query.status().ifPresent(status -> select.append(" and p.status = :status"));
        if (!query.text().isEmpty()) {
            select.append(" and (p.sku ilike :text or p.number ilike :text or p.name ->> 'en' ilike :text"
                    + " or p.name ->> 'zh-CN' ilike :text)");
        }
        if (cursor.isPresent()) {
            select.append(" and (").append(column).append(", p.id) ").append(sort.descending() ? "<" : ">");
            select.append(" (:at, cast(:after as uuid))");
        }
        select.append(" order by ").append(column).append(direction);
        select.append(", p.id").append(direction).append(" limit :limit");
        List<OwnProduct> read = sql.withHandle(handle -> {
            var statement = handle.createQuery(select.toString())
                    .bind("tenant", TenantContext.required().value())
                    .bind("company", company)
                    .bind("limit", limit + 1);
            query.status().ifPresent(status -> statement.bind("status", status.name()));
            if (!query.text().isEmpty()) {
                statement.bind("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
            cursor.ifPresent(parts -> statement.bind("at", parts[0]).bind("after", parts[1]));
            return statement.map(OwnProductRows::map).list();
        });
        return ListAnswer.of(read, limit, item -> cursorOf(item, sort.column()));
    }

    private static String cursorOf(OwnProduct item, String column) {
        String value = switch (column) {
            case "sku" -> item.sku();
            case "number" -> item.number();
            default -> item.changedAt().toString();
        };
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + "\u001f" + item.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String[]> position(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\u001f");
            return parts.length == 2 && parts[1].matches("[0-9a-f-]{36}") ? Optional.of(parts) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OwnProduct map(ResultSet row, StatementContext context) throws SQLException {
        return new OwnProduct(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("sku"),
                LocalizedTextConverter.parse(row.getString("name")),
                row.getString("category"),
                ProductStatus.valueOf(row.getString("status")),
                ProductMapper.plain(row.getBigDecimal("price")),
                row.getString("currency"),
                row.getString("unit"),
                ProductMapper.plain(row.getBigDecimal("available")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
