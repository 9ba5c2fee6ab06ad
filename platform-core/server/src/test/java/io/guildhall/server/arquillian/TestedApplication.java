package io.guildhall.server.arquillian;

import io.guildhall.platform.shared.events.AnotherNode;
import io.guildhall.server.container.InsidePayara;
import io.guildhall.server.container.steel.Heat;
import io.guildhall.server.launcher.DatabaseServer;
import io.guildhall.server.launcher.StackSettings;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The application as the build made it, with the tests in its classes and an entity more in the steel industry's jar:
 * no vertical of ours has an entity yet, and the first one must be mapped.
 */
public final class TestedApplication {
    private static final String STEEL = "WEB-INF/lib/steel.jar";

    /** Without row-level security, so that a test can see what the persistence unit alone keeps apart. */
    private static final String HEAT =
            "create table heat (tenant_id uuid not null, id uuid not null, version bigint not"
                    + " null, number text not null, grade jsonb not null, cast_at timestamptz not null, primary key (tenant_id,"
                    + " id)); grant select, insert, update, delete on heat to guildhall_app";

    private TestedApplication() {}

    public static WebArchive archive() {
        File built = StackSettings.home().resolve("target/guildhall.war").toFile();
        WebArchive application = ShrinkWrap.create(ZipImporter.class, "guildhall.war")
                .importFrom(built)
                .as(WebArchive.class);
        JavaArchive steel = ShrinkWrap.create(ZipImporter.class, "steel.jar")
                .importFrom(application.get(STEEL).getAsset().openStream())
                .as(JavaArchive.class)
                .addClass(Heat.class);
        application.delete(STEEL);
        return application
                .addAsLibrary(steel)
                .addPackage(InsidePayara.class.getPackage())
                .addClass(AnotherNode.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    static void provideTables(DatabaseServer server, String database) {
        try (Connection connection = server.connect(database, "guildhall_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(HEAT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
