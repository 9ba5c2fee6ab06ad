package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.Completeness;
import io.guildhall.platform.catalog.OwnProduct;
import io.guildhall.platform.catalog.OwnProducts;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.OwnProductsQuery.Validity;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.web.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lists a seller's own products. */
@ApplicationScoped
public class OwnProductRows {

    /** What a column that can be sorted by is in SQL, of which type, and what its values look like as text. */
    private record Column(String sql, String type, String shape) {}

    private static final String TEXT = "(?s).*";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";
    private static final String MOMENT = "\\d{4}-\\d{2}-\\d{2} [0-9:.+-]{8,24}";

    /** What is kept of a product with what its stock weighs; what has not been measured comes last. */
    private static final String SCORE =
            "(coalesce(o.kept_score, -100) + case when o.available > 0 then " + Completeness.STOCK + " else 0 end)";

    private static final Map<String, Column> COLUMNS = Map.of(
            "changed", new Column("o.changed_at", "timestamptz", MOMENT),
            "sku", new Column("o.sku", "text", TEXT),
            "number", new Column("o.number", "text", TEXT),
            "name", new Column("lower(coalesce(o.name ->> :language, o.name ->> 'en'))", "text", TEXT),
            "price", new Column("o.price", "numeric", NUMBER),
            "stock", new Column("o.available", "numeric", NUMBER),
            "completeness", new Column(SCORE, "integer", "-?\\d{1,3}"));

    private static final String OWN = "select p.id, p.version, p.number, p.sku, p.name, p.status, p.currency, p.unit,"
            + " p.changed_at, p.terms ->> 'validUntil' as valid_until, c.code as category,"
            + " (select min(t.unit_price) from price_tier t where t.tenant_id = p.tenant_id"
            + " and t.product_id = p.id) as price,"
            + " (select coalesce(sum(v.on_hand - v.reserved), 0) from variant v where v.tenant_id = p.tenant_id"
            + " and v.product_id = p.id and v.offered) as available, m.score as kept_score, m.missing"
            + " from product p left join product_completeness m on m.tenant_id = p.tenant_id and m.product_id = p.id"
            + " join category c on c.tenant_id = p.tenant_id and c.id = p.category_id"
            + " where p.tenant_id = :tenant and p.company_id = :company";

    private static final Map<Validity, String> VALIDITY = Map.of(
            Validity.EXPIRED, " and p.terms ->> 'validUntil' < :today",
            Validity.EXPIRING, " and p.terms ->> 'validUntil' between :today and :soon");

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String SEPARATOR = "\u001f";

    private Jdbi sql;

    protected OwnProductRows() {}

    @Inject
    OwnProductRows(Jdbi sql) {
        this.sql = sql;
    }

    public ListAnswer<OwnProduct> find(UUID company, OwnProductsQuery query, LocalDate today, int limit) {
        Sort sort = query.sort();
        Column column = COLUMNS.get(sort.column());
        Optional<String[]> cursor = position(query.cursor(), column);
        String direction = sort.descending() ? " desc" : " asc";
        StringBuilder select = new StringBuilder("select o.*, cast(")
                .append(column.sql())
                .append(" as text) as position from (")
                .append(OWN);
        query.status().ifPresent(status -> select.append(" and p.status = :status"));
        query.validity().ifPresent(validity -> select.append(VALIDITY.get(validity)));
        if (!query.categories().isEmpty()) {
            select.append(" and p.category_id = any(cast(:categories as uuid[]))");
        }
        if (!query.text().isEmpty()) {
            select.append(" and (p.sku ilike :text or p.number ilike :text or p.name ->> 'en' ilike :text"
                    + " or p.name ->> 'zh-CN' ilike :text)");
        }
        select.append(") o");
        select.append(" where true");
        query.below()
                .ifPresent(below -> select.append(" and o.kept_score is not null and ")
                        .append(SCORE)
                        .append(" < :below"));
        if (cursor.isPresent()) {
            select.append(" and (").append(column.sql()).append(", o.id) ").append(sort.descending() ? "<" : ">");
            select.append(" (cast(:at as ").append(column.type()).append("), cast(:after as uuid))");
        }
        select.append(" order by ").append(column.sql()).append(direction);
        select.append(", o.id").append(direction).append(" limit :limit");
        List<Positioned> read = sql.withHandle(handle -> {
            var statement = handle.createQuery(select.toString())
                    .bind("tenant", TenantContext.required().value())
                    .bind("company", company)
                    .bind("limit", limit + 1);
            query.status().ifPresent(status -> statement.bind("status", status.name()));
            query.validity().ifPresent(validity -> statement.bind("today", today.toString()));
            query.validity()
                    .filter(Validity.EXPIRING::equals)
                    .ifPresent(soon -> statement.bind(
                            "soon", today.plusDays(OwnProductsQuery.SOON_DAYS).toString()));
            if (!query.categories().isEmpty()) {
                statement.bindArray("categories", UUID.class, List.copyOf(query.categories()));
            }
            if (!query.text().isEmpty()) {
                statement.bind("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
            }
            query.below().ifPresent(below -> statement.bind("below", below));
            if (column.sql().contains(":language")) {
                statement.bind("language", query.language());
            }
            cursor.ifPresent(parts -> statement.bind("at", parts[0]).bind("after", parts[1]));
            return statement
                    .map((row, context) -> new Positioned(map(row), row.getString("position")))
                    .list();
        });
        return ListAnswer.of(read, limit, OwnProductRows::cursorOf).map(Positioned::product);
    }

    /** How many products that company has, by the codes of their categories and by status. */
    public List<OwnProducts> count(UUID company) {
        return sql.withHandle(handle -> handle.createQuery("select c.code, p.status, count(*) as products"
                        + " from product p join category c on c.tenant_id = p.tenant_id and c.id = p.category_id"
                        + " where p.tenant_id = :tenant and p.company_id = :company group by c.code, p.status")
                .bind("tenant", TenantContext.required().value())
                .bind("company", company)
                .map((row, context) -> new OwnProducts(
                        row.getString("code"), ProductStatus.valueOf(row.getString("status")), row.getLong("products")))
                .list());
    }

    /** A product and the value it is sorted by. */
    private record Positioned(OwnProduct product, String position) {}

    private static String cursorOf(Positioned item) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((item.position() + SEPARATOR + item.product().id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String[]> position(String cursor, Column column) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR);
            if (parts.length == 2 && parts[0].matches(column.shape()) && parts[1].matches(ID)) {
                return Optional.of(parts);
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw Rejection.of("cursor", "This cursor is of no list of ours");
    }

    private static Optional<Completeness> completeness(ResultSet row) throws SQLException {
        String missing = row.getString("missing");
        if (missing == null) {
            return Optional.empty();
        }
        List<String> fields = missing.isEmpty() ? List.of() : List.of(missing.split(CompletenessRows.SEPARATOR));
        return Optional.of(new Completeness(row.getInt("kept_score"), fields)
                .withStock(row.getBigDecimal("available").signum() > 0));
    }

    private static OwnProduct map(ResultSet row) throws SQLException {
        return new OwnProduct(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                row.getString("sku"),
                LocalizedTextConverter.parse(row.getString("name")),
                row.getString("category"),
                ProductStatus.valueOf(row.getString("status")),
                ProductMapper.plain(row.getBigDecimal("price")),
                row.getString("currency"),
                row.getString("unit"),
                ProductMapper.plain(row.getBigDecimal("available")),
                completeness(row),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Objects.requireNonNullElse(row.getString("valid_until"), ""));
    }
}
