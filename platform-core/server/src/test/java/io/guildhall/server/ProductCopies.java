package io.guildhall.server;

import io.guildhall.server.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Products that appear in the database as if another node had published them: this one has not read them yet. */
final class ProductCopies {
    private static final int COPIES = 3;

    private static final String COPY_PRODUCT =
            "insert into product select (jsonb_populate_record(p, jsonb_build_object('id', ?, 'number', p.number || ?,"
                    + " 'sku', p.sku || ?, 'company_id', coalesce(?, p.company_id)))).* from product p where p.id = ?";
    private static final String COPY_VARIANTS =
            "insert into variant select (jsonb_populate_record(v, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'product_id', p.id, 'company_id', p.company_id, 'sku', p.sku))).*"
                    + " from variant v, product p where v.product_id = ? and p.id = ?";
    private static final String COPY_PRICES = "insert into price_tier select (jsonb_populate_record(t,"
            + " jsonb_build_object('product_id', ?))).* from price_tier t where t.product_id = ?";
    private static final String COPY_SELLER = "insert into company select (jsonb_populate_record(c, jsonb_build_object("
            + "'id', ?, 'number', c.number || ?, 'company_code', c.company_code || ?))).* from company c join product p"
            + " on p.company_id = c.id where p.id = ?";

    private final DatabaseServer database;

    ProductCopies(DatabaseServer database) {
        this.database = database;
    }

    /** Copies of that product. */
    Stream<String> unread(String product) {
        return Stream.generate(() -> copy(product, null)).limit(COPIES);
    }

    /** Copies of that product, each with a copy of its seller. */
    Stream<String> unreadOfUnreadSeller(String product) {
        return Stream.generate(() -> copy(product, seller(product))).limit(COPIES);
    }

    private String copy(String product, UUID seller) {
        UUID original = UUID.fromString(product);
        UUID copy = UUID.randomUUID();
        run(COPY_PRODUCT, copy, mark(copy), mark(copy), seller, original);
        run(COPY_VARIANTS, original, copy);
        run(COPY_PRICES, copy, original);
        return copy.toString();
    }

    private UUID seller(String product) {
        UUID copy = UUID.randomUUID();
        run(COPY_SELLER, copy, mark(copy), mark(copy), UUID.fromString(product));
        return copy;
    }

    private static String mark(UUID copy) {
        return "-" + copy.toString().substring(0, 8);
    }

    private void run(String sql, Object... values) {
        try (Connection connection = database.connect("guildhall", "postgres");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            List<Object> all = java.util.Arrays.asList(values);
            for (int index = 0; index < all.size(); index++) {
                statement.setObject(index + 1, all.get(index));
            }
            if (statement.executeUpdate() == 0) {
                throw new AssertionError("Nothing to change: " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
