package io.guildhall.server.launcher;

import java.io.IOException;

/** What an earlier launcher left running when it was killed; known by the process numbers in the data folder. */
final class Leftovers {
    private Leftovers() {}

    /** In the order in which a launcher itself would have stopped them. Called with the data folder claimed. */
    static void stop(StackSettings settings) throws IOException, InterruptedException {
        for (String part : new String[] {"server", "migrations", "keycloak", "keycloak-build"}) {
            ChildProcess.stopLeftover(settings.run().resolve(part + ".pid"));
        }
        DatabaseServer.stopLeftover(settings);
    }
}
