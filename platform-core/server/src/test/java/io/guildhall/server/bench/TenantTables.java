package io.guildhall.server.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that hold what belongs to a tenant, with their columns in order. */
final class TenantTables {
    private static final String COLUMNS = "select c.table_name, c.column_name, c.data_type from"
            + " information_schema.columns c join information_schema.columns t on t.table_schema = c.table_schema"
            + " and t.table_name = c.table_name and t.column_name = 'tenant_id' join information_schema.tables k"
            + " on k.table_schema = c.table_schema and k.table_name = c.table_name and k.table_type = 'BASE TABLE'"
            + " where c.table_schema = 'public' and c.is_identity = 'NO' order by c.table_name, c.ordinal_position";

    private final Map<String, List<Column>> tables;

    private TenantTables(Map<String, List<Column>> tables) {
        this.tables = tables;
    }

    /** A column and whether it holds ids. */
    record Column(String name, boolean id) {}

    static TenantTables of(Connection connection) throws SQLException {
        Map<String, List<Column>> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3).equals("uuid")));
            }
        }
        return new TenantTables(tables);
    }

    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    List<Column> columns(String table) {
        return tables.get(table);
    }
}
