package io.guildhall.platform.company;

import io.guildhall.platform.company.model.StringListConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Companies read by SQL, inside the transaction of the façade that asks. */
@ApplicationScoped
class CompanyReads {

    private static final String SELECT = "select * from company where tenant_id = :tenant ";

    private Jdbi sql;

    protected CompanyReads() {}

    @Inject
    CompanyReads(Jdbi sql) {
        this.sql = sql;
    }

    /** Marks the registration of that company as under way until the transaction ends, however it ends. */
    void holdRegistration(UUID company) {
        sql.useHandle(
                handle -> handle.createQuery("select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)")
                        .bind("key", registration(company))
                        .mapTo(String.class)
                        .list());
    }

    /** Whether nobody is registering that company. */
    boolean isRegistrationOver(UUID company) {
        return sql.withHandle(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, 0))")
                        .bind("key", registration(company))
                        .mapTo(Boolean.class)
                        .one());
    }

    private static String registration(UUID company) {
        return "registration " + TenantContext.required() + " " + company;
    }

    Optional<CompanyView> byId(UUID id) {
        return one("and id = :key", id);
    }

    Optional<CompanyView> byNumber(String number) {
        return one("and number = :key", number);
    }

    List<CompanyView> list(CompanyFilter filter, UUID after, int limit) {
        StringBuilder query = new StringBuilder(SELECT);
        filter.status().ifPresent(status -> query.append("and status = :status "));
        filter.country().ifPresent(country -> query.append("and country = :country "));
        filter.text()
                .ifPresent(text -> query.append("and (legal_name ilike :text or cast(display_name as text) ilike :text"
                        + " or number ilike :text or company_code ilike :text) "));
        if (after != null) {
            String key = filter.order().isByName() ? "lower(legal_name)" : "registered_at";
            query.append("and (" + key + ", id) " + (filter.order().isDescending() ? "<" : ">") + " (select " + key
                    + ", id from company where tenant_id = :tenant and id = :after) ");
        }
        query.append("order by ").append(filter.order().sql()).append(" limit :limit");
        return sql.withHandle(handle -> {
            Query select = handle.createQuery(query.toString())
                    .bind("tenant", TenantContext.required().value())
                    .bind("limit", limit);
            filter.status().ifPresent(status -> select.bind("status", status.name()));
            filter.country().ifPresent(country -> select.bind("country", country));
            filter.text().ifPresent(text -> select.bind("text", "%" + escaped(text) + "%"));
            if (after != null) {
                select.bind("after", after);
            }
            return select.map(CompanyReads::view).list();
        });
    }

    Map<CompanyStatus, Long> counts() {
        return sql.withHandle(handle -> {
            Map<CompanyStatus, Long> counts = new EnumMap<>(CompanyStatus.class);
            for (CompanyStatus status : CompanyStatus.values()) {
                counts.put(status, 0L);
            }
            handle.createQuery(
                            "select status, count(*) as companies from company where tenant_id = :tenant group by status")
                    .bind("tenant", TenantContext.required().value())
                    .map((row, context) ->
                            Map.entry(CompanyStatus.valueOf(row.getString("status")), row.getLong("companies")))
                    .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
            return counts;
        });
    }

    List<String> countries() {
        return sql.withHandle(handle -> handle.createQuery("select country from company where tenant_id = :tenant"
                        + " and status = 'VERIFIED' group by country order by count(*) desc, country")
                .bind("tenant", TenantContext.required().value())
                .mapTo(String.class)
                .list());
    }

    Map<UUID, LocalizedText> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.withHandle(handle -> {
            Map<UUID, LocalizedText> names = new HashMap<>();
            handle.createQuery("select id, display_name from company where tenant_id = :tenant and id = any(:ids)")
                    .bind("tenant", TenantContext.required().value())
                    .bind("ids", ids.toArray(UUID[]::new))
                    .map((row, context) -> Map.entry(
                            row.getObject("id", UUID.class),
                            LocalizedTextConverter.parse(row.getString("display_name"))))
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
            return names;
        });
    }

    Map<UUID, CompanyStatus> statuses(Collection<UUID> ids) {
        return sql.withHandle(handle -> {
            Map<UUID, CompanyStatus> statuses = new HashMap<>();
            handle.createQuery("select id, status from company where tenant_id = :tenant and id = any(:ids)")
                    .bind("tenant", TenantContext.required().value())
                    .bind("ids", ids.toArray(UUID[]::new))
                    .map((row, context) ->
                            Map.entry(row.getObject("id", UUID.class), CompanyStatus.valueOf(row.getString("status"))))
                    .forEach(entry -> statuses.put(entry.getKey(), entry.getValue()));
            return statuses;
        });
    }

    /** Refuses a code that another company of the marketplace has registered with. */
    void requireCodeFree(String country, String code, UUID except) {
        boolean taken =
                sql.withHandle(handle -> handle.createQuery("select exists (select from company where tenant_id ="
                                + " :tenant and country = :country and company_code = :code and id <> :except)")
                        .bind("tenant", TenantContext.required().value())
                        .bind("country", country)
                        .bind("code", code)
                        .bind("except", except)
                        .mapTo(Boolean.class)
                        .one());
        if (taken) {
            throw WordedRejection.ofField(
                    CompanyReason.COMPANY_CODE_TAKEN, "companyCode", "company.reason.code-taken", code);
        }
    }

    private Optional<CompanyView> one(String condition, Object key) {
        return sql.withHandle(handle -> handle.createQuery(SELECT + condition)
                .bind("tenant", TenantContext.required().value())
                .bind("key", key)
                .map(CompanyReads::view)
                .findOne());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static CompanyView view(ResultSet row, StatementContext context) throws SQLException {
        Optional<CompanyView.Licence> licence = Optional.ofNullable(row.getObject("licence_file", UUID.class))
                .map(file -> new CompanyView.Licence(file, text(row, "licence_name"), text(row, "licence_sha256")));
        OffsetDateTime verifiedAt = row.getObject("verified_at", OffsetDateTime.class);
        return new CompanyView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("legal_name"),
                LocalizedTextConverter.parse(row.getString("display_name")),
                row.getString("country"),
                LocalizedTextConverter.parse(row.getString("city")),
                new CompanyCode(
                        CompanyCode.Scheme.valueOf(row.getString("code_scheme")),
                        row.getString("company_code"),
                        row.getBoolean("code_doubtful")),
                LocalizedTextConverter.parse(row.getString("profile")),
                row.getString("website"),
                new Contact(
                        row.getString("contact_name"), row.getString("contact_email"), row.getString("contact_phone")),
                StringListConverter.parse(row.getString("interests")),
                CompanyStatus.valueOf(row.getString("status")),
                row.getString("status_reason"),
                licence,
                verifiedAt == null
                        ? Optional.empty()
                        : Optional.of(new CompanyView.Verification(
                                row.getString("verified_by"),
                                verifiedAt.toInstant(),
                                row.getString("verified_sha256"))),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static String text(ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
