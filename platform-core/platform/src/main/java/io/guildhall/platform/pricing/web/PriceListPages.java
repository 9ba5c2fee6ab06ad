package io.guildhall.platform.pricing.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyFilter;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Customers;
import io.guildhall.platform.pricing.FixedPrices;
import io.guildhall.platform.pricing.PriceList;
import io.guildhall.platform.pricing.PriceListFile;
import io.guildhall.platform.pricing.PriceListTerms;
import io.guildhall.platform.pricing.PriceLists;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A seller's price lists: what they say, who is on them, and their fixed prices as a file. */
@Path("/workbench/price-lists")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class PriceListPages {

    static final String HOME = "/workbench/price-lists";

    private static final int PAGE = 25;
    private static final int MOST_FOUND = 10;
    private static final int MOST_PROBLEMS = 10;

    @Inject
    private PriceLists lists;

    @Inject
    private Companies companies;

    @Inject
    private KnownCompanyNames names;

    @Inject
    private Customers customers;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** All of them. */
    public record PriceListsPage(ListView<PriceList> list, List<Column> columns, LocalDate today) {

        /** Whether the list holds now, will one day, or did. */
        public String force(PriceList list) {
            return PriceListPages.force(list, today);
        }

        public Tone tone(PriceList list) {
            return PriceListPages.tone(list, today);
        }
    }

    /**
     * One of them.
     *
     * @param lines how many lines of categories the form has
     * @param buyers who is on it, by id
     * @param found companies that can be put on it, by id
     * @param searched what they were looked for by; empty where they are the customers
     * @param prices a page of its fixed prices; null of a list that is new
     */
    public record PriceListPage(
            Optional<PriceList> list,
            String title,
            FormView form,
            int lines,
            List<Choice> categories,
            Map<UUID, String> buyers,
            Map<UUID, String> found,
            String searched,
            ListView<FixedPrices> prices,
            List<Column> columns,
            LocalDate today) {

        public String action() {
            return list.map(each -> HOME + "/" + each.id()).orElse(HOME + "/new");
        }

        public String force() {
            return PriceListPages.force(list.orElseThrow(), today);
        }

        public Tone tone() {
            return PriceListPages.tone(list.orElseThrow(), today);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @DefaultValue("") String cursor, @QueryParam("format") String format) {
        Shell shell = shells.current();
        if (ListFile.isWanted(format)) {
            return file(shell).response(format);
        }
        UUID before = cursor.isEmpty() ? null : Ids.parse(cursor);
        ListAnswer<PriceList> answer = lists.list(actor.get(), before, PAGE);
        return Response.ok(Page.of(
                        "pricing/lists.jte",
                        new PriceListsPage(
                                ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next())),
                                columns(shell),
                                shell.formats().todayInUtc())))
                .build();
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page create() {
        return page(Optional.empty(), FormView.empty(), "", "");
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        try {
            UUID id = lists.create(actor.get(), PriceListForms.read(new Typed(form), List.of()));
            return Flash.success("pricing.flash.created").redirect(HOME + "/" + id);
        } catch (Rejection e) {
            return again(Optional.empty(), form, e);
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Response read(
            @PathParam("id") String id,
            @QueryParam("buyer") @DefaultValue("") String buyer,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        PriceList list = lists.view(actor.get(), Ids.parse(id));
        if (ListFile.isWanted(format)) {
            return PriceListFile.of(lists.prices(actor.get(), list.id(), "", ListFile.MOST_ROWS)
                            .items())
                    .response(format);
        }
        return Response.ok(page(Optional.of(list), PriceListForms.filled(list), buyer.strip(), cursor))
                .build();
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response describe(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        PriceList list = lists.view(actor.get(), Ids.parse(id));
        Typed typed = new Typed(form);
        try {
            lists.describe(
                    actor.get(),
                    list.id(),
                    typed.version(),
                    PriceListForms.read(typed, list.terms().buyers()));
            return Flash.success("shared.flash.saved").redirect(HOME + "/" + list.id());
        } catch (Rejection e) {
            return again(Optional.of(list), form, e);
        }
    }

    /** Puts a company on the list, or takes one off it. */
    @POST
    @Path("{id}/buyers")
    @Operation(hidden = true)
    public Response buyers(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        PriceList list = lists.view(actor.get(), Ids.parse(id));
        Typed typed = new Typed(form);
        List<UUID> buyers = new ArrayList<>(list.terms().buyers());
        Optional.ofNullable(typed.text("remove")).map(Ids::parse).ifPresent(buyers::remove);
        Optional.ofNullable(typed.text("add")).map(Ids::parse).ifPresent(buyers::add);
        PriceListTerms terms = list.terms();
        try {
            lists.describe(
                    actor.get(),
                    list.id(),
                    typed.version(),
                    new PriceListTerms(terms.name(), terms.from(), terms.until(), buyers, terms.percents()));
            return Flash.success("shared.flash.saved").redirect(HOME + "/" + list.id());
        } catch (Rejection e) {
            return failed(list, e);
        }
    }

    /** Takes over a file of prices, all of it or nothing. */
    @POST
    @Path("{id}/prices")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response takeOver(@PathParam("id") String id, List<EntityPart> parts) {
        PriceList list = lists.view(actor.get(), Ids.parse(id));
        try {
            MultipartForm.File file = MultipartForm.of(parts)
                    .file("file")
                    .orElseThrow(
                            () -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "importing.file.choose"));
            List<FixedPrices> prices = PriceListFile.read(file.content());
            lists.put(actor.get(), list.id(), prices);
            return Flash.success("pricing.flash.priced", Integer.toString(prices.size()))
                    .redirect(HOME + "/" + list.id());
        } catch (Rejection e) {
            FormView form = PriceListForms.filled(list).reject("file", wrong(e));
            return Response.status(e.reason().status())
                    .entity(page(Optional.of(list), form, "", ""))
                    .build();
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        PriceList list = lists.view(actor.get(), Ids.parse(id));
        lists.remove(actor.get(), list.id(), new Typed(form).version());
        return Flash.success("pricing.flash.removed").redirect(HOME);
    }

    private String wrong(Rejection rejection) {
        return rejection instanceof WordedRejection worded
                ? PriceListFile.wrong(worded, shells.current().texts(), MOST_PROBLEMS)
                : WordedRejection.message(rejection, shells.current().texts());
    }

    private Response failed(PriceList list, Rejection e) {
        return Flash.failure(
                        "catalog.problem.said",
                        WordedRejection.message(e, shells.current().texts()))
                .redirect(HOME + "/" + list.id());
    }

    private Response again(Optional<PriceList> list, MultivaluedMap<String, String> form, Rejection e) {
        FormView again =
                WordedRejection.onForm(FormView.typed(form), e, shells.current().texts());
        return Response.status(e.reason().status())
                .entity(page(list, again, "", ""))
                .build();
    }

    private Page page(Optional<PriceList> list, FormView form, String searched, String cursor) {
        Shell shell = shells.current();
        ListAnswer<FixedPrices> prices = list.map(each -> lists.prices(actor.get(), each.id(), cursor, PAGE))
                .orElse(new ListAnswer<>(List.of(), null));
        return Page.of(
                "pricing/list.jte",
                new PriceListPage(
                        list,
                        list.map(each -> each.terms().name()).orElseGet(() -> shell.t("pricing.create")),
                        form,
                        PriceListForms.lines(form),
                        categories(shell),
                        list.map(each -> named(each.terms().buyers(), shell)).orElse(Map.of()),
                        list.map(each -> candidates(each, searched, shell)).orElse(Map.of()),
                        searched,
                        ListView.of(shell.here(), prices.items(), Optional.ofNullable(prices.next())),
                        List.of(
                                Column.text("sku", shell.t("catalog.sku")),
                                Column.number("tiers", shell.t("catalog.prices"))),
                        shell.formats().todayInUtc()));
    }

    private List<Choice> categories(Shell shell) {
        CategoryTree tree = taxonomy.tree();
        List<Choice> choices = new ArrayList<>();
        tree.roots()
                .forEach(root -> tree.subtree(root.id())
                        .forEach(each -> choices.add(Choice.of(
                                each.id().toString(),
                                " ".repeat(2 * (tree.path(each.id()).size() - 1)) + shell.t(each.name())))));
        return choices;
    }

    /** Verified companies by name, or those that bought here before; nobody who is on the list. */
    private Map<UUID, String> candidates(PriceList list, String searched, Shell shell) {
        List<UUID> ids = searched.isEmpty()
                ? customers.of(list.seller(), MOST_FOUND)
                : companies
                        .list(
                                new CompanyFilter(
                                        Optional.of(CompanyStatus.VERIFIED),
                                        Optional.of(searched),
                                        Optional.empty(),
                                        CompanyFilter.Order.NAME),
                                null,
                                MOST_FOUND)
                        .stream()
                        .map(company -> company.id())
                        .toList();
        return named(
                ids.stream()
                        .filter(id -> !id.equals(list.seller()))
                        .filter(id -> !list.terms().buyers().contains(id))
                        .toList(),
                shell);
    }

    private Map<UUID, String> named(List<UUID> ids, Shell shell) {
        Map<UUID, LocalizedText> known = names.namesOf(ids);
        Map<UUID, String> named = new LinkedHashMap<>();
        ids.forEach(id -> named.put(id, known.containsKey(id) ? shell.t(known.get(id)) : "–"));
        return named;
    }

    private static String force(PriceList list, LocalDate today) {
        return list.terms().holdsOn(today)
                ? "now"
                : list.terms().from().filter(today::isBefore).isPresent() ? "later" : "ended";
    }

    private static Tone tone(PriceList list, LocalDate today) {
        return switch (force(list, today)) {
            case "now" -> Tone.GOOD;
            case "later" -> Tone.INFO;
            default -> Tone.NEUTRAL;
        };
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("name", shell.t("shared.name")),
                Column.number("buyers", shell.t("pricing.buyers")),
                Column.number("prices", shell.t("pricing.prices")),
                Column.text("from", shell.t("pricing.from")).hideable(),
                Column.text("until", shell.t("pricing.until")),
                Column.text("status", shell.t("shared.status")));
    }

    private ListFile file(Shell shell) {
        LocalDate today = shell.formats().todayInUtc();
        return new ListFile(
                "price-lists",
                columns(shell).stream().map(Column::label).toList(),
                lists.list(actor.get(), null, PriceLists.MOST).items().stream()
                        .map(list -> List.<Object>of(
                                list.terms().name(),
                                list.terms().buyers().size(),
                                list.prices(),
                                list.terms().from().map(LocalDate::toString).orElse(""),
                                list.terms().until().map(LocalDate::toString).orElse(""),
                                shell.t("pricing.force." + force(list, today))))
                        .toList());
    }
}
