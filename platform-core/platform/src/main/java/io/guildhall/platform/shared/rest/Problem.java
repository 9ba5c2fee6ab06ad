package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Reason;
import io.guildhall.platform.shared.Rejection;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable, relative to the site: {@code /problems/<reason>}
 * @param title the reason in words, the same for every occurrence
 * @param detail what happened this time
 * @param errors the fields at fault, empty where no field is
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    /** What is away for the moment is often back by then. */
    private static final int RETRY_AFTER_SECONDS = 5;

    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(Rejection rejection) {
        Reason reason = rejection.reason();
        return new Problem(
                typeOf(reason.name()),
                titleOf(reason.name()),
                reason.status(),
                rejection.getMessage(),
                rejection.fields());
    }

    /** A problem known by its HTTP status alone. */
    public static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        return new Problem("about:blank", title, status, detail, List.of());
    }

    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        return (status == 503 ? answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : answer).build();
    }

    private static String typeOf(String name) {
        return "/problems/" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String titleOf(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
