package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_taken_port_is_named_with_the_way_to_change_it() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> PortCheck.requireFree("Guildhall", port, "guildhall.port"))
                    .isInstanceOfSatisfying(
                            StartFailure.class,
                            failure -> assertThat(failure.explanation())
                                    .contains("Guildhall did not start")
                                    .contains("port " + port + " is taken")
                                    .contains("-Dguildhall.port=<port>"));
        }
    }

    @Test
    void a_free_port_passes() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatCode(() -> PortCheck.requireFree("Guildhall", port, "guildhall.port"))
                .doesNotThrowAnyException();
    }
}
