package io.guildhall.platform.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Whether the tenants are locked apart in the database as it stands, whatever the migrations claim to have done. */
public final class SchemaCheck {

    private static final String UNLOCKED_TABLES = """
            select c.relname || ' holds tenant_id without forced row-level security'
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant_id'
              and not (c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid))
            """;

    private static final String KEYS_NOT_LED_BY_TENANT = """
            select i.indexrelid::regclass || ' is not led by tenant_id'
            from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'public'::regnamespace
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
              and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0])
                is distinct from 'tenant_id'
            """;

    private static final String TOO_MIGHTY_ROLES = """
            select r.rolname || ' can bypass row-level security or owns tables'
            from pg_roles r
            where r.rolname in ('guildhall_app', 'guildhall_operator')
              and (r.rolsuper or r.rolbypassrls
                or exists (select from pg_class c where c.relowner = r.oid)
                or pg_has_role(r.oid, 'guildhall_views', 'member'))
            """;

    private SchemaCheck() {}

    /** What is wrong, a sentence each; empty when the locks hold. */
    public static List<String> faults(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        for (String check : List.of(UNLOCKED_TABLES, KEYS_NOT_LED_BY_TENANT, TOO_MIGHTY_ROLES)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(check)) {
                while (rows.next()) {
                    faults.add(rows.getString(1));
                }
            }
        }
        return faults;
    }
}
