package io.guildhall.platform.operator.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.operator.OperatorDesk;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Launch;
import io.guildhall.platform.tenancy.Launches;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The launches of marketplaces, each with its steps. */
@Path("/api/v1/launches")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@ServedOn(Host.Kind.PLATFORM)
@Tag(name = "Launches")
public class LaunchesResource {

    @Inject
    private Launches launches;

    @Inject
    private OperatorDesk desk;

    @Inject
    private CurrentActor actor;

    @Inject
    private Hosts hosts;

    /** One step; the message says why it failed. */
    public record StepAnswer(String code, String status, String message, Instant startedAt, Instant finishedAt) {}

    /**
     * A launch.
     *
     * @param url where the marketplace answers once the status is DONE
     * @param adminPassword the made-up first password, null where the operator gave one
     */
    public record LaunchAnswer(
            UUID id,
            String slug,
            String url,
            String template,
            String status,
            String requestedBy,
            Instant createdAt,
            Instant finishedAt,
            String adminUsername,
            String adminPassword,
            List<StepAnswer> steps) {

        static LaunchAnswer of(Launch launch, Hosts hosts, Launches launches) {
            return new LaunchAnswer(
                    launch.id(),
                    launch.slug(),
                    hosts.urlOf(launch.slug()),
                    launch.template(),
                    launch.status().name(),
                    launch.requestedBy(),
                    launch.createdAt(),
                    launch.finishedAt().orElse(null),
                    launch.admin().username(),
                    launches.generatedPassword(launch).orElse(null),
                    launch.steps().stream()
                            .map(step -> new StepAnswer(
                                    step.code(),
                                    step.status().name(),
                                    step.message().in("en"),
                                    step.startedAt().orElse(null),
                                    step.finishedAt().orElse(null)))
                            .toList());
        }
    }

    @GET
    @Operation(summary = "The launches, the newest first, without their steps")
    public ListAnswer<LaunchAnswer> list(@BeanParam Paging paging) {
        int limit = paging.limit();
        UUID before = paging.cursorId().orElse(null);
        return ListAnswer.of(
                        launches.list(before, limit + 1),
                        limit,
                        launch -> launch.id().toString())
                .map(this::answer);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One launch with its steps")
    public LaunchAnswer one(@PathParam("id") String id) {
        return answer(launches.require(Ids.parse(id)));
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Take a failed launch up again at the step that failed")
    public Response retry(@PathParam("id") String id) {
        return Response.accepted(answer(desk.retry(actor.get(), Ids.parse(id)))).build();
    }

    @POST
    @Path("{id}/discard")
    @Operation(summary = "Take back everything a failed launch had made")
    public Response discard(@PathParam("id") String id) {
        return Response.accepted(answer(desk.discard(Ids.parse(id)))).build();
    }

    private LaunchAnswer answer(Launch launch) {
        return LaunchAnswer.of(launch, hosts, launches);
    }
}
