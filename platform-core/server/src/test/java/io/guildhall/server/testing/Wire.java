package io.guildhall.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends what no proper client would send: bytes that are no text, addresses that are none. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI host;

    public Wire(String host) {
        this.host = URI.create(host);
    }

    /** Sends the request line, these headers and that body, whatever they are, and waits for the answer's end. */
    public Answer send(String requestLine, List<String> headers, byte[] body) {
        List<String> head = new ArrayList<>(List.of(requestLine + " HTTP/1.1", "Connection: close"));
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.add("Host: " + host.getAuthority());
        }
        head.addAll(headers);
        if (body.length > 0) {
            head.add("Content-Length: " + body.length);
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), host.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            request.write(body);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        String status = line(in);
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon), name -> new ArrayList<>())
                    .add(header.substring(colon + 1).strip());
        }
        boolean chunked = headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked");
        byte[] body = chunked ? chunks(in) : in.readAllBytes();
        return new Answer(
                Integer.parseInt(status.split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
            if (octet != '\r') {
                line.write(octet);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
