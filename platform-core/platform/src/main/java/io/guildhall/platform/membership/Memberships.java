package io.guildhall.platform.membership;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.membership.model.PrivilegesConverter;
import io.guildhall.platform.membership.model.Tier;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.TenantDirectory;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What a company's membership costs and allows. Every company is in a tier: the default one unless put into another. */
@TenantFacade
public class Memberships {

    private static final String SELECT =
            "select t.*, (select count(*) from membership m where m.tenant_id = t.tenant_id"
                    + " and m.tier_id = t.id) as companies from tier t where t.tenant_id = :tenant ";

    private EntityManager entities;
    private Jdbi sql;
    private TenantDirectory tenants;
    private AuditLog audit;
    private Clock clock;

    protected Memberships() {}

    @Inject
    Memberships(EntityManager entities, Jdbi sql, TenantDirectory tenants, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.sql = sql;
        this.tenants = tenants;
        this.audit = audit;
        this.clock = clock;
    }

    /** The tiers in their order; archived ones at the end where they are wanted. */
    public List<TierView> tiers(boolean archivedToo) {
        String which = archivedToo ? "" : "and not t.archived ";
        return sql.withHandle(handle -> handle.createQuery(SELECT + which + "order by t.archived, t.position, t.code")
                .bind("tenant", TenantContext.required().value())
                .map(Memberships::view)
                .list());
    }

    /** One tier, archived or not. */
    public TierView tier(UUID id) {
        return find("and t.id = :key", id).orElseThrow(() -> Rejection.notFound("tier", id));
    }

    /** The tier with that code, archived or not. */
    public Optional<TierView> byCode(String code) {
        return find("and t.code = :key", code);
    }

    /** The tier that company is in: its listing quota and commission are those that apply now. */
    public TierView tierOf(UUID company) {
        return find(
                        "and t.id = coalesce((select tier_id from membership where tenant_id = t.tenant_id and company_id"
                                + " = :key), (select id from tier where tenant_id = t.tenant_id and is_default))",
                        company)
                .orElseThrow(() -> new IllegalStateException("This marketplace has no default tier"));
    }

    /** What the marketplace takes of each of these companies' sales now, in percent; read with one statement. */
    public Map<UUID, BigDecimal> commissionPercents(Collection<UUID> companies) {
        Map<UUID, BigDecimal> percents = new HashMap<>();
        sql.useHandle(handle -> handle.createQuery("select c.id, t.commission_percent from unnest(:companies) as c(id)"
                        + " left join membership m on m.tenant_id = :tenant and m.company_id = c.id"
                        + " join tier t on t.tenant_id = :tenant and case when m.tier_id is null then t.is_default"
                        + " else t.id = m.tier_id end")
                .bind("tenant", TenantContext.required().value())
                .bind("companies", companies.toArray(UUID[]::new))
                .map((row, context) ->
                        percents.put(row.getObject("id", UUID.class), row.getBigDecimal("commission_percent")))
                .list());
        return percents;
    }

    /** Adds a tier; where it is the default one, the former default stops being it. */
    public UUID create(Actor actor, TierTerms terms) {
        int position = sql.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(position), 0) + 1 from tier where tenant_id = :tenant")
                .bind("tenant", TenantContext.required().value())
                .mapTo(Integer.class)
                .one());
        Tier tier = new Tier(Ids.next(), terms, currency(), position);
        if (byCode(terms.code()).isPresent()) {
            throw WordedRejection.ofField(
                    MembershipReason.TIER_CODE_TAKEN, "code", "membership.reason.code-taken", terms.code());
        }
        if (tier.isDefault()) {
            clearDefault();
        }
        entities.persist(tier);
        entities.flush();
        audit.record(actor, "tier.created", "tier", tier.id(), Map.of("code", tier.code()));
        return tier.id();
    }

    /** Changes a tier's terms, from now on and for everyone in it. */
    public void change(Actor actor, UUID id, long readVersion, TierTerms terms) {
        Tier tier = require(id, readVersion);
        if (terms.isDefault() && !tier.isDefault()) {
            clearDefault();
        }
        tier.change(terms, currency());
        entities.flush();
        audit.record(
                actor,
                "tier.changed",
                "tier",
                id,
                Map.of(
                        "code",
                        tier.code(),
                        "price",
                        terms.price().toString(),
                        "commissionPercent",
                        terms.commissionPercent()));
    }

    /** Closes a tier to newcomers. */
    public void archive(Actor actor, UUID id, long readVersion) {
        Tier tier = require(id, readVersion);
        tier.archive();
        entities.flush();
        audit.record(actor, "tier.archived", "tier", id, Map.of("code", tier.code()));
    }

    /** Opens an archived tier again. */
    public void restore(Actor actor, UUID id, long readVersion) {
        Tier tier = require(id, readVersion);
        tier.restore();
        entities.flush();
        audit.record(actor, "tier.restored", "tier", id, Map.of("code", tier.code()));
    }

    /** Puts a company into a tier, from now on. */
    public void assign(Actor actor, UUID company, UUID tierId) {
        Tier tier = find(tierId);
        tier.requireOpen();
        sql.useHandle(
                handle -> handle.createUpdate("insert into membership (tenant_id, company_id, tier_id, since) values"
                                + " (:tenant, :company, :tier, :now) on conflict (tenant_id, company_id) do update set tier_id ="
                                + " excluded.tier_id, since = excluded.since")
                        .bind("tenant", TenantContext.required().value())
                        .bind("company", company)
                        .bind("tier", tierId)
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute());
        audit.record(actor, "company.tier-assigned", "company", company, Map.of("tier", tier.code()));
    }

    private void clearDefault() {
        sql.useHandle(handle -> handle.createUpdate("update tier set is_default = false, version = version + 1"
                        + " where tenant_id = :tenant and is_default")
                .bind("tenant", TenantContext.required().value())
                .execute());
    }

    private String currency() {
        return tenants.byId(TenantContext.required()).orElseThrow().currency();
    }

    private Tier require(UUID id, long readVersion) {
        Tier tier = find(id);
        Preconditions.requireUnchanged(readVersion, tier.version());
        return tier;
    }

    private Tier find(UUID id) {
        return Optional.ofNullable(entities.find(Tier.class, id)).orElseThrow(() -> Rejection.notFound("tier", id));
    }

    private Optional<TierView> find(String condition, Object key) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + condition)
                .bind("tenant", TenantContext.required().value())
                .bind("key", key)
                .map(Memberships::view)
                .findOne());
    }

    private static TierView view(ResultSet row, StatementContext context) throws SQLException {
        TierTerms terms = new TierTerms(
                row.getString("code"),
                LocalizedTextConverter.parse(row.getString("name")),
                LocalizedTextConverter.parse(row.getString("description")),
                Money.of(row.getBigDecimal("price_amount"), row.getString("price_currency")),
                Period.valueOf(row.getString("period")),
                row.getObject("listing_quota", Integer.class),
                row.getBigDecimal("commission_percent").stripTrailingZeros(),
                PrivilegesConverter.parse(row.getString("privileges")),
                row.getBoolean("is_default"));
        return new TierView(
                row.getObject("id", UUID.class),
                terms,
                row.getBoolean("archived"),
                row.getLong("version"),
                row.getLong("companies"));
    }
}
