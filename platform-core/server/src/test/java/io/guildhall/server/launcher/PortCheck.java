package io.guildhall.server.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Names a busy port before a server trips over it. */
final class PortCheck {
    private PortCheck() {}

    static void requireFree(String part, int port, String property) {
        try {
            bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartFailure(
                    part,
                    "port " + port + " is taken by another program",
                    "stop that program, or choose another port with -D" + property + "=<port>",
                    e);
        }
    }

    private static void bind(InetSocketAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        }
    }
}
