package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.database.Outage;
import io.guildhall.platform.shared.web.ErrorPage;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns whatever went wrong into an answer: a problem document for programs, a page for people. What nobody foresaw is
 * logged under a number, and the answer holds that number and nothing of the cause.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final Pattern UNREADABLE_FIELD = Pattern.compile("property '([\\w.-]{1,60})'");

    @Context
    private UriInfo uri;

    @Context
    private HttpHeaders headers;

    @Context
    private Request request;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Rejection> rejection = cause(thrown, Rejection.class);
        if (rejection.isPresent()) {
            return refused(rejection.get());
        }
        if (cause(thrown, OptimisticLockException.class).isPresent()) {
            return refused(Preconditions.changedMeanwhile());
        }
        if (Outage.isBehind(thrown)) {
            LOG.log(Level.WARNING, "The database does not answer at {0}: {1}", uri.getPath(), thrown.getMessage());
            return refused(WordedRejection.of(CommonReason.UNAVAILABLE, "shared.check.database-away"));
        }
        Optional<ConstraintViolationException> violations = cause(thrown, ConstraintViolationException.class);
        if (violations.isPresent()) {
            return answer(Problem.of(fieldsOf(violations.get())));
        }
        Optional<WebApplicationException> http = cause(thrown, WebApplicationException.class);
        if (http.isPresent() && http.get().getResponse().getStatus() < 500) {
            return http(http.get());
        }
        if (isUnreadable(thrown)) {
            String detail = cause(thrown, UnreadableBody.class)
                    .map(Throwable::getMessage)
                    .orElse("The body of the request cannot be read");
            return answer(new Problem("about:blank", "Bad Request", 400, detail, unreadable(thrown)));
        }
        return unforeseen(thrown);
    }

    private Response http(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (thrown instanceof NotAuthorizedException && wantsPage() && "GET".equals(request.getMethod())) {
            String here = "/" + uri.getPath() + query();
            return Response.seeOther(
                            URI.create("/login/start?return=" + URLEncoder.encode(here, StandardCharsets.UTF_8)))
                    .build();
        }
        if (response.getStatus() == 401) {
            Response refused = wantsPage()
                    ? ErrorPage.of(401).response()
                    : Problem.of(401, "Sign in, or send a bearer token").response();
            return Response.fromResponse(refused)
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        return wantsPage()
                ? ErrorPage.of(response.getStatus()).response()
                : Problem.of(response.getStatus(), detail(thrown)).response();
    }

    private Response unforeseen(Throwable thrown) {
        String number = Ids.next().toString();
        LOG.log(Level.ERROR, "Unforeseen failure " + number + " at " + uri.getPath(), thrown);
        return wantsPage()
                ? ErrorPage.of(500).logged(number).response()
                : Problem.of(500, "Something failed on our side. The log knows it as " + number)
                        .response();
    }

    private Response refused(Rejection rejection) {
        if (!wantsPage()) {
            return Problem.of(rejection).response();
        }
        String sentence = rejection.getMessage();
        try {
            Texts texts = CDI.current().select(Shells.class).get().current().texts();
            sentence = WordedRejection.message(rejection, texts);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The reader's language cannot be told", e);
        }
        ErrorPage page = ErrorPage.of(rejection.reason()).saying(sentence);
        return cameFrom().map(page::returningTo).orElse(page).response();
    }

    /** The page of ours whose form was sent. */
    private Optional<String> cameFrom() {
        if (request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        return Optional.ofNullable(headers.getHeaderString("Referer"))
                .filter(referer -> referer.startsWith(uri.getBaseUri().toString()))
                .map(referer -> Link.local(
                        "/" + referer.substring(uri.getBaseUri().toString().length())));
    }

    private Response answer(Problem problem) {
        return wantsPage()
                ? ErrorPage.of(problem.status()).saying(problem.detail()).response()
                : problem.response();
    }

    private boolean wantsPage() {
        return Wants.page(uri.getPath(), headers.getHeaderString(HttpHeaders.ACCEPT));
    }

    private String query() {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "" : "?" + query;
    }

    private static String detail(WebApplicationException thrown) {
        return switch (thrown.getResponse().getStatus()) {
            case 404 -> "There is nothing here";
            case 405 -> "This address does not take that method";
            case 406 -> "This address cannot answer in the media type asked for";
            case 415 -> "This address does not take that media type";
            case 400 -> thrown.getMessage().startsWith("HTTP 400") ? "The request cannot be read" : thrown.getMessage();
            default -> thrown.getMessage();
        };
    }

    private static Rejection fieldsOf(ConstraintViolationException thrown) {
        return Rejection.of(thrown.getConstraintViolations().stream()
                .map(violation -> new FieldError(
                        violation.getPropertyPath().toString().replaceFirst("^[^.]+\\.[^.]+\\.", ""),
                        violation.getMessage()))
                .toList());
    }

    private static boolean isUnreadable(Throwable thrown) {
        return cause(thrown, JsonbException.class).isPresent()
                || cause(thrown, JsonException.class).isPresent()
                || cause(thrown, CharConversionException.class).isPresent()
                || thrown instanceof ProcessingException;
    }

    /** The field that could not be read, as far as the reader of JSON tells: its names from the outside in. */
    private static List<FieldError> unreadable(Throwable thrown) {
        String field = Stream.iterate(thrown, each -> each != null, Throwable::getCause)
                .map(Throwable::getMessage)
                .filter(message -> message != null)
                .map(UNREADABLE_FIELD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining("."));
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, "This is not of the kind that is expected"));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
        }
        return Optional.empty();
    }
}
