package io.guildhall.platform.duplicates.web;

import io.guildhall.platform.buying.SideBySide;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.duplicates.Duplicates;
import io.guildhall.platform.duplicates.Likeness;
import io.guildhall.platform.duplicates.Pair;
import io.guildhall.platform.duplicates.PairFilter;
import io.guildhall.platform.duplicates.PairState;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The products that may be the same in the tenant's console: the queue, two side by side, and what was decided. */
@Path(DuplicatePages.HOME)
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class DuplicatePages {

    static final String HOME = "/console/duplicates";

    private static final String HISTORY = HOME + "/history";
    private static final int PAGE = 25;

    @Inject
    private Duplicates duplicates;

    @Inject
    private Companies companies;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private SideBySide sideBySide;

    @Inject
    private DuplicateWords words;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * A list of pairs with what it can be narrowed by.
     *
     * @param due how many products still have to be compared
     */
    public record QueuePage(
            ListView<Pair> list,
            List<Tab> tabs,
            boolean open,
            long due,
            Map<String, List<Choice>> choices,
            Map<String, String> chosen,
            Map<UUID, LocalizedText> companyNames,
            DuplicateWords words) {

        public String company(Shell shell, Pair.Side side) {
            return Optional.ofNullable(companyNames.get(side.company()))
                    .map(shell::t)
                    .orElse("");
        }
    }

    /** Two products side by side. */
    public record PairPage(List<Crumb> crumbs, Pair pair, String reason, SideBySide.Table table) {}

    @GET
    @Operation(hidden = true)
    public Page queue(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("sellers") @DefaultValue("") String sellers,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return list(Set.of(PairState.OPEN), reason, sellers, company, category, cursor);
    }

    @GET
    @Path("history")
    @Operation(hidden = true)
    public Page history(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("sellers") @DefaultValue("") String sellers,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        return list(EnumSet.complementOf(EnumSet.of(PairState.OPEN)), reason, sellers, company, category, cursor);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page pair(@PathParam("id") String id) {
        Shell shell = shells.current();
        Pair pair = duplicates.find(Ids.parse(id));
        return Page.of(
                "duplicates/pair.jte",
                new PairPage(
                        List.of(
                                new Crumb(shell.t("duplicates.title"), HOME),
                                new Crumb(
                                        shell.t("duplicates.pair"), shell.here().path())),
                        pair,
                        words.reason(shell, pair),
                        sideBySide.of(
                                List.of(pair.older().product(), pair.newer().product()), shell)));
    }

    /** Says of all that were chosen that they are different. */
    @POST
    @Operation(hidden = true)
    public Response dismissMany(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        String back = Optional.ofNullable(typed.text("back")).orElse("");
        return answered(back.matches(HOME + "(\\?[\\x21-\\x7e]*)?") ? back : HOME, () -> {
            int dismissed = duplicates.dismiss(
                    actor.get(), typed.all("selected").stream().map(Ids::parse).toList());
            return Flash.success("duplicates.flash.dismissed", Integer.toString(dismissed));
        });
    }

    @POST
    @Path("search")
    @Operation(hidden = true)
    public Response lookAtEverything() {
        return answered(HOME, () -> {
            duplicates.lookAtEverything(actor.get());
            return Flash.success("duplicates.flash.sought");
        });
    }

    @POST
    @Path("{id}/merge")
    @Operation(hidden = true)
    public Response merge(@PathParam("id") String id) {
        return answered(HOME + "/" + Ids.parse(id), () -> {
            duplicates.merge(actor.get(), Ids.parse(id));
            return Flash.success("duplicates.flash.merged");
        });
    }

    @POST
    @Path("{id}/link")
    @Operation(hidden = true)
    public Response link(@PathParam("id") String id) {
        return answered(HOME + "/" + Ids.parse(id), () -> {
            duplicates.link(actor.get(), Ids.parse(id));
            return Flash.success("duplicates.flash.linked");
        });
    }

    @POST
    @Path("{id}/dismiss")
    @Operation(hidden = true)
    public Response dismiss(@PathParam("id") String id) {
        UUID pair = duplicates.find(Ids.parse(id)).id();
        return answered(HOME, () -> {
            int dismissed = duplicates.dismiss(actor.get(), List.of(pair));
            return Flash.success("duplicates.flash.dismissed", Integer.toString(dismissed));
        });
    }

    @POST
    @Path("{id}/undo")
    @Operation(hidden = true)
    public Response undo(@PathParam("id") String id) {
        return answered(HOME + "/" + Ids.parse(id), () -> {
            duplicates.undo(actor.get(), Ids.parse(id));
            return Flash.success("duplicates.flash.undone");
        });
    }

    private Response answered(String address, Supplier<Flash> act) {
        try {
            return act.get().redirect(address);
        } catch (WordedRejection e) {
            return Flash.failure(
                            "catalog.problem.said",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect(address);
        }
    }

    private Page list(
            Set<PairState> states, String reason, String sellers, String company, String category, String cursor) {
        Shell shell = shells.current();
        Optional<CategoryView> branch = taxonomy.tree().find(category);
        Optional<Likeness> wanted = Stream.of(Likeness.values())
                .filter(each -> DuplicateWords.code(each).equals(reason))
                .findFirst();
        Optional<Boolean> oneSeller =
                Optional.of(sellers).filter(each -> each.matches("one|two")).map("one"::equals);
        PairFilter filter = new PairFilter(
                states,
                wanted,
                oneSeller,
                company.isEmpty() ? Optional.empty() : Optional.of(Ids.parse(company)),
                branch.map(found -> taxonomy.tree().below(found.code())).orElse(Set.of()));
        ListAnswer<Pair> answer = duplicates.list(filter, cursor, PAGE);
        boolean open = states.contains(PairState.OPEN);
        Set<UUID> shown = new LinkedHashSet<>(duplicates.companiesOpen());
        filter.company().ifPresent(shown::add);
        answer.items()
                .forEach(pair -> shown.addAll(
                        List.of(pair.older().company(), pair.newer().company())));
        Map<UUID, LocalizedText> names = shown.isEmpty() ? Map.of() : companies.names(shown);
        Map<String, List<Choice>> choices = choices(shell, names);
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("reason", wanted.map(DuplicateWords::code).orElse(""));
        chosen.put("sellers", oneSeller.isPresent() ? sellers : "");
        chosen.put("company", company);
        chosen.put("category", branch.map(CategoryView::code).orElse(""));
        ListView<Pair> list = ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next()));
        for (Map.Entry<String, String> each : chosen.entrySet()) {
            if (!each.getValue().isEmpty()) {
                list = list.filtered(
                        each.getKey(),
                        each.getValue(),
                        shell.t("duplicates.filter." + each.getKey()),
                        label(choices.get(each.getKey()), each.getValue(), branch, shell));
            }
        }
        return Page.of(
                "duplicates/queue.jte",
                new QueuePage(
                        list,
                        List.of(
                                Tab.of(shell.t("duplicates.queue"), HOME, open).counting(duplicates.countOpen()),
                                Tab.of(shell.t("duplicates.history"), HISTORY, !open)),
                        open,
                        duplicates.countDue(),
                        choices,
                        chosen,
                        names,
                        words));
    }

    private static String label(List<Choice> choices, String value, Optional<CategoryView> branch, Shell shell) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> branch.map(found -> shell.t(found.name())).orElse(value));
    }

    private Map<String, List<Choice>> choices(Shell shell, Map<UUID, LocalizedText> names) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "reason",
                any(
                        shell,
                        "reason",
                        Stream.of(Likeness.values())
                                .map(each -> Choice.of(
                                        DuplicateWords.code(each),
                                        shell.t("duplicates.likeness." + DuplicateWords.code(each))))));
        choices.put(
                "sellers",
                any(
                        shell,
                        "sellers",
                        Stream.of("one", "two").map(each -> Choice.of(each, shell.t("duplicates.sellers." + each)))));
        choices.put(
                "company",
                any(
                        shell,
                        "company",
                        names.entrySet().stream()
                                .map(each -> Choice.of(each.getKey().toString(), shell.t(each.getValue())))
                                .sorted(Comparator.comparing(Choice::label))));
        choices.put(
                "category",
                any(
                        shell,
                        "category",
                        duplicates.categoriesOpen().stream()
                                .flatMap(id -> taxonomy.tree().find(id).stream())
                                .map(found -> Choice.of(found.code(), shell.t(found.name())))
                                .sorted(Comparator.comparing(Choice::label))));
        return choices;
    }

    private static List<Choice> any(Shell shell, String filter, Stream<Choice> choices) {
        List<Choice> all = new ArrayList<>();
        all.add(Choice.of("", shell.t("duplicates.any." + filter)));
        choices.forEach(all::add);
        return all;
    }
}
