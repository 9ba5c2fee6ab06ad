package io.guildhall.server.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Receives the traces of the stack, as a collector of OpenTelemetry would (OTLP over HTTP). */
public final class TraceCollector implements AutoCloseable {
    private static final int MOST = 500;

    private final HttpServer server;
    private final Queue<String> received = new ConcurrentLinkedQueue<>();

    private TraceCollector(HttpServer server) {
        this.server = server;
    }

    static TraceCollector start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TraceCollector collector = new TraceCollector(server);
            server.createContext("/v1/traces", exchange -> {
                collector.keep(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the application server needs to know to send its traces here. */
    List<String> serverOptions() {
        return List.of(
                "-Dotel.sdk.disabled=false",
                "-Dotel.service.name=guildhall",
                "-Dotel.metrics.exporter=none",
                "-Dotel.logs.exporter=none",
                "-Dotel.exporter.otlp.protocol=http/protobuf",
                "-Dotel.exporter.otlp.endpoint=http://127.0.0.1:"
                        + server.getAddress().getPort(),
                "-Dotel.bsp.schedule.delay=200");
    }

    /** Batches of spans as they came, one character a byte. */
    public List<String> batches() {
        return List.copyOf(received);
    }

    private void keep(String batch) {
        received.add(batch);
        while (received.size() > MOST) {
            received.poll();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
