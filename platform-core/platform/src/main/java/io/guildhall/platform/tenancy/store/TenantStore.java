package io.guildhall.platform.tenancy.store;

import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.platform.tenancy.Tenant;
import io.guildhall.platform.tenancy.TenantStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes the registry of marketplaces, and deletes what a discarded launch had written. */
@ApplicationScoped
public class TenantStore {

    private Jdbi sql;
    private Clock clock;

    protected TenantStore() {}

    @Inject
    TenantStore(Jdbi sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the marketplace got its address; false where another one has it. */
    public boolean insert(Tenant tenant) {
        return sql.withHandle(handle -> handle.createUpdate(
                                "insert into tenant (id, slug, status, template, vertical, names, taglines, languages,"
                                        + " currency, primary_color, accent_color, icon, realm, created_at, version)"
                                        + " values (:id, :slug, :status, :template, :vertical, cast(:names as jsonb),"
                                        + " cast(:taglines as jsonb), :languages, :currency, :primary, :accent, :icon,"
                                        + " :realm, :created, :version) on conflict do nothing")
                        .bind("id", tenant.id().value())
                        .bind("slug", tenant.slug())
                        .bind("status", tenant.status().name())
                        .bind("template", tenant.template())
                        .bind("vertical", tenant.vertical())
                        .bind("names", Json.write(tenant.names()))
                        .bind("taglines", Json.write(tenant.taglines()))
                        .bind("languages", String.join(",", tenant.languages()))
                        .bind("currency", tenant.currency())
                        .bind("primary", tenant.primaryColor())
                        .bind("accent", tenant.accentColor())
                        .bind("icon", tenant.icon())
                        .bind("realm", tenant.realm())
                        .bind("created", tenant.createdAt().atOffset(ZoneOffset.UTC))
                        .bind("version", tenant.version())
                        .execute())
                == 1;
    }

    /** Whether a marketplace has that address, whatever its status. */
    public boolean exists(String slug) {
        return sql.withHandle(handle -> handle.createQuery("select exists (select from tenant where slug = :slug)")
                .bind("slug", slug)
                .mapTo(Boolean.class)
                .one());
    }

    /** Moves the marketplace on; false where it is in another state than the caller saw. */
    public boolean move(TenantId tenant, TenantStatus from, TenantStatus to) {
        return sql.withHandle(handle -> handle.createUpdate("update tenant set status = :to, version = version + 1,"
                                + " launched_at = case when :to = 'ACTIVE' then coalesce(launched_at, :now)"
                                + " else launched_at end where id = :id and status = :from")
                        .bind("to", to.name())
                        .bind("from", from.name())
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .bind("id", tenant.value())
                        .execute())
                == 1;
    }

    public void delete(TenantId tenant) {
        sql.useHandle(handle -> handle.createUpdate("delete from tenant where id = :id")
                .bind("id", tenant.value())
                .execute());
    }

    /**
     * Deletes the tenant's rows from every table the application may delete from, those that refer to others first.
     * Must run in a transaction of that tenant.
     */
    public void deleteRows(TenantId tenant) {
        sql.useHandle(handle -> {
            for (String table : childrenFirst(tables(handle), references(handle))) {
                handle.createUpdate("delete from " + table + " where tenant_id = :tenant")
                        .bind("tenant", tenant.value())
                        .execute();
            }
        });
    }

    /** Orders tables so that each comes before those it refers to; a table's references to itself do not matter. */
    static List<String> childrenFirst(Set<String> tables, Map<String, Set<String>> references) {
        List<String> parentsFirst = new ArrayList<>();
        Set<String> visited = new HashSet<>();
        for (String table : tables) {
            visit(table, references, visited, parentsFirst);
        }
        java.util.Collections.reverse(parentsFirst);
        return parentsFirst.stream().filter(tables::contains).toList();
    }

    private static void visit(
            String table, Map<String, Set<String>> references, Set<String> visited, List<String> parentsFirst) {
        if (visited.add(table)) {
            references.getOrDefault(table, Set.of()).forEach(to -> visit(to, references, visited, parentsFirst));
            parentsFirst.add(table);
        }
    }

    private static Set<String> tables(Handle handle) {
        return new TreeSet<>(handle.createQuery("select c.relname from pg_class c"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
                        + " where c.relkind in ('r', 'p') and not c.relispartition"
                        + " and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'delete')")
                .mapTo(String.class)
                .list());
    }

    private static Map<String, Set<String>> references(Handle handle) {
        Map<String, Set<String>> references = new HashMap<>();
        handle.createQuery("select f.relname as child, t.relname as parent from pg_constraint k"
                        + " join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid"
                        + " where k.contype = 'f' and f.oid <> t.oid and f.relnamespace = 'public'::regnamespace")
                .map((row, context) -> Map.entry(row.getString("child"), row.getString("parent")))
                .forEach(edge -> references
                        .computeIfAbsent(edge.getKey(), child -> new HashSet<>())
                        .add(edge.getValue()));
        return references;
    }
}
