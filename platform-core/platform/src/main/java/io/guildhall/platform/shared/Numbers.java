package io.guildhall.platform.shared;

import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Numbers for people, counted up per tenant and name without gaps: the transaction that rolls back gives its back. */
@ApplicationScoped
public class Numbers {

    private Jdbi sql;

    protected Numbers() {}

    @Inject
    Numbers(Jdbi sql) {
        this.sql = sql;
    }

    /** The next number of that name, from 1. */
    public long next(String name) {
        return next(name, 1);
    }

    /** Takes {@code count} numbers at once and answers the first of them. */
    public long next(String name, int count) {
        return sql.withHandle(handle -> handle.createQuery(
                                "insert into number_sequence as s (tenant_id, name, last) values (:tenant, :name, :count)"
                                        + " on conflict (tenant_id, name) do update set last = s.last + excluded.last"
                                        + " returning last")
                        .bind("tenant", TenantContext.required().value())
                        .bind("name", name)
                        .bind("count", count)
                        .mapTo(Long.class)
                        .one())
                - count
                + 1;
    }
}
