package io.guildhall.platform.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** The outline icons, drawn into the page itself so that they take the colour of the text around them. */
public final class Icons {

    private static final Properties PATHS = read();

    private Icons() {}

    /** The path of that icon on a grid of 24 × 24. */
    public static String path(String name) {
        String path = PATHS.getProperty(name);
        if (path == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return path;
    }

    public static boolean has(String name) {
        return PATHS.containsKey(name);
    }

    public static Set<String> names() {
        return PATHS.stringPropertyNames();
    }

    private static Properties read() {
        Properties paths = new Properties();
        try (InputStream stream = Icons.class.getClassLoader().getResourceAsStream("icons/outline.properties");
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            paths.load(reader);
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the icons", e);
        }
    }
}
