package io.guildhall.server.testing;

import io.guildhall.server.launcher.ApplicationServer;
import io.guildhall.server.launcher.DatabaseServer;
import io.guildhall.server.launcher.DemoOperator;
import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.launcher.SecondApplication;
import io.guildhall.server.launcher.StackSettings;
import java.nio.file.Path;

/** The running product as a test sees it: its addresses, its API, its database. */
public final class TestStack implements AutoCloseable {
    private static final String OPERATORS = "guildhall-operators";

    private final GuildhallStack stack;
    private final StackSettings settings;
    private final TraceCollector traces;
    private final MailBox mails;

    /** Over a stack that somebody else started; its traces and mails go nowhere. */
    public static TestStack over(GuildhallStack stack) {
        return new TestStack(stack, TraceCollector.start(), MailBox.open());
    }

    TestStack(GuildhallStack stack, TraceCollector traces, MailBox mails) {
        this.stack = stack;
        this.traces = traces;
        this.mails = mails;
        this.settings = stack.settings();
    }

    public String platformUrl() {
        return settings.baseUrl();
    }

    public String marketplaceUrl(String slug) {
        return "http://" + slug + ".localhost:" + settings.ports().server();
    }

    public String keycloakUrl() {
        return settings.keycloakUrl();
    }

    /** The platform's own API, as nobody in particular. */
    public Api platform() {
        return new Api(platformUrl(), tokenUrl(OPERATORS));
    }

    /** The platform's own API, as its operator. */
    public Api operator() {
        return platform().as(DemoOperator.USERNAME, DemoOperator.PASSWORD);
    }

    /** A marketplace's API, as nobody in particular; {@link Api#as} signs somebody in. */
    public Api marketplace(String slug) {
        return new Api(marketplaceUrl(slug), tokenUrl(slug));
    }

    /** Keycloak's admin API, as the account that provisions realms. */
    public Api keycloakAdmin() {
        return new Api(keycloakUrl(), tokenUrl("master")).asService("guildhall-provisioner", stack.provisionerSecret());
    }

    /** Where the application's mails arrive, whoever they are for. */
    public MailBox mails() {
        return mails;
    }

    /** Where the application's traces arrive. */
    public TraceCollector traces() {
        return traces;
    }

    /** The application server by its own address, as only the cluster reaches it. */
    public Api server() {
        return new Api("http://127.0.0.1:" + settings.ports().server(), tokenUrl(OPERATORS));
    }

    public DatabaseServer database() {
        return stack.database();
    }

    /** The application once more, on a database of its own; not started yet. */
    public SecondApplication secondApplication(String database) {
        return SecondApplication.beside(stack, database);
    }

    /** Tells which SQL the application sends. */
    public SqlStatements sqlStatements() {
        return new SqlStatements(stack.database());
    }

    /** Starts another node of the application beside the first; whoever asked for it ends it. */
    public ApplicationServer startAnotherNode() {
        return stack.startAnotherNode();
    }

    /** A marketplace's API, asked of that node. */
    public Api marketplace(String slug, ApplicationServer node) {
        return new Api("http://" + slug + ".localhost:" + node.port(), tokenUrl(slug));
    }

    /** The folder of the application's files and of its search index. */
    public Path applicationData() {
        return settings.files();
    }

    /** Ends the application as a power failure would, does that while it is dead, and starts it again. */
    public void whileApplicationIsDead(Runnable deed) {
        stack.killApplication();
        try {
            deed.run();
        } finally {
            stack.startApplication();
        }
    }

    /** Takes Keycloak away. Whoever does so brings it back. */
    public void stopKeycloak() {
        stack.stopKeycloak();
    }

    public void startKeycloak() {
        stack.startKeycloak();
    }

    /** Takes PostgreSQL away. Whoever does so brings it back. */
    public void stopDatabase() {
        stack.stopDatabase();
    }

    public void startDatabase() {
        stack.startDatabase();
    }

    private String tokenUrl(String realm) {
        return keycloakUrl() + "/realms/" + realm + "/protocol/openid-connect/token";
    }

    @Override
    public void close() {
        stack.close();
        traces.close();
        mails.close();
    }
}
