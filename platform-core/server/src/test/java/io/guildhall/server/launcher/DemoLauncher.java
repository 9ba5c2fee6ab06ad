package io.guildhall.server.launcher;

import io.guildhall.server.demo.DemoData;
import java.io.PrintStream;
import java.util.Locale;

/** Starts the demo and keeps it up until it is interrupted. */
public final class DemoLauncher {
    private DemoLauncher() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        long begun = System.nanoTime();
        try {
            StackSettings settings = StackSettings.ofDemo();
            out.println("Guildhall starts; its data and logs are in " + settings.data());
            try (GuildhallStack stack = GuildhallStack.start(settings, out)) {
                new DemoData(stack).provide(out);
                out.printf(
                        Locale.ROOT,
                        "Guildhall is up after %.0f s: %s%n",
                        (System.nanoTime() - begun) / 1e9,
                        settings.baseUrl());
                out.println("Ctrl-C stops it.");
                throw stack.failure().join();
            }
        } catch (StartFailure e) {
            out.println();
            out.println(e.explanation());
            // Nothing Maven could add would tell the reader more.
            System.exit(1);
        }
    }
}
