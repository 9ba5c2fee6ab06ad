package io.guildhall.server.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/** The configuration of the application, under the names it reads in every environment. */
final class Configuration {
    private final StackSettings settings;
    private final Secrets secrets;
    private final Path files;
    private final String database;

    Configuration(StackSettings settings, Secrets secrets) {
        this(settings, secrets, settings.files(), "guildhall");
    }

    /** Of a node whose files lie with those of another one; its index does not. */
    Configuration(StackSettings settings, Secrets secrets, Path files) {
        this(settings, secrets, files, "guildhall");
    }

    /** Of an application on a database of its own. */
    Configuration(StackSettings settings, Secrets secrets, String database) {
        this(settings, secrets, settings.files(), database);
    }

    private Configuration(StackSettings settings, Secrets secrets, Path files, String database) {
        this.settings = settings;
        this.secrets = secrets;
        this.files = files;
        this.database = database;
    }

    /** What the running application may know; the owner of the tables is not part of it. */
    Properties ofServer() throws IOException {
        Properties values = new Properties();
        values.setProperty("guildhall.base-url", settings.baseUrl());
        values.setProperty("guildhall.data", files.toString());
        values.setProperty("guildhall.index", settings.files().resolve("index").toString());
        values.setProperty("guildhall.database.url", settings.databaseUrl(database));
        addAccount(values, "app", "guildhall_app");
        addAccount(values, "operator", "guildhall_operator");
        values.setProperty("guildhall.keycloak.url", settings.keycloakUrl());
        values.setProperty("guildhall.keycloak.provisioner.client-id", IdentityServer.PROVISIONER);
        values.setProperty("guildhall.keycloak.provisioner.client-secret", secrets.password("keycloak.provisioner"));
        values.setProperty("guildhall.secret", secrets.key("guildhall.secret"));
        values.setProperty("guildhall.demo", Boolean.toString(settings.demo()));
        values.setProperty("guildhall.operator.username", DemoOperator.USERNAME);
        values.setProperty("guildhall.operator.password", DemoOperator.PASSWORD);
        return values;
    }

    /** What the migrations need: the owner's account alone. */
    Properties ofMigration() throws IOException {
        Properties values = new Properties();
        values.setProperty("guildhall.database.url", settings.databaseUrl(database));
        addAccount(values, "owner", "guildhall_owner");
        return values;
    }

    private void addAccount(Properties values, String account, String role) throws IOException {
        values.setProperty("guildhall.database." + account + ".user", role);
        values.setProperty("guildhall.database." + account + ".password", secrets.password(role));
    }
}
