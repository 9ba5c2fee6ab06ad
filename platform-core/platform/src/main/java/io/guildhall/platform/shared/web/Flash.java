package io.guildhall.platform.shared.web;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a step reports on the page after it, once, as a toast. Travels as a text key and its arguments in a cookie of two
 * minutes; a key without a text is ignored.
 *
 * @param arguments fill the text's places, as plain text
 */
public record Flash(Tone tone, String textKey, List<String> arguments) {

    static final String COOKIE = "flash";

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST_ARGUMENT = 200;

    public Flash {
        arguments = arguments.stream()
                .map(argument -> argument.replace(SEPARATOR, " "))
                .map(argument ->
                        argument.length() > LONGEST_ARGUMENT ? argument.substring(0, LONGEST_ARGUMENT) + "…" : argument)
                .toList();
    }

    public static Flash success(String textKey, String... arguments) {
        return new Flash(Tone.GOOD, textKey, List.of(arguments));
    }

    public static Flash notice(String textKey, String... arguments) {
        return new Flash(Tone.INFO, textKey, List.of(arguments));
    }

    public static Flash warning(String textKey, String... arguments) {
        return new Flash(Tone.ATTENTION, textKey, List.of(arguments));
    }

    public static Flash failure(String textKey, String... arguments) {
        return new Flash(Tone.BAD, textKey, List.of(arguments));
    }

    /** Sends the browser to a page that shows this. */
    public Response redirect(String path) {
        return Response.seeOther(URI.create(path)).cookie(cookie()).build();
    }

    /** For answers that redirect in their own way. */
    public NewCookie cookie() {
        return cookie(written(), 120);
    }

    /** How it travels. */
    String written() {
        List<String> parts = new ArrayList<>(List.of(tone.name(), textKey));
        parts.addAll(arguments);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    static NewCookie forgotten() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** What the cookie says, unless it is not one of ours. */
    static Optional<Flash> read(String cookie) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length < 2 || !Texts.in("en").has(parts[1])) {
                return Optional.empty();
            }
            return Optional.of(
                    new Flash(Tone.valueOf(parts[0]), parts[1], List.of(parts).subList(2, parts.length)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text in the reader's language. */
    public String text(Texts texts) {
        return texts.t(textKey, arguments.toArray());
    }
}
