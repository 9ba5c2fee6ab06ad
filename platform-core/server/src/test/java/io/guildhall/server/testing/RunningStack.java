package io.guildhall.server.testing;

import io.guildhall.server.launcher.GuildhallStack;
import io.guildhall.server.launcher.StackSettings;
import io.guildhall.server.launcher.StartFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** Tests do not wait for a saved search to be looked at again, nor for what a registration left behind to be taken back. */
    private static final List<String> HASTE =
            List.of("-Dguildhall.saved-searches.every=PT1S", "-Dguildhall.registrations.settled-after=PT2S");

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

    /** The stack of that test run; started where it is not. */
    public static TestStack stackOf(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Attempt.class, key -> Attempt.start(), Attempt.class)
                .stack();
    }

    /** A stack that did not start is not tried again by every test that needs it. */
    private record Attempt(TestStack result, StartFailure failure) implements AutoCloseable {
        static Attempt start() {
            Path data = StackSettings.home().resolve("target/system-tests");
            TraceCollector traces = TraceCollector.start();
            MailBox mails = MailBox.open();
            StackSettings settings = StackSettings.ofTests(data);
            List<String> options = new ArrayList<>(settings.serverOptions());
            options.addAll(traces.serverOptions());
            options.addAll(mails.serverOptions());
            options.addAll(HASTE);
            try {
                GuildhallStack stack = GuildhallStack.start(settings.withServerOptions(options), System.out);
                return new Attempt(new TestStack(stack, traces, mails), null);
            } catch (StartFailure e) {
                System.out.println(e.explanation());
                return new Attempt(null, e);
            }
        }

        TestStack stack() {
            if (failure != null) {
                throw new IllegalStateException("The stack did not start: " + failure.getMessage(), failure);
            }
            return result;
        }

        @Override
        public void close() {
            if (result != null) {
                result.close();
            }
        }
    }
}
