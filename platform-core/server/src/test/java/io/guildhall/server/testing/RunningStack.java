package io.guildhall.server.testing;

import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.launcher.StackSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts PostgreSQL, Keycloak and the application before the first test that needs them and stops them after the last.
 * They begin empty, on free ports, so that a running demo is left in peace.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningStack.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        stackOf(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stackOf(context);
    }

    private static TestStack stackOf(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestStack.class, key -> start(), TestStack.class);
    }

    private static TestStack start() {
        Path data = StackSettings.home().resolve("target/system-tests");
        return new TestStack(GuildhallStack.start(StackSettings.ofTests(data), System.out));
    }
}
