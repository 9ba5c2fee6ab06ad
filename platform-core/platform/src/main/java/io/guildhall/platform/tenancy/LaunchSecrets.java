package io.guildhall.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The first admin's password between the request and the step that needs it: a typed one is stored sealed and only until
 * the marketplace is live, a made-up one follows from the launch's id and is stored nowhere.
 */
@ApplicationScoped
class LaunchSecrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GENERATED_LENGTH = 14;

    private final SecureRandom random = new SecureRandom();

    private byte[] secret;

    protected LaunchSecrets() {}

    @Inject
    LaunchSecrets(@ConfigProperty(name = "guildhall.secret") String secret) {
        this.secret = Base64.getDecoder().decode(secret);
    }

    String seal(UUID launch, String password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, launch, nonce, password.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + text.length)
                        .put(nonce)
                        .put(text)
                        .array());
    }

    String open(UUID launch, String stored) {
        byte[] bytes = Base64.getDecoder().decode(stored);
        byte[] text = crypt(
                Cipher.DECRYPT_MODE,
                launch,
                Arrays.copyOf(bytes, NONCE_BYTES),
                Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** The password made up for that launch, always the same one. */
    String generated(UUID launch) {
        byte[] digest = derive("launch-admin:" + launch);
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GENERATED_LENGTH; i++) {
            password.append(
                    SIGNS.charAt(Math.floorMod(digest[i] * 257 + digest[i + GENERATED_LENGTH], SIGNS.length())));
        }
        return password.toString();
    }

    private byte[] crypt(int mode, UUID launch, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode, new SecretKeySpec(derive("launch-secrets"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(launch.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored password cannot be read; was guildhall.secret changed?", e);
        }
    }

    private byte[] derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
