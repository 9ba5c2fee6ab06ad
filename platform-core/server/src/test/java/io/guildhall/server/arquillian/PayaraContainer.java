package io.guildhall.server.arquillian;

import io.guildhall.server.launcher.SecondApplication;
import io.guildhall.server.testing.TestStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.protocol.servlet5.ServletMethodExecutor;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Payara Micro as the launcher starts it. The first test class deploys; every later one finds its own classes in what
 * is deployed already, so that the application starts once.
 */
public final class PayaraContainer implements DeployableContainer<PayaraContainer.Nothing> {
    private static final String DATABASE = "guildhall_inside";
    private static final String ROOT = "/";

    private static TestStack stack;

    private SecondApplication application;

    /** There is nothing to configure. */
    public static final class Nothing implements ContainerConfiguration {
        @Override
        public void validate() {
            // Nothing can be wrong.
        }
    }

    /** Says beside which stack the application is to run. */
    public static void runBeside(TestStack running) {
        stack = running;
    }

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 5.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (application == null) {
            application = stack.secondApplication(DATABASE);
            application.provideDatabase();
            TestedApplication.provideTables(stack.database(), DATABASE);
            export(archive);
            application.start();
        }
        HTTPContext context = new HTTPContext("localhost", application.port())
                .add(new Servlet(ServletMethodExecutor.ARQUILLIAN_SERVLET_NAME, ROOT));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // It stays for the next class.
    }

    @Override
    public void stop() {
        if (application != null) {
            application.close();
        }
    }

    private void export(Archive<?> archive) {
        try {
            Files.createDirectories(application.archive().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        archive.as(ZipExporter.class).exportTo(application.archive().toFile(), true);
    }
}
