package io.guildhall.server.bench;

import io.guildhall.server.launcher.DatabaseServer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What the measured pages and answers show, read from the tables alone. */
final class PlainReading {
    private static final int PAGE = 24;

    /** A product with its category, prices and variants. */
    private static final String PRODUCT = "select p.*, c.code, (select json_agg(json_build_object("
            + "'variant', t.variant_id, 'from', t.min_quantity, 'price', t.unit_price) order by t.min_quantity)"
            + " from price_tier t where t.tenant_id = p.tenant_id and t.product_id = p.id),"
            + " (select json_agg(json_build_object('id', v.id, 'sku', v.sku, 'options', v.options,"
            + " 'onHand', v.on_hand, 'reserved', v.reserved) order by v.position)"
            + " from variant v where v.tenant_id = p.tenant_id and v.product_id = p.id and v.offered)"
            + " from product p join category c on c.tenant_id = p.tenant_id and c.id = p.category_id"
            + " where p.tenant_id = ?";

    private static final String OFFERED = " p.tenant_id = ? and p.status = 'PUBLISHED' and ";
    private static final String IN_CATEGORY = "p.category_id = any(?)";
    private static final String WITH_WORDS =
            "(p.name::text || p.description::text || p.attributes::text || p.identifiers::text) ilike all (?)";

    private final DatabaseServer database;
    private final UUID tenant;

    PlainReading(DatabaseServer database, UUID tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    Work.Source products(List<Goods> goods) {
        return number -> new PlainWork(database, tenant, number) {
            private final PreparedStatement select = connection.prepareStatement(PRODUCT + " and p.id = ?");

            @Override
            void inside() throws SQLException {
                select.setObject(1, tenant);
                select.setObject(2, goods.get(chance.nextInt(goods.size())).product());
                if (read(select) != 1) {
                    throw new IllegalStateException("There is no such product");
                }
            }
        };
    }

    /** The first page of a category, the total, and the count of every value of every facet. */
    Work.Source listings(List<Shelf> shelves) {
        return number -> new Listing(number, IN_CATEGORY) {
            private Shelf shelf;

            @Override
            void choose() {
                shelf = shelves.get(chance.nextInt(shelves.size()));
            }

            @Override
            List<String> facets() {
                return shelf.facets();
            }

            @Override
            void narrow(PreparedStatement select) throws SQLException {
                select.setArray(
                        2, connection.createArrayOf("uuid", shelf.categories().toArray()));
            }
        };
    }

    /** The same of what has all of these words somewhere; there is no text index in the database. */
    Work.Source searches(List<String> searches, List<String> facets) {
        return number -> new Listing(number, WITH_WORDS) {
            private String[] patterns;

            @Override
            void choose() {
                String[] words = searches.get(chance.nextInt(searches.size())).split(" ");
                patterns = Arrays.stream(words).map(word -> "%" + word + "%").toArray(String[]::new);
            }

            @Override
            List<String> facets() {
                return facets;
            }

            @Override
            void narrow(PreparedStatement select) throws SQLException {
                select.setArray(2, connection.createArrayOf("text", patterns));
            }
        };
    }

    private abstract class Listing extends PlainWork {
        private final PreparedStatement page;
        private final PreparedStatement total;
        private final PreparedStatement counts;

        Listing(int number, String condition) throws SQLException {
            super(database, PlainReading.this.tenant, number);
            page = connection.prepareStatement(PRODUCT + " and p.status = 'PUBLISHED' and " + condition
                    + " order by p.published_at desc, p.id desc limit " + PAGE);
            total = connection.prepareStatement("select count(*) from product p where" + OFFERED + condition);
            counts = connection.prepareStatement("select a.key, a.value, count(*) from product p"
                    + " cross join lateral jsonb_each_text(p.attributes) as a where" + OFFERED + condition
                    + " and a.key = any(?) group by a.key, a.value");
        }

        abstract void choose();

        abstract List<String> facets();

        abstract void narrow(PreparedStatement select) throws SQLException;

        @Override
        void inside() throws SQLException {
            choose();
            for (PreparedStatement select : List.of(page, total)) {
                select.setObject(1, tenant);
                narrow(select);
                read(select);
            }
            counts.setObject(1, tenant);
            narrow(counts);
            counts.setArray(3, connection.createArrayOf("text", facets().toArray()));
            read(counts);
        }
    }
}
