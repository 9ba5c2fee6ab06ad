package io.guildhall.server.launcher;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the stack finds its programs, where it keeps its data and on which ports it listens.
 *
 * @param programs what the build prepared
 * @param data folder that holds everything worth keeping between two starts
 * @param ports ports of the three servers
 * @param demo whether marketplaces get the public client that lets scripts sign in with a password
 * @param reset whether to forget the data of earlier starts
 * @param serverOptions options of the application server's virtual machine
 */
public record StackSettings(
        Programs programs, Path data, Ports ports, boolean demo, boolean reset, List<String> serverOptions) {

    /** Starts quickly and stays small; a benchmark wants the optimising compiler instead. */
    public static final List<String> QUICK_START =
            List.of("-Xms128m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    public StackSettings {
        requireNonNull(programs, "programs is null");
        requireNonNull(ports, "ports is null");
        data = data.toAbsolutePath().normalize();
        serverOptions = List.copyOf(serverOptions);
    }

    /**
     * What the build prepared.
     *
     * @param application the unpacked web application, beside the WAR of the same name
     * @param payara the runnable jar of Payara Micro
     * @param keycloak the unpacked distribution of Keycloak
     * @param postgres where the programs of PostgreSQL are unpacked
     * @param themes the folder of Keycloak themes of this project
     */
    public record Programs(Path application, Path payara, Path keycloak, Path postgres, Path themes) {
        /** What the build leaves in the module of that folder. */
        static Programs of(Path home) {
            Path target = home.resolve("target");
            return new Programs(
                    target.resolve("guildhall"),
                    target.resolve("payara/payara-micro.jar"),
                    target.resolve("keycloak/keycloak-" + property("guildhall.keycloak.version")),
                    target.resolve("postgres-" + property("guildhall.postgres.version")),
                    home.resolve("src/main/keycloak/themes"));
        }

        /** The same with another application. */
        Programs with(Path otherApplication) {
            return new Programs(otherApplication, payara, keycloak, postgres, themes);
        }

        public Path archive() {
            return application.resolveSibling(application.getFileName() + ".war");
        }
    }

    /** The ports of the application server, of Keycloak and of PostgreSQL. */
    public record Ports(int server, int keycloak, int database) {
        /** Three ports that are free now. */
        public static Ports free() {
            List<ServerSocket> held = new ArrayList<>();
            try {
                for (int i = 0; i < 3; i++) {
                    held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
                }
                return new Ports(
                        held.get(0).getLocalPort(),
                        held.get(1).getLocalPort(),
                        held.get(2).getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                for (ServerSocket socket : held) {
                    closeQuietly(socket);
                }
            }
        }

        /** Names a busy port before a server trips over it. */
        void requireFree() {
            PortCheck.requireFree(ApplicationServer.PART, server, "guildhall.port");
            PortCheck.requireFree(IdentityServer.PART, keycloak, "guildhall.keycloak.port");
            PortCheck.requireFree(DatabaseServer.PART, database, "guildhall.database.port");
        }

        private static void closeQuietly(ServerSocket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The demo as the build configured it: fixed ports, data kept. */
    public static StackSettings ofDemo() {
        String data = System.getProperty("guildhall.data", "");
        Ports ports = new Ports(
                Integer.getInteger("guildhall.port", 8080),
                Integer.getInteger("guildhall.keycloak.port", 8081),
                Integer.getInteger("guildhall.database.port", 5433));
        return new StackSettings(
                Programs.of(home()),
                data.isBlank() ? home().resolve(".data") : Path.of(data),
                ports,
                true,
                isSet("guildhall.reset"),
                QUICK_START);
    }

    /** A stack of its own for tests: any free ports, data that begins anew. */
    public static StackSettings ofTests(Path data) {
        return new StackSettings(Programs.of(home()), data, Ports.free(), true, true, QUICK_START);
    }

    public StackSettings withServerOptions(List<String> options) {
        return new StackSettings(programs, data, ports, demo, reset, options);
    }

    /** A second node of the application on another port, beside this one's servers. */
    StackSettings ofAnotherNode(int port) {
        return new StackSettings(
                programs,
                data.resolve("node-" + port),
                new Ports(port, ports.keycloak(), ports.database()),
                demo,
                reset,
                serverOptions);
    }

    public String baseUrl() {
        return "http://localhost:" + ports.server();
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.keycloak();
    }

    public String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.database() + "/" + database;
    }

    Path database() {
        return data.resolve("database");
    }

    /** The application's files and its search index. */
    public Path files() {
        return data.resolve("files");
    }

    Path run() {
        return data.resolve("run");
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    /** The folder of the module whose build prepared the programs. */
    public static Path home() {
        return Path.of(property("guildhall.home")).toAbsolutePath().normalize();
    }

    /** Both {@code -Dname} and {@code -Dname=true}. */
    private static boolean isSet(String property) {
        String value = System.getProperty(property);
        return value != null && !value.equalsIgnoreCase("false");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("System property " + name + " is missing; start through Maven");
        }
        return value;
    }
}
