package io.guildhall.platform.moderation.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.RuleAction;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.moderation.RuleTerms;
import io.guildhall.platform.moderation.RuleView;
import io.guildhall.platform.moderation.Rules;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Localized;
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
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Banned words and restricted goods. */
@Path("/api/v1/moderation/rules")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ModerationRulesResource {

    @Inject
    private Rules rules;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /**
     * A rule.
     *
     * @param kind WORD, IDENTIFIER or CATEGORY
     * @param scheme of the identifier
     * @param value the words, the identifier, of customs codes what they begin with, or the category's code
     * @param reason what sellers are told, by language tag
     * @param action REFUSE or HOLD
     * @param from the first day it holds; today where it is left out
     * @param until the last day it holds, or null
     */
    public record RuleRequest(
            String kind,
            String scheme,
            String value,
            Map<String, String> reason,
            String action,
            String from,
            String until) {}

    /** Many rules at once. */
    public record RulesRequest(List<RuleRequest> rules) {}

    /** How many were new, and how many were there and are changed. */
    public record TakenJson(int added, int changed) {}

    /** A rule as it is answered. */
    public record RuleJson(
            UUID id,
            String kind,
            String scheme,
            String value,
            Map<String, String> reason,
            String action,
            LocalDate from,
            LocalDate until,
            long version) {}

    @GET
    @Operation(summary = "Banned words and restricted goods, the latest first; kind and q narrow the list")
    public ListAnswer<RuleJson> list(
            @QueryParam("kind") String kind, @QueryParam("q") @DefaultValue("") String text, @BeanParam Paging paging) {
        List<RuleKind> kinds = ModerationResource.given(kind)
                .map(code -> List.of(ModerationResource.required(RuleKind.values(), code, "kind")))
                .orElse(List.of(RuleKind.values()));
        return rules.list(kinds, text.strip(), paging.cursorId().orElse(null), paging.limit())
                .map(ModerationRulesResource::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a rule")
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), rules.view(Ids.parse(id)));
    }

    @POST
    @Operation(summary = "Ban words or restrict goods")
    public Response add(RuleRequest request) {
        UUID id = rules.add(actor.get(), terms(request));
        return answer(Response.created(URI.create("/api/v1/moderation/rules/" + id)), rules.view(id));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a rule; needs the ETag that was read as If-Match")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, RuleRequest request) {
        UUID rule = rules.view(Ids.parse(id)).id();
        rules.change(actor.get(), rule, Preconditions.requiredVersion(ifMatch), terms(request));
        return answer(Response.ok(), rules.view(rule));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a rule; needs the ETag that was read as If-Match")
    public Response remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID rule = rules.view(Ids.parse(id)).id();
        rules.remove(actor.get(), rule, Preconditions.requiredVersion(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("import")
    @Operation(
            summary = "Take over up to 2,000 rules, all or none",
            description = "A rule about what is on the list already changes the one that is there")
    public TakenJson takeOver(RulesRequest request) {
        if (request == null
                || request.rules() == null
                || request.rules().stream().anyMatch(Objects::isNull)) {
            throw Rejection.of("rules", "Send the rules as an array of objects");
        }
        Rules.Taken taken = rules.takeOver(
                actor.get(), request.rules().stream().map(this::terms).toList());
        return new TakenJson(taken.added(), taken.changed());
    }

    private RuleTerms terms(RuleRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the rule as a JSON object");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new RuleTerms(
                RuleFile.code(RuleKind.values(), request.kind()),
                Objects.requireNonNullElse(request.scheme(), ""),
                Objects.requireNonNullElse(request.value(), ""),
                Localized.of(request.reason()),
                RuleFile.code(RuleAction.values(), request.action()),
                request.from() == null ? today : RuleFile.day(request.from()),
                Optional.ofNullable(request.until())
                        .map(day -> Optional.ofNullable(RuleFile.day(day)).orElse(LocalDate.MAX)));
    }

    private static Response answer(Response.ResponseBuilder answer, RuleView rule) {
        return answer.entity(json(rule)).tag(Preconditions.tag(rule.version())).build();
    }

    private static RuleJson json(RuleView rule) {
        RuleTerms terms = rule.terms();
        return new RuleJson(
                rule.id(),
                terms.kind().name(),
                terms.scheme().isEmpty() ? null : terms.scheme(),
                terms.value(),
                terms.reason().byLanguage(),
                terms.action().name(),
                terms.from(),
                terms.until().orElse(null),
                rule.version());
    }
}
