package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form with files: its texts, which must be proper UTF-8, and its files, where one was chosen. */
public final class MultipartForm {

    private static final int LARGEST_TEXT = 256 * 1024;
    private static final int MOST_PARTS = 200;

    private final MultivaluedMap<String, String> texts = new MultivaluedHashMap<>();
    private final Map<String, List<File>> files = new LinkedHashMap<>();

    /** A file of the form. */
    public record File(String name, InputStream content) {}

    private MultipartForm() {}

    /** Reads what the browser or the program sent. */
    public static MultipartForm of(List<EntityPart> parts) {
        if (parts == null) {
            throw new Rejection(CommonReason.INVALID_INPUT, "Send a form as multipart/form-data");
        }
        if (parts.size() > MOST_PARTS) {
            throw new Rejection(CommonReason.INVALID_INPUT, "A form has at most %d parts", MOST_PARTS);
        }
        MultipartForm form = new MultipartForm();
        for (EntityPart part : parts) {
            Optional<String> fileName = part.getFileName();
            if (fileName.isEmpty()) {
                form.texts.add(part.getName(), text(part.getName(), part.getContent()));
            } else if (!fileName.get().isEmpty()) {
                form.files
                        .computeIfAbsent(part.getName(), field -> new ArrayList<>())
                        .add(new File(utf8(fileName.get()), part.getContent()));
            }
        }
        return form;
    }

    /** The texts, by the names of their fields. */
    public MultivaluedMap<String, String> texts() {
        return texts;
    }

    /** The text of that field, or null where it was not sent. */
    public String text(String field) {
        return texts.getFirst(field);
    }

    /** The JSON of that part, which may be sent as a text or as a file; null where it was not sent. */
    public String json(String field) {
        String text = file(field).map(file -> text(field, file.content())).orElseGet(() -> text(field));
        if (text != null) {
            ProperJson.require(text.getBytes(StandardCharsets.UTF_8));
        }
        return text;
    }

    /** The file of that field, the first where there are several. */
    public Optional<File> file(String field) {
        return files(field).stream().findFirst();
    }

    /** All files of that field, in the order they were chosen in. */
    public List<File> files(String field) {
        return List.copyOf(files.getOrDefault(field, List.of()));
    }

    /** The text that file holds; refused where it is none, or too long. */
    public Optional<String> fileText(String field) {
        return fileText(field, LARGEST_TEXT);
    }

    /** The same for a longer one. */
    public Optional<String> fileText(String field, int most) {
        return file(field).map(file -> text(field, file.content(), most));
    }

    private static String text(String field, InputStream body) {
        return text(field, body, LARGEST_TEXT);
    }

    private static String text(String field, InputStream body, int most) {
        try (InputStream content = body) {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Rejection.of(field, "This is too long");
            }
            return ProperText.of(bytes).orElseThrow(() -> ProperText.refused(field));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Browsers send names of files in UTF-8, which the header's parser takes for Latin-1. */
    private static String utf8(String name) {
        if (name.chars().anyMatch(character -> character > 0xFF)) {
            return name;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
