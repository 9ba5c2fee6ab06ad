package io.guildhall.platform.company.web;

import io.guildhall.platform.company.Applicant;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyCode;
import io.guildhall.platform.company.CompanyCodes;
import io.guildhall.platform.company.Contact;
import io.guildhall.platform.company.Identification;
import io.guildhall.platform.company.Profile;
import io.guildhall.platform.company.Registering;
import io.guildhall.platform.company.Registration;
import io.guildhall.platform.identity.PersonNames;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.CurrentMarketplace;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form by which a company registers. */
@Path("/register")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class RegisterPages {

    @Inject
    private Registering registering;

    @Inject
    private Companies companies;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private Shells shells;

    /**
     * The form.
     *
     * @param key makes a form that is sent twice register once
     */
    public record RegisterPage(FormView form, List<Choice> countries, String key) {}

    /** What happens next. */
    public record ReceivedPage(String number) {}

    /** What can be said of a code while it is typed; empty for nothing yet. */
    public record CodeCheck(Tone tone, String text) {}

    @GET
    @Operation(hidden = true)
    public Page form() {
        return page(FormView.empty().with("country", "CN"), Ids.next().toString());
    }

    @GET
    @Path("received/{id}")
    @Operation(hidden = true)
    public Page received(@PathParam("id") String id) {
        return Page.of(
                "company/received.jte",
                new ReceivedPage(companies.view(Ids.parse(id)).number()));
    }

    @GET
    @Path("code-check")
    @Operation(hidden = true)
    public Page check(@QueryParam("companyCode") @DefaultValue("") String typed) {
        Shell shell = shells.current();
        String code = CompanyCodes.normalize(typed);
        Optional<CompanyCode> parsed = code.length() == 18 ? CompanyCodes.parse("CN", code) : Optional.empty();
        CodeCheck check = parsed.map(found -> found.doubtful()
                        ? new CodeCheck(Tone.ATTENTION, shell.t("company.check.uscc-doubtful"))
                        : new CodeCheck(Tone.GOOD, shell.t("company.check.uscc-fits")))
                .orElse(new CodeCheck(Tone.NEUTRAL, ""));
        return Page.of("company/codeCheck.jte", check);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response register(List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        Typed typed = new Typed(form.texts());
        try {
            Optional<Registration.Document> licence =
                    form.file("licence").map(file -> new Registration.Document(file.name(), file.content()));
            if (licence.isEmpty()) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "licence", "company.check.licence-missing");
            }
            UUID id = registering.register(marketplace.get(), registration(typed, licence), typed.text("key"));
            return Response.seeOther(URI.create("/register/received/" + id)).build();
        } catch (Rejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form.texts()), e, shells.current().texts());
            int status = e.reason().status() == 413 ? 413 : 422;
            return Response.status(status)
                    .entity(page(again.with("password", ""), Ids.next().toString()))
                    .build();
        }
    }

    private Page page(FormView form, String key) {
        return Page.of(
                "company/register.jte",
                new RegisterPage(form, Countries.choices(shells.current().texts()), key));
    }

    private static Registration registration(Typed typed, Optional<Registration.Document> licence) {
        String email = typed.text("email");
        return new Registration(
                new Identification(typed.text("legalName"), typed.text("country"), typed.text("companyCode")),
                new Profile(
                        typed.texts("displayName"),
                        typed.texts("city"),
                        typed.texts("profile"),
                        typed.text("website"),
                        new Contact(
                                PersonNames.full(typed.text("firstName"), typed.text("lastName")),
                                email,
                                typed.text("contactPhone")),
                        List.of()),
                new Applicant(
                        typed.text("username"),
                        typed.text("firstName"),
                        typed.text("lastName"),
                        email,
                        typed.text("password")),
                typed.isOn("terms"),
                licence);
    }
}
