package io.guildhall.server.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords of one data folder: made once, kept in a file that only its owner can read. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path data) throws IOException {
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (Reader reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    /** The password of that name; the first one to ask for it causes it to be made. */
    String password(String name) throws IOException {
        return of(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** 32 random bytes in base64. */
    String key(String name) throws IOException {
        return of(name, Base64.getEncoder());
    }

    private synchronized String of(String name, Base64.Encoder encoder) throws IOException {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        PrivateFiles.write(file, values);
        return made;
    }
}
