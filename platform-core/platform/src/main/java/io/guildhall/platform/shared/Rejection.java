package io.guildhall.platform.shared;

import java.util.List;
import java.util.Locale;

/**
 * A rule said no. The transaction rolls back, so nothing has changed; the caller gets a problem document or the form
 * again. The message is written for the person who asked and never quotes another tenant or company.
 */
public class Rejection extends RuntimeException {

    private final transient Reason reason;
    private final transient List<FieldError> fields;

    public Rejection(Reason reason, String message, Object... arguments) {
        this(reason, List.of(), arguments.length == 0 ? message : String.format(Locale.ROOT, message, arguments));
    }

    /** For rejections that know how to say the same in another language. */
    protected Rejection(Reason reason, List<FieldError> fields, String message) {
        super(message);
        this.reason = reason;
        this.fields = List.copyOf(fields);
    }

    /** A rejection of these fields. */
    public static Rejection of(List<FieldError> fields) {
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("A rejection of fields needs fields");
        }
        String message = fields.size() == 1 ? fields.get(0).message() : fields.size() + " fields need a correction";
        return new Rejection(CommonReason.INVALID_INPUT, fields, message);
    }

    /** A rejection of one field. */
    public static Rejection of(String field, String message, Object... arguments) {
        return of(List.of(new FieldError(field, String.format(Locale.ROOT, message, arguments))));
    }

    /** The answer for what does not exist and for what this person may not know to exist. */
    public static Rejection notFound(String what, Object id) {
        return new Rejection(CommonReason.NOT_FOUND, "There is no %s %s", what, id);
    }

    public Reason reason() {
        return reason;
    }

    public List<FieldError> fields() {
        return fields;
    }
}
