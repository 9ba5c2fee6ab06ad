package io.guildhall.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.server.testing.Answer;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/** What a proper refusal is like: for programs a problem document, for people a page, and never a word of the insides. */
final class Refusal {
    private static final Pattern INSIDES =
            Pattern.compile("\\bat (?:io\\.guildhall|org|java|jakarta|fish)\\.|Exception|Payara|GlassFish|Jersey");

    private static final int SHOWN = 400;

    private Refusal() {}

    /** Answered with a problem document of one of these statuses, that says why. */
    static void isProblem(String what, Answer answer, Integer... statuses) {
        assertThat(answer.status())
                .as(what + " is answered by " + begin(answer))
                .isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        JsonObject problem = answer.object();
        assertThat(problem.getInt("status")).as(what).isEqualTo(answer.status());
        assertThat(problem.getString("type")).as(what).isNotBlank();
        assertThat(problem.getString("title")).as(what).isNotBlank();
        assertThat(problem.getString("detail")).as(what).isNotBlank().doesNotStartWith("HTTP ");
        requireSilenceOnInsides(what, answer);
    }

    /** Answered with a problem document that names the field at fault and the reason. */
    static void ofField(String what, Answer answer, String field, Integer... statuses) {
        isProblem(what, answer, statuses);
        List<JsonObject> errors = answer.object().getJsonArray("errors").getValuesAs(JsonObject.class);
        assertThat(errors)
                .as(what + " names the field")
                .anySatisfy(error -> assertThat(error.getString("field")).isEqualTo(field));
        assertThat(errors)
                .as(what + " gives a reason")
                .allSatisfy(error -> assertThat(error.getString("message")).isNotBlank());
    }

    /** Answered with a page of one of these statuses. */
    static void isPage(String what, Answer answer, Integer... statuses) {
        assertThat(answer.status())
                .as(what + " is answered by " + begin(answer))
                .isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).as(what).startsWith("text/html");
        assertThat(answer.body().contains("<!DOCTYPE html>") && answer.body().contains("<h1"))
                .as(what + " is a whole page: " + begin(answer))
                .isTrue();
        requireSilenceOnInsides(what, answer);
    }

    private static String begin(Answer answer) {
        return answer.body().substring(0, Math.min(SHOWN, answer.body().length()));
    }

    private static void requireSilenceOnInsides(String what, Answer answer) {
        assertThat(INSIDES.matcher(answer.body()).find())
                .as(what + " tells nothing of the insides: " + begin(answer))
                .isFalse();
    }
}
