package io.guildhall.platform.shared.database;

import io.guildhall.vertical.Vertical;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * Brings the schema up to date and then looks whether it is what it should be. Runs as the owner of the tables, before
 * the server starts; the server never holds the owner's credentials. Reads {@code guildhall.database.url} and {@code
 * guildhall.database.owner.user} and {@code .password} from system properties or the environment.
 */
public final class Migrate {

    private static final String PLATFORM_CHANGELOG = "db/changelog.xml";

    private Migrate() {}

    public static void main(String[] arguments) throws Exception {
        migrate(
                setting("guildhall.database.url"),
                setting("guildhall.database.owner.user"),
                setting("guildhall.database.owner.password"));
    }

    /** Migrates the platform's tables, then those of every vertical on the class path, then verifies the result. */
    public static void migrate(String url, String user, String password) throws SQLException, LiquibaseException {
        System.setProperty("liquibase.analytics.enabled", "false");
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            update(connection, PLATFORM_CHANGELOG);
            for (Vertical vertical : ServiceLoader.load(Vertical.class)) {
                Optional<String> changelog = vertical.changelog();
                if (changelog.isPresent()) {
                    update(connection, changelog.get());
                }
            }
            connection.setAutoCommit(true);
            List<String> faults = SchemaCheck.faults(connection);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The schema is not as it must be: " + String.join("; ", faults));
            }
        }
    }

    private static void update(Connection connection, String changelog) throws LiquibaseException {
        try {
            Scope.child(Scope.Attr.resourceAccessor, new ClassLoaderResourceAccessor(), () -> {
                liquibase.database.Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                new Liquibase(changelog, new ClassLoaderResourceAccessor(), database).update("");
            });
        } catch (LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    private static String setting(String name) {
        String value = Optional.ofNullable(System.getProperty(name))
                .orElseGet(() -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')));
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The migration needs the setting " + name);
        }
        return value;
    }
}
