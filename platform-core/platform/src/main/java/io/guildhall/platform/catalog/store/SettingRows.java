package io.guildhall.platform.catalog.store;

import io.guildhall.platform.catalog.CatalogSettings;
import io.guildhall.platform.shared.tenant.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Keeps what a marketplace's catalogue takes. */
@ApplicationScoped
public class SettingRows {

    private Jdbi sql;

    protected SettingRows() {}

    @Inject
    SettingRows(Jdbi sql) {
        this.sql = sql;
    }

    public CatalogSettings find() {
        return sql.withHandle(handle -> handle.createQuery("select trade_unit, offered_units, identifier_schemes"
                                + " from catalog_setting where tenant_id = :tenant")
                        .bind("tenant", TenantContext.required().value())
                        .map((row, context) -> new CatalogSettings(
                                row.getString("trade_unit"),
                                codes(row.getString("offered_units")),
                                codes(row.getString("identifier_schemes"))))
                        .findOne())
                .orElseGet(CatalogSettings::none);
    }

    public void save(CatalogSettings settings) {
        sql.useHandle(handle -> handle.createUpdate(
                        "insert into catalog_setting (tenant_id, trade_unit, offered_units, identifier_schemes)"
                                + " values (:tenant, :unit, :offered, :schemes) on conflict (tenant_id) do update set"
                                + " trade_unit = excluded.trade_unit, offered_units = excluded.offered_units,"
                                + " identifier_schemes = excluded.identifier_schemes")
                .bind("tenant", TenantContext.required().value())
                .bind("unit", settings.tradeUnit())
                .bind("offered", String.join(",", settings.offeredUnits()))
                .bind("schemes", String.join(",", settings.identifierSchemes()))
                .execute());
    }

    private static List<String> codes(String joined) {
        return Stream.of(joined.split(",")).filter(code -> !code.isEmpty()).toList();
    }
}
