package io.guildhall.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsOfALaunchTest {

    private final LaunchSecrets secrets = new LaunchSecrets(Base64.getEncoder().encodeToString(new byte[32]));
    private final UUID launch = UUID.fromString("01a2049c-ccca-7668-9457-fd58db387248");

    @Test
    void a_sealed_password_opens_for_its_own_launch_only() {
        String stored = secrets.seal(launch, "口令-with-ümlaut");

        assertThat(stored).doesNotContain("with");
        assertThat(secrets.open(launch, stored)).isEqualTo("口令-with-ümlaut");
        assertThatThrownBy(() -> secrets.open(UUID.randomUUID(), stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_made_up_password_is_the_same_each_time_and_another_for_another_launch() {
        assertThat(secrets.generated(launch)).hasSize(14).isEqualTo(secrets.generated(launch));
        assertThat(secrets.generated(launch)).isNotEqualTo(secrets.generated(UUID.randomUUID()));
    }
}
