package io.guildhall.platform.question.rest;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.Question;
import io.guildhall.platform.question.QuestionState;
import io.guildhall.platform.question.Questions;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What companies are asked about their products, and what they answer. */
@Path("/api/v1/questions")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class QuestionsResource {

    @Inject
    private Questions questions;

    @Inject
    private Companies companies;

    @Inject
    private CurrentActor actor;

    /** A question, or an answer. */
    public record Words(String text) {}

    /** Why a question is hidden. */
    public record HideRequest(String reason) {}

    /** A question that was asked. */
    public record Asked(UUID id) {}

    /** What the seller answered. */
    public record AnswerJson(String text, Instant at) {}

    /**
     * Why a question is shown no more.
     *
     * @param by SELLER or ADMIN
     */
    public record HidingJson(String reason, Instant at, String by) {}

    /**
     * A question.
     *
     * @param state OPEN, ANSWERED or HIDDEN
     * @param answer null where there is none
     * @param hiding null where it is not hidden
     * @param mine whether the company of whoever reads it has asked
     */
    public record QuestionJson(
            UUID id,
            UUID product,
            String state,
            String text,
            Instant askedAt,
            AnswerJson answer,
            HidingJson hiding,
            boolean mine) {

        static QuestionJson of(Question question, UUID reader) {
            return new QuestionJson(
                    question.id(),
                    question.product(),
                    question.state().name(),
                    question.text(),
                    question.askedAt(),
                    question.answer()
                            .map(answer -> new AnswerJson(answer.text(), answer.at()))
                            .orElse(null),
                    question.hiding().map(QuestionJson::hiding).orElse(null),
                    question.company().equals(reader));
        }

        private static HidingJson hiding(Question.Hiding hiding) {
            return new HidingJson(hiding.reason(), hiding.at(), hiding.byAdmin() ? "ADMIN" : "SELLER");
        }
    }

    /** A question as its seller reads it, with who asks. */
    public record ReceivedJson(QuestionJson question, UUID company, Map<String, String> companyName) {}

    @GET
    @Operation(
            summary = "The questions your company is asked, the latest first",
            description = "state is open, answered or hidden")
    public ListAnswer<ReceivedJson> received(
            @QueryParam("state") @DefaultValue("open") String state, @BeanParam Paging paging) {
        QuestionState wanted = QuestionState.of(state)
                .orElseThrow(() -> Rejection.of("state", "One of %s", List.of(QuestionState.values())));
        ListAnswer<Question> answer =
                questions.asked(actor.get(), wanted, paging.cursorId().orElse(null), paging.limit());
        Map<UUID, LocalizedText> names = answer.items().isEmpty()
                ? Map.of()
                : companies.names(answer.items().stream()
                        .map(Question::company)
                        .distinct()
                        .toList());
        return answer.map(question -> new ReceivedJson(
                QuestionJson.of(question, null),
                question.company(),
                Optional.ofNullable(names.get(question.company()))
                        .map(LocalizedText::byLanguage)
                        .orElse(Map.of())));
    }

    @PUT
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a question your company is asked, or say it better",
            description = "In at most 2,000 characters; from then on everyone who sees the product reads both")
    public QuestionJson answer(@PathParam("id") String id, Words words) {
        UUID known = questions.asked(actor.get(), Ids.parse(id)).id();
        questions.answer(actor.get(), known, words == null ? null : words.text());
        return QuestionJson.of(questions.asked(actor.get(), known), null);
    }

    @POST
    @Path("{id}/hide")
    @RolesAllowed({Roles.SELLER, Roles.TENANT_ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hide a question for a reason",
            description = "A seller those it is asked, the admin any; its asker is told the reason")
    public QuestionJson hide(@PathParam("id") String id, HideRequest request) {
        UUID known = questions.managed(actor.get(), Ids.parse(id)).id();
        questions.hide(actor.get(), known, request == null ? null : request.reason());
        return QuestionJson.of(questions.managed(actor.get(), known), null);
    }
}
