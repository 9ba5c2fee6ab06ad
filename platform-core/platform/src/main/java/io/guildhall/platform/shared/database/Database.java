package io.guildhall.platform.shared.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * The two ways into the database. The application's role sees rows of the current tenant only; the operator's role sees
 * the views made for operators and nothing else. Both data sources are declared here and configured from outside.
 */
@ApplicationScoped
@DataSourceDefinition(
        name = "java:app/jdbc/guildhall",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=guildhall.database.url}",
        user = "${MPCONFIG=guildhall.database.app.user}",
        password = "${MPCONFIG=guildhall.database.app.password}",
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = {
            "stringType=unspecified",
            "reWriteBatchedInserts=true",
            "applicationName=guildhall",
            Database.VALIDATED,
            Database.VALIDATION,
            Database.VALIDATION_BY,
            Database.VALIDATED_EVERY
        })
@DataSourceDefinition(
        name = "java:app/jdbc/operator",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=guildhall.database.url}",
        user = "${MPCONFIG=guildhall.database.operator.user}",
        password = "${MPCONFIG=guildhall.database.operator.password}",
        minPoolSize = 1,
        maxPoolSize = 8,
        properties = {
            "stringType=unspecified",
            "readOnly=true",
            "applicationName=guildhall-operator",
            Database.VALIDATED,
            Database.VALIDATION,
            Database.VALIDATION_BY,
            Database.VALIDATED_EVERY
        })
class Database {

    /** A connection whose server has gone is told from a good one before it is used, at most every two seconds. */
    static final String VALIDATED = "fish.payara.is-connection-validation-required=true";

    static final String VALIDATION = "fish.payara.connection-validation-method=custom-validation";
    static final String VALIDATION_BY =
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation";
    static final String VALIDATED_EVERY = "fish.payara.validate-atmost-once-period-in-seconds=2";

    @Resource(lookup = "java:app/jdbc/guildhall")
    private DataSource tenants;

    @Resource(lookup = "java:app/jdbc/operator")
    private DataSource operator;

    @PersistenceContext(unitName = "guildhall")
    private EntityManager entities;

    @Produces
    @Singleton
    DataSource dataSource() {
        return tenants;
    }

    /** SQL inside the current transaction, and so inside its tenant. */
    @Produces
    @Singleton
    Jdbi sql() {
        return Jdbi.create(tenants).installPlugin(new PostgresPlugin());
    }

    /** SQL over the operator's views, across tenants. */
    @Produces
    @Singleton
    @AcrossTenants
    Jdbi sqlAcrossTenants() {
        return Jdbi.create(operator).installPlugin(new PostgresPlugin());
    }

    @Produces
    EntityManager entityManager() {
        return entities;
    }
}
