package io.guildhall.platform.company.web;

import io.guildhall.platform.company.Applicant;
import io.guildhall.platform.company.Colleagues;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Person;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.CurrentMarketplace;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The people of one's own company. */
@Path("/workbench/people")
@RequestScoped
@RolesAllowed(Roles.COMPANY_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class PeoplePages {

    @Inject
    private Colleagues colleagues;

    @Inject
    private Companies companies;

    @Inject
    private CurrentActor actor;

    @Inject
    private CurrentMarketplace marketplace;

    @Inject
    private Shells shells;

    /** Everyone, and the reader among them. */
    public record PeoplePage(ListView<Person> list, List<Column> columns, String self) {

        /** Somebody's roles in words, in their usual order. */
        public static List<String> roles(Shell shell, Person person) {
            List<String> words = new ArrayList<>();
            for (String role : Roles.OF_A_COMPANY) {
                if (person.roles().contains(role)) {
                    words.add(CompanyWords.role(shell, role));
                }
            }
            return words;
        }
    }

    /** The form for a new colleague, or for the roles of one. */
    public record PersonPage(Optional<Person> person, FormView form, List<Choice> roles, boolean self) {}

    /** A new colleague's password, shown this once. */
    public record InvitedPage(Colleagues.Invited invited) {}

    @GET
    @Operation(hidden = true)
    public Page list() {
        Shell shell = shells.current();
        Actor person = actor.get();
        List<Person> people = colleagues.of(marketplace.get(), person.requireCompany());
        List<Column> columns = List.of(
                Column.text("name", shell.t("shared.name")),
                Column.text("email", shell.t("shared.email")),
                Column.text("roles", shell.t("company.roles")),
                Column.text("status", shell.t("shared.status")));
        return Page.of(
                "company/people.jte",
                new PeoplePage(ListView.of(shell.here(), people, Optional.empty()), columns, person.subject()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page empty() {
        return Page.of(
                "company/invite.jte", page(Optional.empty(), FormView.empty().with("roles", Roles.BUYER)));
    }

    @POST
    @Operation(hidden = true)
    public Response invite(MultivaluedMap<String, String> form) {
        Actor person = actor.get();
        Shell shell = shells.current();
        Typed typed = new Typed(form);
        try {
            Colleagues.Invited invited = colleagues.invite(
                    person,
                    marketplace.get(),
                    new Applicant(
                            typed.text("username"),
                            typed.text("firstName"),
                            typed.text("lastName"),
                            typed.text("email"),
                            null),
                    Set.copyOf(typed.all("roles")),
                    shell.language(),
                    shell.t(companies.view(person.requireCompany()).displayName()));
            return Response.ok(Page.of("company/invited.jte", new InvitedPage(invited)))
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (Rejection e) {
            return again(Optional.empty(), form, e);
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        Person person = require(id);
        return Page.of(
                "company/invite.jte",
                page(Optional.of(person), FormView.empty().withAll("roles", List.copyOf(person.roles()))));
    }

    @POST
    @Path("{id}/roles")
    @Operation(hidden = true)
    public Response setRoles(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Person person = require(id);
        try {
            colleagues.setRoles(actor.get(), marketplace.get(), id, Set.copyOf(new Typed(form).all("roles")));
            return Flash.success("company.flash.roles", person.name()).redirect("/workbench/people");
        } catch (Rejection e) {
            return again(Optional.of(person), form, e);
        }
    }

    @POST
    @Path("{id}/enabled")
    @Operation(hidden = true)
    public Response setEnabled(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Person person = require(id);
        boolean enabled = new Typed(form).isOn("enabled");
        colleagues.setEnabled(actor.get(), marketplace.get(), id, enabled);
        return Flash.success(enabled ? "company.flash.enabled" : "company.flash.disabled", person.name())
                .redirect("/workbench/people");
    }

    private Person require(String id) {
        return colleagues.person(marketplace.get(), actor.get().requireCompany(), id);
    }

    private Response again(Optional<Person> person, MultivaluedMap<String, String> form, Rejection rejection) {
        FormView typed = WordedRejection.onForm(
                FormView.typed(form), rejection, shells.current().texts());
        return Response.status(422)
                .entity(Page.of("company/invite.jte", page(person, typed)))
                .build();
    }

    private PersonPage page(Optional<Person> person, FormView form) {
        Shell shell = shells.current();
        List<Choice> roles = Roles.OF_A_COMPANY.stream()
                .map(role ->
                        new Choice(role, CompanyWords.role(shell, role), shell.t("company.role." + role + ".help")))
                .toList();
        boolean self = person.filter(found -> found.subject().equals(actor.get().subject()))
                .isPresent();
        return new PersonPage(person, form, roles, self);
    }
}
