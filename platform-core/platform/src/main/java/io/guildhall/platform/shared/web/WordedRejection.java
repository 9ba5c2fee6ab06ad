package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Reason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rejection that can be read in every language people use: programs get it in English, pages show it in the reader's
 * language.
 */
public final class WordedRejection extends Rejection {

    private static final Texts ENGLISH = Texts.in("en");

    private final transient List<Wording> wordings;

    /**
     * One thing that is wrong.
     *
     * @param field the field at fault, empty where none is
     * @param key text key
     * @param arguments what fills the text's places
     */
    public record Wording(String field, String key, List<Object> arguments) {

        public static Wording of(String field, String key, Object... arguments) {
            return new Wording(field, key, List.of(arguments));
        }

        /** The sentence in that language; arguments that come in several, or are sentences themselves, are in it too. */
        public String in(Texts texts) {
            return texts.t(
                    key,
                    arguments.stream().map(argument -> said(argument, texts)).toArray());
        }

        private static Object said(Object argument, Texts texts) {
            if (argument instanceof LocalizedText text) {
                return text.in(texts.language());
            }
            return argument instanceof Wording wording ? wording.in(texts) : argument;
        }
    }

    private WordedRejection(Reason reason, List<FieldError> fields, String message, List<Wording> wordings) {
        super(reason, fields, message);
        this.wordings = List.copyOf(wordings);
    }

    /** A rejection that belongs to no field. */
    public static WordedRejection of(Reason reason, String key, Object... arguments) {
        Wording wording = Wording.of("", key, arguments);
        return new WordedRejection(reason, List.of(), wording.in(ENGLISH), List.of(wording));
    }

    /** A rejection of one field for a reason of its own. */
    public static WordedRejection ofField(Reason reason, String field, String key, Object... arguments) {
        Wording wording = Wording.of(field, key, arguments);
        String message = wording.in(ENGLISH);
        return new WordedRejection(reason, List.of(new FieldError(field, message)), message, List.of(wording));
    }

    /** A rejection of these fields. */
    public static WordedRejection ofAll(List<Wording> wordings) {
        return ofAll(CommonReason.INVALID_INPUT, wordings);
    }

    /** A rejection of these fields for a reason of its own. */
    public static WordedRejection ofAll(Reason reason, List<Wording> wordings) {
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("A rejection of fields needs fields");
        }
        List<FieldError> fields = new ArrayList<>();
        wordings.forEach(wording -> fields.add(new FieldError(wording.field(), wording.in(ENGLISH))));
        String message = fields.size() == 1
                ? fields.get(0).message()
                : ENGLISH.t("shared.form.errors", Integer.valueOf(fields.size()));
        return new WordedRejection(reason, fields, message, wordings);
    }

    public List<Wording> wordings() {
        return wordings;
    }

    /** What that rejection says, in the reader's language where it can. */
    public static String message(Rejection rejection, Texts texts) {
        if (rejection instanceof WordedRejection worded && worded.wordings.size() == 1) {
            return worded.wordings.get(0).in(texts);
        }
        return rejection.getMessage();
    }

    /** What that rejection says, in every language people use; in English where it knows no other. */
    public static LocalizedText texts(Rejection rejection) {
        Map<String, String> said = new LinkedHashMap<>();
        Texts.LANGUAGES.forEach(language -> said.put(language, message(rejection, Texts.in(language))));
        return new LocalizedText(said);
    }

    /** The form with what that rejection found wrong with it, in the reader's language where it can. */
    public static FormView onForm(FormView form, Rejection rejection, Texts texts) {
        FormView shown = form;
        if (rejection instanceof WordedRejection worded) {
            for (Wording wording : worded.wordings) {
                String sentence = wording.in(texts);
                shown = wording.field().isEmpty() ? shown.reject(sentence) : shown.reject(wording.field(), sentence);
            }
            return shown;
        }
        for (FieldError error : rejection.fields()) {
            shown = shown.reject(error.field(), error.message());
        }
        return rejection.fields().isEmpty() ? shown.reject(rejection.getMessage()) : shown;
    }
}
