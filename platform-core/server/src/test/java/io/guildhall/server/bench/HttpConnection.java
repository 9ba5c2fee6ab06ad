package io.guildhall.server.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One connection to a server, kept alive (HTTP/1.1). It does as little as a client can: it shares its processors with the
 * server it measures.
 */
final class HttpConnection implements AutoCloseable {
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final int port;
    private Socket socket;
    private InputStream in;
    private byte[] buffer = new byte[256 * 1024];
    private int filled;

    HttpConnection(int port) {
        this.port = port;
    }

    /**
     * What a server answered.
     *
     * @param length of the body, in bytes as they came
     */
    record Reply(int status, int length, String text) {
        Reply require(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Expected " + expected + " but was answered: " + text);
            }
            return this;
        }
    }

    /** Sends that request and reads the answer; its text only where it is wanted or was not expected. */
    Reply exchange(byte[] request, int expected, boolean wanted) throws IOException {
        boolean kept = socket != null;
        try {
            return attempt(request, expected, wanted);
        } catch (IOException e) {
            close();
            if (!kept) {
                throw e;
            }
            // The server closes what has been idle, or used for long.
            return attempt(request, expected, wanted);
        }
    }

    private Reply attempt(byte[] request, int expected, boolean wanted) throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = socket.getInputStream();
        }
        socket.getOutputStream().write(request);
        filled = 0;
        int head = headEnd();
        String headers = new String(buffer, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(headers.substring(9, 12));
        int end = headers.contains("\r\ntransfer-encoding: chunked") ? chunksEnd(head) : head + length(headers);
        while (filled < end) {
            fill();
        }
        if (headers.contains("\r\nconnection: close")) {
            close();
        }
        String text = wanted || status != expected ? new String(buffer, head, end - head, StandardCharsets.UTF_8) : "";
        return new Reply(status, end - head, text).require(expected);
    }

    private int headEnd() throws IOException {
        for (int from = 0; ; ) {
            fill();
            for (int at = from; at + 4 <= filled; at++) {
                if (Arrays.equals(buffer, at, at + 4, END_OF_HEAD, 0, 4)) {
                    return at + 4;
                }
            }
            from = Math.max(0, filled - 3);
        }
    }

    private static int length(String headers) {
        String name = "\r\ncontent-length: ";
        int at = headers.indexOf(name);
        return at < 0
                ? 0
                : Integer.parseInt(headers.substring(at + name.length(), headers.indexOf("\r\n", at + name.length())));
    }

    private int chunksEnd(int head) throws IOException {
        int at = head;
        while (true) {
            int lineEnd = lineEnd(at);
            int size = Integer.parseInt(new String(buffer, at, lineEnd - at, StandardCharsets.US_ASCII).trim(), 16);
            at = lineEnd + 2 + size + 2;
            while (filled < at) {
                fill();
            }
            if (size == 0) {
                return at;
            }
        }
    }

    private int lineEnd(int from) throws IOException {
        for (int at = from; ; at++) {
            while (at >= filled) {
                fill();
            }
            if (buffer[at] == '\r') {
                return at;
            }
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The server closed the connection");
        }
        filled += read;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
