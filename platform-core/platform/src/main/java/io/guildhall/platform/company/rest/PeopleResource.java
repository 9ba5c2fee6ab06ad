package io.guildhall.platform.company.rest;

import io.guildhall.platform.company.Applicant;
import io.guildhall.platform.company.Colleagues;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.CurrentMarketplace;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Tenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people of one's own company. */
@Path("/api/v1/people")
@RequestScoped
@RolesAllowed(Roles.COMPANY_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    @Inject
    private Colleagues colleagues;

    @Inject
    private Companies companies;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private CurrentActor actor;

    /** Someone who is to get an account. */
    public record InvitationRequest(
            String username, String firstName, String lastName, String email, List<String> roles) {}

    /** The roles somebody is to have. */
    public record RolesRequest(List<String> roles) {}

    /** Whether somebody may sign in. */
    public record EnabledRequest(Boolean enabled) {}

    /** Someone of the company. */
    public record PersonAnswer(
            String id,
            String username,
            String firstName,
            String lastName,
            String email,
            boolean enabled,
            List<String> roles) {}

    /** An account that was just made; the password is answered this once. */
    public record InvitationAnswer(String id, String username, String temporaryPassword, boolean mailed) {}

    @GET
    @Operation(summary = "Everyone of one's own company")
    public ListAnswer<PersonAnswer> list() {
        return new ListAnswer<>(
                colleagues.of(marketplace.get(), actor.get().requireCompany()).stream()
                        .map(PeopleResource::answer)
                        .toList(),
                null);
    }

    @POST
    @Operation(summary = "Gives a colleague an account with a temporary password")
    public Response invite(InvitationRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send an invitation");
        }
        Actor person = actor.get();
        Tenant tenant = marketplace.get();
        Colleagues.Invited invited = colleagues.invite(
                person,
                tenant,
                new Applicant(request.username(), request.firstName(), request.lastName(), request.email(), null),
                roles(request.roles()),
                tenant.languages().get(0),
                companies.view(person.requireCompany()).legalName());
        return Response.status(Response.Status.CREATED)
                .entity(new InvitationAnswer(
                        invited.subject(), invited.username(), invited.temporaryPassword(), invited.mailed()))
                .build();
    }

    @PUT
    @Path("{id}/roles")
    @Operation(summary = "Gives a colleague exactly these roles")
    public PersonAnswer setRoles(@PathParam("id") String id, RolesRequest request) {
        colleagues.setRoles(actor.get(), marketplace.get(), id, roles(request == null ? null : request.roles()));
        return answer(colleagues.person(marketplace.get(), actor.get().requireCompany(), id));
    }

    @PUT
    @Path("{id}/enabled")
    @Operation(summary = "Keeps a colleague out, or lets them in again")
    public PersonAnswer setEnabled(@PathParam("id") String id, EnabledRequest request) {
        if (request == null || request.enabled() == null) {
            throw Rejection.of("enabled", "Say whether the person may sign in");
        }
        colleagues.setEnabled(actor.get(), marketplace.get(), id, request.enabled());
        return answer(colleagues.person(marketplace.get(), actor.get().requireCompany(), id));
    }

    private static PersonAnswer answer(Person person) {
        return new PersonAnswer(
                person.subject(),
                person.username(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.enabled(),
                List.copyOf(new TreeSet<>(person.roles())));
    }

    private static Set<String> roles(List<String> names) {
        Set<String> roles = new HashSet<>();
        if (names != null) {
            names.stream().filter(java.util.Objects::nonNull).forEach(roles::add);
        }
        return roles;
    }
}
