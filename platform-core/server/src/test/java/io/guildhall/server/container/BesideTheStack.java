package io.guildhall.server.container;

import io.guildhall.server.arquillian.PayaraContainer;
import io.guildhall.server.testing.RunningStack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the stack whose PostgreSQL the tested application uses. Inside the application there is nothing to start. */
final class BesideTheStack implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean inside = System.getProperty("guildhall.home") == null;
        if (!inside) {
            PayaraContainer.runBeside(RunningStack.stackOf(context));
        }
    }
}
