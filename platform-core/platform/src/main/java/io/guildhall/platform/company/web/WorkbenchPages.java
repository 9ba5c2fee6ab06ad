package io.guildhall.platform.company.web;

import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.company.Contact;
import io.guildhall.platform.company.Identification;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.company.Profile;
import io.guildhall.platform.company.Registration;
import io.guildhall.platform.company.Registrations;
import io.guildhall.platform.company.WorkbenchFigure;
import io.guildhall.platform.company.WorkbenchNews;
import io.guildhall.platform.company.WorkbenchTodo;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.rest.Downloads;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a member's day begins, and what their company says of itself. */
@Path("/workbench")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class WorkbenchPages {

    @Inject
    private Companies companies;

    @Inject
    private Registrations registrations;

    @Inject
    private KnownCompanyNames names;

    @Inject
    private FileStore files;

    @Inject
    private Instance<WorkbenchTodo> todos;

    @Inject
    private Instance<WorkbenchNews> news;

    @Inject
    private Instance<WorkbenchFigure> figures;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The company's state, what waits for this person and what is new to them. */
    public record HomePage(
            Actor person,
            CompanyView company,
            TierView tier,
            List<WorkbenchTodo.Item> todos,
            List<WorkbenchNews.Section> news,
            List<WorkbenchFigure.Figure> figures,
            boolean admin) {}

    /** The company's own form; who it is by its register can be corrected before it is verified. */
    public record OwnPage(
            CompanyView company,
            TierView tier,
            FormView form,
            FormView licence,
            List<Choice> countries,
            boolean admin) {

        public boolean correctable() {
            return switch (company.status()) {
                case PENDING, REJECTED -> true;
                case VERIFIED, SUSPENDED -> false;
            };
        }
    }

    @GET
    @Operation(hidden = true)
    public Page home() {
        Actor person = actor.get();
        UUID company = person.requireCompany();
        List<WorkbenchTodo.Item> items = todos.stream()
                .flatMap(feature -> feature.of(person, company).stream())
                .filter(item -> item.count() > 0)
                .toList();
        List<WorkbenchNews.Section> sections = news.stream()
                .sorted(Comparator.comparingInt(WorkbenchNews::order))
                .flatMap(feature -> feature.of(person, shells.current()).stream())
                .toList();
        return Page.of(
                "company/home.jte",
                new HomePage(
                        person,
                        companies.view(company),
                        companies.tierOf(company),
                        items,
                        sections,
                        figures.stream()
                                .flatMap(feature -> feature.of(person, shells.current()).stream())
                                .toList(),
                        isAdmin(person)));
    }

    @GET
    @Path("company")
    @Operation(hidden = true)
    public Page own() {
        CompanyView company = companies.view(actor.get().requireCompany());
        return page(company, filled(company), FormView.empty());
    }

    @GET
    @Path("company/licence")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Operation(hidden = true)
    public Response licence() {
        UUID company = actor.get().requireCompany();
        UUID file = companies
                .view(company)
                .licence()
                .map(CompanyView.Licence::file)
                .orElseThrow(() -> Rejection.notFound("licence of company", company));
        return Downloads.of(files.require(file), files.content(file));
    }

    @POST
    @Path("company")
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        Actor person = actor.get();
        CompanyView company = companies.view(person.requireCompany());
        try {
            Typed typed = new Typed(form);
            Profile profile = new Profile(
                    typed.texts("displayName"),
                    typed.texts("city"),
                    typed.texts("profile"),
                    typed.text("website"),
                    new Contact(typed.text("contactName"), typed.text("contactEmail"), typed.text("contactPhone")),
                    company.interests());
            companies.present(person, company.id(), typed.version(), profile);
            names.forget(company.id());
            return Flash.success("shared.flash.saved").redirect("/workbench/company");
        } catch (Rejection e) {
            return again(company, form, e);
        }
    }

    @POST
    @Path("company/identity")
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Operation(hidden = true)
    public Response correct(MultivaluedMap<String, String> form) {
        Actor person = actor.get();
        CompanyView company = companies.view(person.requireCompany());
        try {
            Typed typed = new Typed(form);
            companies.correct(
                    person,
                    company.id(),
                    typed.version(),
                    new Identification(typed.text("legalName"), typed.text("country"), typed.text("companyCode")));
            return Flash.success("shared.flash.saved").redirect("/workbench/company");
        } catch (Rejection e) {
            return again(company, form, e);
        }
    }

    @POST
    @Path("company/licence")
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response prove(List<EntityPart> parts) {
        Actor person = actor.get();
        CompanyView company = companies.view(person.requireCompany());
        try {
            MultipartForm.File file = MultipartForm.of(parts)
                    .file("licence")
                    .orElseThrow(() -> WordedRejection.ofField(
                            CommonReason.INVALID_INPUT, "licence", "company.check.licence-missing"));
            registrations.prove(person, company.id(), new Registration.Document(file.name(), file.content()));
            return Flash.success("company.flash.licence").redirect("/workbench/company");
        } catch (Rejection e) {
            FormView licence =
                    WordedRejection.onForm(FormView.empty(), e, shells.current().texts());
            return Response.status(e.reason().status() == 413 ? 413 : 422)
                    .entity(page(company, filled(company), licence))
                    .build();
        }
    }

    @POST
    @Path("company/apply-again")
    @RolesAllowed(Roles.COMPANY_ADMIN)
    @Operation(hidden = true)
    public Response applyAgain() {
        Actor person = actor.get();
        companies.applyAgain(person, person.requireCompany());
        return Flash.success("company.flash.applied").redirect("/workbench");
    }

    private Response again(CompanyView company, MultivaluedMap<String, String> form, Rejection rejection) {
        FormView typed = filled(company);
        for (var field : form.entrySet()) {
            typed = typed.withAll(field.getKey(), field.getValue());
        }
        typed = WordedRejection.onForm(typed, rejection, shells.current().texts());
        return Response.status(422)
                .entity(page(company, typed, FormView.empty()))
                .build();
    }

    private Page page(CompanyView company, FormView form, FormView licence) {
        return Page.of(
                "company/own.jte",
                new OwnPage(
                        company,
                        companies.tierOf(company.id()),
                        form,
                        licence,
                        Countries.choices(shells.current().texts()),
                        isAdmin(actor.get())));
    }

    private static boolean isAdmin(Actor person) {
        return person.has(Roles.COMPANY_ADMIN);
    }

    private static FormView filled(CompanyView company) {
        FormView form = FormView.empty()
                .with("legalName", company.legalName())
                .with("country", company.country())
                .with("companyCode", company.code().value())
                .with("website", company.website())
                .with("contactName", company.contact().name())
                .with("contactEmail", company.contact().email())
                .with("contactPhone", company.contact().phone())
                .with("version", company.version());
        for (String language : Texts.LANGUAGES) {
            form = form.with(
                            "displayName." + language,
                            company.displayName().byLanguage().get(language))
                    .with("city." + language, company.city().byLanguage().get(language))
                    .with("profile." + language, company.profile().byLanguage().get(language));
        }
        return form;
    }
}
