package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is taken for text: UTF-8 without the character NUL, which the database keeps in no text. Whatever else comes in is
 * refused at the door, so that no feature has to think of it.
 */
final class ProperText {

    private static final int HEX = 16;

    private ProperText() {}

    /** The text that these bytes are, or nothing where they are none. */
    static Optional<String> of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Refuses fields whose names or values are no text.
     *
     * @param encoded a query or a form as browsers send it, one character per byte
     */
    static void requireInFields(String encoded) {
        for (String field : encoded.split("&")) {
            int equals = field.indexOf('=');
            Optional<String> name = decoded(equals < 0 ? field : field.substring(0, equals));
            Optional<String> value = decoded(equals < 0 ? "" : field.substring(equals + 1));
            if (name.isEmpty() || value.isEmpty()) {
                throw refused(name.orElse(""));
            }
        }
    }

    /** What is said of a field that is no text. */
    static Rejection refused(String field) {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, field, "shared.check.control-characters");
    }

    private static Optional<String> decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int index = 0; index < encoded.length(); index++) {
            char character = encoded.charAt(index);
            if (character != '%') {
                bytes.write(character);
                continue;
            }
            int octet = octet(encoded, index + 1);
            if (octet < 0) {
                return Optional.empty();
            }
            bytes.write(octet);
            index += 2;
        }
        return of(bytes.toByteArray());
    }

    /** The octet that two hexadecimal digits stand for, or -1 where there are none. */
    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), HEX);
        int low = Character.digit(text.charAt(at + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
