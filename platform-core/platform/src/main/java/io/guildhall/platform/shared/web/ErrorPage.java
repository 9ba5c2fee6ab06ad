package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Reason;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person sees when a page cannot be shown: what happened, and what to do now. Never a stack trace.
 *
 * @param status the HTTP status it goes with
 * @param detail a sentence written for this person, such as the message of a rejection
 * @param reference a number that leads support to the log entry
 * @param returnHref path of the page to go on from, such as the form that was sent
 */
public record ErrorPage(
        Kind kind, int status, Optional<String> detail, Optional<String> reference, Optional<String> returnHref) {

    /** What went wrong. */
    public enum Kind {
        BAD_REQUEST(400, "alert-circle"),
        UNAUTHORIZED(401, "lock"),
        FORBIDDEN(403, "lock"),
        NOT_FOUND(404, "search"),
        UNKNOWN_MARKETPLACE(404, "building-store"),
        CONFLICT(409, "refresh"),
        REFUSED(409, "alert-circle"),
        TOO_LARGE(413, "file-import"),
        TOO_MANY(429, "clock"),
        FAILED(500, "alert-triangle"),
        UNAVAILABLE(503, "cloud-off");

        private final int status;
        private final String icon;

        Kind(int status, String icon) {
            this.status = status;
            this.icon = icon;
        }

        /** The kind for an HTTP status; anything unforeseen is a failure of ours or a bad request. */
        public static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return switch (status) {
                case 410 -> NOT_FOUND;
                case 412 -> CONFLICT;
                case 502, 504 -> UNAVAILABLE;
                default -> status < 500 ? BAD_REQUEST : FAILED;
            };
        }

        public int status() {
            return status;
        }

        public String icon() {
            return icon;
        }

        /** Text key of its heading. */
        public String titleKey() {
            return key() + ".title";
        }

        /** Text key of what to do. */
        public String textKey() {
            return key() + ".text";
        }

        private String key() {
            return "shared.error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ErrorPage {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(detail, "detail is null");
        Objects.requireNonNull(reference, "reference is null");
        Objects.requireNonNull(returnHref, "returnHref is null");
    }

    public static ErrorPage of(Kind kind) {
        return new ErrorPage(kind, kind.status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static ErrorPage of(int status) {
        return new ErrorPage(Kind.of(status), status, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The page for what a rule refused; only where somebody else saved first, it asks to do it again. */
    public static ErrorPage of(Reason reason) {
        boolean refused = reason.status() == Kind.REFUSED.status && reason != CommonReason.CHANGED_MEANWHILE;
        return refused ? of(Kind.REFUSED) : of(reason.status());
    }

    /** The same page with a sentence about this very case. */
    public ErrorPage saying(String sentence) {
        return new ErrorPage(kind, status, Optional.of(sentence), reference, returnHref);
    }

    /** The same page with the number of its log entry. */
    public ErrorPage logged(String number) {
        return new ErrorPage(kind, status, detail, Optional.of(number), returnHref);
    }

    /** The same page with the way back to that path. */
    public ErrorPage returningTo(String path) {
        return new ErrorPage(kind, status, detail, reference, Optional.of(path));
    }

    public Page page() {
        return Page.of("error/error.jte", this);
    }

    /** The page with its status. */
    public Response response() {
        return Response.status(status)
                .entity(page())
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}
