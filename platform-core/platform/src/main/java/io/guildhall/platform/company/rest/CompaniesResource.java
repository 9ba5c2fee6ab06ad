package io.guildhall.platform.company.rest;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.company.Registering;
import io.guildhall.platform.company.Registration;
import io.guildhall.platform.company.Registrations;
import io.guildhall.platform.company.rest.CompanyJson.CompanyAnswer;
import io.guildhall.platform.company.rest.CompanyJson.RegistrationRequest;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.rest.Downloads;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.CurrentMarketplace;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The member companies of a marketplace: registration, and their verification by the tenant's admins. */
@Path("/api/v1/companies")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Companies")
public class CompaniesResource {

    @Inject
    private Companies companies;

    @Inject
    private Registering registering;

    @Inject
    private Registrations registrations;

    @Inject
    private FileStore files;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private CurrentActor actor;

    /** Why something is decided. */
    public record ReasonRequest(String reason) {}

    /** Which tier. */
    public record TierRequest(String tier) {}

    @POST
    @PermitAll
    @Operation(hidden = true)
    public Response register(@HeaderParam("Idempotency-Key") String key, RegistrationRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send a registration");
        }
        return registered(registering.register(marketplace.get(), request.registration(Optional.empty()), key));
    }

    @POST
    @PermitAll
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Registers a company with its first account",
            description = "As JSON, and the proof of licence follows by PUT; or in parts: registration holds the JSON,"
                    + " licence the proof of licence, PDF, PNG or JPEG")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegistrationRequest.class)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))
            })
    public Response registerWithLicence(@HeaderParam("Idempotency-Key") String key, List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        String json = form.json("registration");
        RegistrationRequest request = json == null ? null : Json.read(json, RegistrationRequest.class);
        if (request == null) {
            throw Rejection.of("registration", "Send a registration as JSON in the part registration");
        }
        Optional<Registration.Document> licence =
                form.file("licence").map(file -> new Registration.Document(file.name(), file.content()));
        return registered(registering.register(marketplace.get(), request.registration(licence), key));
    }

    @GET
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "The companies, the newest first")
    public ListAnswer<CompanyAnswer> list(
            @BeanParam Paging paging,
            @QueryParam("status") String status,
            @QueryParam("country") String country,
            @QueryParam("q") String text) {
        CompanyFilter filter = new CompanyFilter(
                Optional.ofNullable(status).map(CompaniesResource::status),
                Optional.ofNullable(text).filter(given -> !given.isBlank()),
                Optional.ofNullable(country).filter(given -> !given.isBlank()),
                CompanyFilter.Order.NEWEST);
        UUID after = paging.cursorId().orElse(null);
        return ListAnswer.of(
                        companies.list(filter, after, paging.limit() + 1),
                        paging.limit(),
                        company -> company.id().toString())
                .map(this::answer);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TENANT_ADMIN, Roles.MEMBER})
    @Operation(summary = "One company: any for a tenant admin, one's own for its people")
    public Response get(@PathParam("id") String id) {
        return answered(visible(id));
    }

    @PUT
    @Path("{id}/licence")
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Sends the proof of licence, PDF, PNG or JPEG, as the part licence")
    public Response prove(@PathParam("id") String id, List<EntityPart> parts) {
        CompanyView company = visible(id);
        MultipartForm.File file = MultipartForm.of(parts)
                .file("licence")
                .orElseThrow(() -> Rejection.of("licence", "The part licence is missing"));
        registrations.prove(actor.get(), company.id(), new Registration.Document(file.name(), file.content()));
        return answered(companies.view(company.id()));
    }

    @GET
    @Path("{id}/licence")
    @RolesAllowed({Roles.TENANT_ADMIN, Roles.COMPANY_ADMIN})
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The proof of licence as a file")
    public Response licence(@PathParam("id") String id) {
        UUID file = visible(id)
                .licence()
                .map(CompanyView.Licence::file)
                .orElseThrow(() -> Rejection.notFound("licence of company", id));
        return Downloads.of(files.require(file), files.content(file));
    }

    @POST
    @Path("{id}/verify")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Finds a pending company to be what it says; If-Match is optional")
    public Response verify(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        CompanyView company = visible(id);
        companies.verify(actor.get(), company.id(), version(company, ifMatch));
        return answered(companies.view(company.id()));
    }

    @POST
    @Path("{id}/reject")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Turns a pending company down with a reason it will read")
    public Response reject(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        CompanyView company = visible(id);
        companies.reject(actor.get(), company.id(), version(company, ifMatch), reason(request));
        return answered(companies.view(company.id()));
    }

    @POST
    @Path("{id}/suspend")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Keeps a verified company from trading, with a reason it will read")
    public Response suspend(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ReasonRequest request) {
        CompanyView company = visible(id);
        companies.suspend(actor.get(), company.id(), version(company, ifMatch), reason(request));
        return answered(companies.view(company.id()));
    }

    @POST
    @Path("{id}/reinstate")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Lets a suspended company trade again")
    public Response reinstate(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        CompanyView company = visible(id);
        companies.reinstate(actor.get(), company.id(), version(company, ifMatch));
        return answered(companies.view(company.id()));
    }

    @PUT
    @Path("{id}/tier")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Puts the company into a tier, named by its code or id")
    public Response assignTier(@PathParam("id") String id, TierRequest request) {
        CompanyView company = visible(id);
        if (request == null || request.tier() == null) {
            throw Rejection.of("tier", "Say which tier");
        }
        companies.assignTier(actor.get(), company.id(), request.tier());
        return answered(companies.view(company.id()));
    }

    /** The company where this person may see it; others' companies do not exist for them. */
    private CompanyView visible(String id) {
        UUID company = Ids.parse(id);
        Actor person = actor.get();
        if (!person.has(Roles.TENANT_ADMIN)
                && !person.companyId().filter(company::equals).isPresent()) {
            throw Rejection.notFound("company", id);
        }
        return companies.view(company);
    }

    private CompanyAnswer answer(CompanyView company) {
        return CompanyJson.answer(company, companies.tierOf(company.id()).code());
    }

    private Response answered(CompanyView company) {
        return Response.ok(answer(company))
                .tag(Preconditions.tag(company.version()))
                .build();
    }

    private Response registered(UUID id) {
        CompanyView company = companies.view(id);
        return Response.created(URI.create("/api/v1/companies/" + id))
                .entity(answer(company))
                .tag(Preconditions.tag(company.version()))
                .build();
    }

    private static long version(CompanyView company, String ifMatch) {
        return ifMatch == null ? company.version() : Preconditions.requiredVersion(ifMatch);
    }

    private static String reason(ReasonRequest request) {
        return request == null ? null : request.reason();
    }

    private static CompanyStatus status(String name) {
        try {
            return CompanyStatus.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("status", "There is no status %s", name);
        }
    }
}
