package io.guildhall.platform.moderation.rest;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.Deciding;
import io.guildhall.platform.moderation.Decision;
import io.guildhall.platform.moderation.QueueFilter;
import io.guildhall.platform.moderation.ReviewCause;
import io.guildhall.platform.moderation.ReviewMode;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.moderation.ReviewStep;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.Rules;
import io.guildhall.platform.moderation.Settings;
import io.guildhall.platform.moderation.Verdict;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The listings that wait for a decision of the marketplace's admins. */
@Path("/api/v1/moderation")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ModerationResource {

    @Inject
    private ReviewQueue queue;

    @Inject
    private Deciding deciding;

    @Inject
    private Rules rules;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    /**
     * Why an admin decides so.
     *
     * @param reason one of the reasons the document lists; needed unless the listing is shown
     * @param words to the seller; needed to ask for changes, and where the reason is OTHER
     */
    public record DecisionRequest(String reason, String words) {}

    /** The same decision about many. */
    public record DecisionsRequest(String decision, String reason, String words, List<Chosen> listings) {}

    /** A listing as it was looked at. */
    public record Chosen(UUID id, Long version) {}

    /** What became of them. */
    public record DecisionsAnswer(int decided, int changedMeanwhile, int notWaiting) {}

    /** What is reviewed: MATCHES, FIRST_LISTINGS or EVERY_LISTING. */
    public record SettingsJson(String review) {}

    /** Something that happened to a listing. */
    public record StepJson(
            UUID listing,
            String number,
            Map<String, String> name,
            UUID company,
            String step,
            String by,
            String reason,
            String words,
            Instant at) {}

    @GET
    @Path("queue")
    @Operation(
            summary = "What waits for a decision, the oldest first",
            description = "state is WAITING unless said otherwise; cause, company and category narrow the list, before"
                    + " leaves out what came later")
    public ListAnswer<ReviewJson> list(
            @QueryParam("state") @DefaultValue("WAITING") String state,
            @QueryParam("cause") String cause,
            @QueryParam("company") String company,
            @QueryParam("category") String category,
            @QueryParam("before") String before,
            @BeanParam Paging paging) {
        QueueFilter filter = new QueueFilter(
                Set.of(required(ReviewState.values(), state, "state")),
                given(cause).map(code -> required(ReviewCause.values(), code, "cause")),
                given(company).map(Ids::parse),
                taxonomy.tree().below(category),
                given(before).map(ModerationResource::moment),
                false);
        return queue.list(filter, paging.cursor(), paging.limit())
                .map(line -> ReviewJson.of(
                        line.listing(),
                        Optional.of(line.review()),
                        line.review().matches(),
                        code(line.listing().content().category())));
    }

    @GET
    @Path("listings/{id}")
    @Operation(summary = "A listing with the rules that fit it; the ETag is what a decision refers to")
    public Response listing(@PathParam("id") String id) {
        ReviewQueue.Sheet sheet = queue.sheet(Ids.parse(id));
        return Response.ok(ReviewJson.of(
                        sheet.listing(),
                        sheet.review(),
                        sheet.matches(),
                        code(sheet.listing().content().category())))
                .tag(Preconditions.tag(sheet.listing().version()))
                .build();
    }

    @POST
    @Path("listings/{id}/approve")
    @Operation(summary = "Show a listing to buyers, exactly as it was read")
    public Response approve(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        return decide(Decision.APPROVE, id, ifMatch, request);
    }

    @POST
    @Path("listings/{id}/refuse")
    @Operation(summary = "Send a listing back to its seller")
    public Response refuse(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        return decide(Decision.REFUSE, id, ifMatch, request);
    }

    @POST
    @Path("listings/{id}/ask-for-changes")
    @Operation(summary = "Ask the seller to change a listing before it is shown")
    public Response askForChanges(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        return decide(Decision.ASK_FOR_CHANGES, id, ifMatch, request);
    }

    @POST
    @Path("listings/{id}/take-down")
    @Operation(summary = "Take a published listing off the marketplace")
    public Response takeDown(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        return decide(Decision.TAKE_DOWN, id, ifMatch, request);
    }

    @POST
    @Path("listings/{id}/reinstate")
    @Operation(summary = "Show a listing again that was sent back or taken down")
    public Response reinstate(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, DecisionRequest request) {
        return decide(Decision.REINSTATE, id, ifMatch, request);
    }

    @POST
    @Path("decisions")
    @Operation(
            summary = "Decide the same about up to 100 listings",
            description =
                    "Listings that have changed since they were read, or wait for no such decision, are left alone")
    public DecisionsAnswer decideAll(DecisionsRequest request) {
        if (request == null || request.listings() == null) {
            throw Rejection.of("listings", "Say which listings, each with its id and version");
        }
        Map<UUID, Long> versions = new LinkedHashMap<>();
        for (Chosen each : request.listings()) {
            if (each == null || each.id() == null || each.version() == null) {
                throw Rejection.of("listings", "Say which listings, each with its id and version");
            }
            versions.put(each.id(), each.version());
        }
        Decision decision = required(Decision.values(), request.decision(), "decision");
        Deciding.Outcome outcome =
                deciding.decideAll(actor.get(), Verdict.of(decision, request.reason(), request.words()), versions);
        return new DecisionsAnswer(outcome.decided(), outcome.changed(), outcome.others());
    }

    @GET
    @Path("history")
    @Operation(summary = "What happened to listings, the latest first; listing, company and step narrow the list")
    public ListAnswer<StepJson> history(
            @QueryParam("listing") String listing,
            @QueryParam("company") String company,
            @QueryParam("step") String step,
            @BeanParam Paging paging) {
        return queue.history(
                        given(listing).map(Ids::parse),
                        given(company).map(Ids::parse),
                        given(step).map(code -> required(ReviewStep.values(), code, "step")),
                        paging.cursorId().orElse(null),
                        paging.limit())
                .map(taken -> new StepJson(
                        taken.product(),
                        taken.number(),
                        taken.name().byLanguage(),
                        taken.company(),
                        taken.step().name(),
                        taken.personName(),
                        taken.reason().map(Enum::name).orElse(null),
                        taken.words().isEmpty() ? null : taken.words(),
                        taken.at()));
    }

    @GET
    @Path("settings")
    @Operation(summary = "What is reviewed before buyers see it")
    public Response settings() {
        return settings(rules.settings());
    }

    @PUT
    @Path("settings")
    @Operation(summary = "Decide what is reviewed before buyers see it; needs the ETag that was read as If-Match")
    public Response change(@HeaderParam("If-Match") String ifMatch, SettingsJson request) {
        ReviewMode mode = required(ReviewMode.values(), request == null ? null : request.review(), "review");
        rules.review(actor.get(), Preconditions.requiredVersion(ifMatch), mode);
        return settings(rules.settings());
    }

    private static Response settings(Settings settings) {
        return Response.ok(new SettingsJson(settings.review().name()))
                .tag(Preconditions.tag(settings.rulesVersion()))
                .build();
    }

    private Response decide(Decision decision, String id, String ifMatch, DecisionRequest request) {
        UUID product = queue.sheet(Ids.parse(id)).listing().product();
        Verdict verdict = Verdict.of(
                decision, request == null ? null : request.reason(), request == null ? null : request.words());
        deciding.decide(actor.get(), verdict, product, Preconditions.requiredVersion(ifMatch));
        return listing(id);
    }

    private String code(UUID category) {
        return taxonomy.tree().find(category).map(CategoryView::code).orElse("");
    }

    static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(text -> !text.isEmpty());
    }

    static <E extends Enum<E>> E required(E[] codes, String text, String field) {
        E code = RuleFile.code(codes, text);
        if (code == null) {
            throw Rejection.of(field, "The %s is one of %s", field, List.of(codes));
        }
        return code;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw Rejection.of("before", "A moment looks like 2026-11-25T12:00:00Z");
        }
    }
}
