package io.guildhall.platform.shared.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures that travel inside the application, below {@code assets/} on the classpath: our own
 * in folders of their own, others' in {@code vendor/}. Each is read, hashed and compressed once.
 */
public final class Assets {

    private static final Assets SHARED = new Assets();
    private static final String ROOT = "assets/";
    private static final Pattern PATH = Pattern.compile("[a-z0-9_][a-zA-Z0-9._-]*(/[a-zA-Z0-9_][a-zA-Z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "webp", "image/webp",
            "ico", "image/x-icon",
            "json", "application/json",
            "csv", "text/csv;charset=utf-8",
            "woff2", "font/woff2");

    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    private Assets() {}

    /** The assets of this application. */
    public static Assets shared() {
        return SHARED;
    }

    /**
     * One asset.
     *
     * @param version first digits of the SHA-256 of its content
     * @param gzip the compressed content, where that is smaller by a tenth or more
     */
    record Asset(String type, String version, byte[] content, Optional<byte[]> gzip) {}

    /** The address of that asset. An asset that is not there is a mistake in the page. */
    public String href(String path) {
        Asset asset = find(path).orElseThrow(() -> new IllegalArgumentException("No asset " + path));
        return "/assets/" + asset.version() + "/" + path;
    }

    /** The asset at that path; nothing for paths that lead elsewhere, and for kinds of files that are no assets. */
    Optional<Asset> find(String path) {
        Asset known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            Asset asset = asset(type, stream.readAllBytes());
            read.put(path, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read asset " + path, e);
        }
    }

    private static Asset asset(String type, byte[] content) throws IOException {
        byte[] gzip = gzip(content);
        return new Asset(
                type,
                HexFormat.of().formatHex(sha256(content), 0, 6),
                content,
                gzip.length < content.length * 9 / 10 ? Optional.of(gzip) : Optional.empty());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream gzip = new BestGzip(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Compresses once and is sent often: as small as it goes. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream target) throws IOException {
            super(target);
            def.setLevel(9);
        }
    }
}
