package io.guildhall.platform.interest.web;

import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.interest.MailWish;
import io.guildhall.platform.interest.SavedSearchView;
import io.guildhall.platform.interest.SavedSearches;
import io.guildhall.platform.interest.SearchCriteria;
import io.guildhall.platform.interest.SearchHit;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The searches a person has saved, and what they have found. */
@Path("/workbench/searches")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class SearchPages {

    private static final String HOME = "/workbench/searches";
    private static final int SHOWN = 48;

    @Inject
    private SavedSearches searches;

    @Inject
    private CriteriaWords words;

    @Inject
    private CompanyNames names;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The saved searches, each with what it looks for. */
    public record SearchesPage(ListView<SavedSearchView> list, List<Column> columns, List<List<String>> criteria) {}

    /**
     * The form that saves a search.
     *
     * @param from address of the page whose search it is
     * @param key makes a form that is sent twice save one search
     */
    public record NewSearchPage(String from, List<String> criteria, FormView form, List<Choice> mails, String key) {}

    /** A saved search with what it has found. */
    public record SearchPage(
            SavedSearchView search,
            List<String> criteria,
            List<SearchHit> hits,
            List<String> suppliers,
            FormView form,
            List<Choice> mails) {}

    @GET
    @Operation(hidden = true)
    public Page all() {
        Shell shell = shells.current();
        List<SavedSearchView> all = searches.all(actor.get());
        return Page.of(
                "interest/searches.jte",
                new SearchesPage(
                        ListView.of(shell.here(), all, Optional.empty()),
                        List.of(
                                Column.text("name", shell.t("shared.name")),
                                Column.text("criteria", shell.t("interest.search.for")),
                                Column.number("fresh", shell.t("interest.search.fresh")),
                                Column.text("last", shell.t("interest.search.last")),
                                Column.text("mail", shell.t("interest.mail"))),
                        all.stream()
                                .map(each -> words.of(each.criteria(), shell))
                                .toList()));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page form(@QueryParam("from") @DefaultValue("/search") String from) {
        Shell shell = shells.current();
        SearchCriteria criteria = criteria(from);
        return page(
                from,
                criteria,
                FormView.empty().with("name", words.name(criteria, shell)).with("mail", MailWish.NEVER));
    }

    @POST
    @Operation(hidden = true)
    public Response save(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        Shell shell = shells.current();
        String from = typed.text("from");
        SearchCriteria criteria = criteria(from == null ? "/search" : from);
        try {
            searches.save(
                    actor.get(),
                    typed.text("key"),
                    typed.text("name"),
                    criteria,
                    MailWish.of(typed.text("mail")),
                    shell.language());
            return Flash.success("interest.flash.saved").redirect(HOME);
        } catch (WordedRejection e) {
            return Response.status(e.reason().status())
                    .entity(page(from, criteria, WordedRejection.onForm(FormView.typed(form), e, shell.texts())))
                    .build();
        }
    }

    /** What the search has found; from then on it is seen. */
    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page search(@PathParam("id") String id) {
        UUID search = Ids.parse(id);
        SavedSearchView view = searches.view(actor.get(), search);
        Page page = page(
                view,
                FormView.empty()
                        .with("name", view.name())
                        .with("mail", view.mail())
                        .with("version", view.version()));
        searches.open(actor.get(), search);
        return page;
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID search = Ids.parse(id);
        Typed typed = new Typed(form);
        try {
            searches.change(actor.get(), search, typed.version(), typed.text("name"), MailWish.of(typed.text("mail")));
            return Flash.success("shared.flash.saved").redirect(HOME + "/" + search);
        } catch (WordedRejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(searches.view(actor.get(), search), again))
                    .build();
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id) {
        searches.delete(actor.get(), Ids.parse(id));
        return Flash.success("interest.flash.deleted").redirect(HOME);
    }

    private static SearchCriteria criteria(String from) {
        String local = Link.local(from);
        int query = local.indexOf('?');
        return SearchCriteria.of(
                query < 0 ? Link.to(local) : Link.parse(local.substring(0, query), local.substring(query + 1)));
    }

    private Page page(String from, SearchCriteria criteria, FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "interest/newSearch.jte",
                new NewSearchPage(
                        from,
                        words.of(criteria, shell),
                        form,
                        mails(shell),
                        Ids.next().toString()));
    }

    private Page page(SavedSearchView view, FormView form) {
        Shell shell = shells.current();
        List<SearchHit> hits = searches.hits(actor.get(), view.id(), SHOWN);
        return Page.of(
                "interest/search.jte",
                new SearchPage(
                        view,
                        words.of(view.criteria(), shell),
                        hits,
                        hits.stream()
                                .map(hit -> shell.t(names.nameOf(hit.product().company())))
                                .toList(),
                        form,
                        mails(shell)));
    }

    private static List<Choice> mails(Shell shell) {
        return Stream.of(MailWish.values())
                .map(wish -> Choice.of(wish.name(), shell.t(wish.textKey())))
                .toList();
    }
}
