package io.guildhall.server.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path data;

    @Test
    void a_password_is_made_once_and_kept() throws IOException {
        String made = Secrets.in(data).password("keycloak");

        assertThat(made).hasSizeGreaterThan(40);
        assertThat(Secrets.in(data).password("keycloak")).isEqualTo(made);
        assertThat(Secrets.in(data).password("guildhall_app")).isNotEqualTo(made);
    }

    @Test
    void a_key_has_32_bytes() throws IOException {
        assertThat(Base64.getDecoder().decode(Secrets.in(data).key("guildhall.secret")))
                .hasSize(32);
    }

    @Test
    void only_its_owner_can_read_the_file() throws IOException {
        Secrets.in(data).password("keycloak");

        assertThat(Files.getPosixFilePermissions(data.resolve("secrets.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
