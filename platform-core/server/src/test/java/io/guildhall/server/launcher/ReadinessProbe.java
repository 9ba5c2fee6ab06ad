package io.guildhall.server.launcher;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server until it answers, as long as its process lives. */
final class ReadinessProbe {
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * Returns when the request succeeds.
     *
     * @param hopeless words in the log after which waiting longer is pointless
     * @throws StartFailure when the process ends, says the hopeless words or is not ready in time
     */
    void await(ChildProcess process, HttpRequest request, Duration patience, String hopeless)
            throws InterruptedException {
        HttpRequest patient = HttpRequest.newBuilder(request, (name, value) -> true)
                .timeout(Duration.ofSeconds(10))
                .build();
        long deadline = System.nanoTime() + patience.toNanos();
        String last = "no answer";
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw process.died();
            }
            try {
                HttpResponse<String> response = client.send(patient, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() == OK) {
                    return;
                }
                last = "answer " + response.statusCode() + " " + response.body();
                process.requireUnsaid(hopeless);
            } catch (IOException e) {
                last = "no answer";
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw process.silent(request.uri() + " was not ready after " + patience.toSeconds() + " s (" + last + ")");
    }
}
