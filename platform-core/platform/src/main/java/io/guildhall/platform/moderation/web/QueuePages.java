package io.guildhall.platform.moderation.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.Deciding;
import io.guildhall.platform.moderation.Decision;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.QueueFilter;
import io.guildhall.platform.moderation.ReviewCause;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewQueue.Line;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.Verdict;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Sort;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The listings that wait for a decision, and decisions about many at once. */
@Path("/console/moderation")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class QueuePages {

    static final String HOME = "/console/moderation";

    private static final int PAGE = 25;
    private static final Sort OLDEST = Sort.ascending("since");
    private static final String SENT_BACK = "sent-back";
    private static final Map<String, Set<ReviewState>> STATES = Map.of(
            "",
            Set.of(ReviewState.WAITING),
            SENT_BACK,
            Set.of(ReviewState.REFUSED, ReviewState.CHANGES_ASKED, ReviewState.TAKEN_DOWN),
            "approved",
            Set.of(ReviewState.APPROVED));
    private static final Map<String, Duration> AGES =
            Map.of("1", Duration.ofDays(1), "3", Duration.ofDays(3), "7", Duration.ofDays(7));

    @Inject
    private ReviewQueue queue;

    @Inject
    private Deciding deciding;

    @Inject
    private Companies companies;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private ModerationWords words;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @Inject
    private Clock clock;

    /** The list with what it can be narrowed by; what is chosen is there by the name of its parameter. */
    public record QueuePage(
            ListView<Line> list,
            List<Column> columns,
            List<Tab> tabs,
            Map<String, List<Choice>> choices,
            Map<String, String> chosen,
            List<Choice> reasons,
            boolean waiting,
            Map<UUID, LocalizedText> companyNames,
            ModerationWords words,
            Taxonomy taxonomy) {

        public String company(Shell shell, Line line) {
            return name(shell, companyNames, line.review().company());
        }

        public String category(Shell shell, Line line) {
            return taxonomy.tree()
                    .find(line.listing().content().category())
                    .map(CategoryView::name)
                    .map(shell::t)
                    .orElse("");
        }

        /** The rules it fits, each once. */
        public String matches(Shell shell, Line line) {
            return QueuePages.matches(shell, words, line);
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("cause") @DefaultValue("") String cause,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("category") @DefaultValue("") String category,
            @QueryParam("age") @DefaultValue("") String age,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        Sort order = Sort.of(Optional.ofNullable(sort), Set.of("since"), OLDEST);
        Optional<CategoryView> branch = taxonomy.tree().find(category);
        Optional<ReviewCause> wanted = Optional.ofNullable(RuleFile.code(ReviewCause.values(), cause));
        QueueFilter filter = new QueueFilter(
                STATES.getOrDefault(state, STATES.get("")),
                wanted,
                company.isEmpty() ? Optional.empty() : Optional.of(Ids.parse(company)),
                branch.map(found -> taxonomy.tree().below(found.code())).orElse(Set.of()),
                Optional.ofNullable(AGES.get(age)).map(old -> Instant.now(clock).minus(old)),
                order.descending());
        if (ListFile.isWanted(format)) {
            return file(shell, filter).response(format);
        }
        ListAnswer<Line> answer = queue.list(filter, cursor, PAGE);
        Set<UUID> shown = new LinkedHashSet<>(queue.companiesWaiting());
        filter.company().ifPresent(shown::add);
        answer.items().forEach(line -> shown.add(line.review().company()));
        Map<UUID, LocalizedText> names = companies.names(shown);
        Map<String, List<Choice>> choices = choices(shell, names);
        ListView<Line> list = ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next()))
                .sorted(order);
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen.put("state", STATES.containsKey(state) ? state : "");
        chosen.put("cause", wanted.map(Enum::name).orElse(""));
        chosen.put("company", company);
        chosen.put("category", branch.map(CategoryView::code).orElse(""));
        chosen.put("age", AGES.containsKey(age) ? age : "");
        for (Map.Entry<String, String> each : chosen.entrySet()) {
            if (!each.getValue().isEmpty()) {
                list = list.filtered(
                        each.getKey(),
                        shell.here().first(each.getKey()).orElse(""),
                        shell.t("moderation.filter." + each.getKey()),
                        label(shell, choices, each, names));
            }
        }
        return Response.ok(Page.of(
                        "moderation/queue.jte",
                        new QueuePage(
                                list,
                                columns(shell),
                                ModerationWords.tabs(shell, queue.countWaiting(), HOME),
                                choices,
                                chosen,
                                ModerationWords.reasons(shell),
                                filter.states().contains(ReviewState.WAITING),
                                names,
                                words,
                                taxonomy)))
                .build();
    }

    /** Approves or refuses all that were chosen, each at the version that was shown. */
    @POST
    @Operation(hidden = true)
    public Response decide(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        Decision decision = switch (Optional.ofNullable(typed.text("decision")).orElse("")) {
            case "approve" -> Decision.APPROVE;
            case "refuse" -> Decision.REFUSE;
            default -> throw new NotFoundException();
        };
        Flash flash;
        try {
            Verdict verdict = decision == Decision.APPROVE
                    ? Verdict.of(decision, "", "")
                    : Verdict.of(decision, typed.text("reason"), typed.text("words"));
            Deciding.Outcome outcome = deciding.decideAll(actor.get(), verdict, chosen(typed.all("selected")));
            String key =
                    decision == Decision.APPROVE ? "moderation.flash.approved-many" : "moderation.flash.refused-many";
            int left = outcome.changed() + outcome.others();
            flash = left == 0
                    ? Flash.success(key, Integer.toString(outcome.decided()))
                    : Flash.warning(
                            "moderation.flash.some-left", Integer.toString(outcome.decided()), Integer.toString(left));
        } catch (Rejection e) {
            flash = Flash.failure(
                    "catalog.problem.said",
                    WordedRejection.message(e, shells.current().texts()));
        }
        String back = Optional.ofNullable(typed.text("back")).orElse("");
        return flash.redirect(back.matches(HOME + "(\\?[\\x21-\\x7e]*)?") ? back : HOME);
    }

    /** Ids with the version each was shown at. */
    private static Map<UUID, Long> chosen(List<String> selected) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        for (String each : selected) {
            String[] parts = each.split(":", 2);
            if (parts.length < 2 || !parts[1].matches("\\d{1,18}")) {
                throw WordedRejection.ofAll(List.of(
                        WordedRejection.Wording.of("selected", "moderation.check.selected", Deciding.MOST_AT_ONCE)));
            }
            versions.put(Ids.parse(parts[0]), Long.parseLong(parts[1]));
        }
        return versions;
    }

    private Map<String, List<Choice>> choices(Shell shell, Map<UUID, LocalizedText> names) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        choices.put(
                "state",
                List.of(
                        Choice.of("", shell.t("moderation.state.waiting")),
                        Choice.of(SENT_BACK, shell.t("catalog.status.sent_back")),
                        Choice.of("approved", shell.t("moderation.state.approved"))));
        choices.put("cause", any(shell, "cause", ModerationWords.choices(shell, "cause", ReviewCause.values())));
        choices.put(
                "company",
                any(
                        shell,
                        "company",
                        byLabel(names.keySet().stream()
                                .map(id -> Choice.of(id.toString(), name(shell, names, id)))
                                .toList())));
        choices.put(
                "category",
                any(
                        shell,
                        "category",
                        byLabel(queue.categoriesWaiting().stream()
                                .flatMap(id -> taxonomy.tree().find(id).stream())
                                .map(found -> Choice.of(found.code(), shell.t(found.name())))
                                .toList())));
        choices.put(
                "age",
                any(
                        shell,
                        "age",
                        AGES.keySet().stream()
                                .sorted()
                                .map(days -> Choice.of(days, shell.t("moderation.age.older", Integer.valueOf(days))))
                                .toList()));
        return choices;
    }

    private static List<Choice> any(Shell shell, String filter, Collection<Choice> choices) {
        List<Choice> all = new java.util.ArrayList<>();
        all.add(Choice.of("", shell.t("moderation.any." + filter)));
        all.addAll(choices);
        return all;
    }

    private static List<Choice> byLabel(List<Choice> choices) {
        return choices.stream().sorted(Comparator.comparing(Choice::label)).toList();
    }

    private String label(
            Shell shell,
            Map<String, List<Choice>> choices,
            Map.Entry<String, String> chosen,
            Map<UUID, LocalizedText> names) {
        return choices.get(chosen.getKey()).stream()
                .filter(choice -> choice.value().equals(chosen.getValue()))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> taxonomy.tree()
                        .find(chosen.getValue())
                        .map(CategoryView::name)
                        .map(shell::t)
                        .orElse(chosen.getValue()));
    }

    static String name(Shell shell, Map<UUID, LocalizedText> names, UUID company) {
        return Optional.ofNullable(names.get(company)).map(shell::t).orElse("");
    }

    static String matches(Shell shell, ModerationWords words, Line line) {
        return String.join(
                ", ",
                new LinkedHashSet<>(line.review().matches().stream()
                        .map((Match match) -> words.value(shell, match))
                        .toList()));
    }

    private ListFile file(Shell shell, QueueFilter filter) {
        List<Line> lines = queue.list(filter, "", ListFile.MOST_ROWS).items();
        Map<UUID, LocalizedText> names = companies.names(
                lines.stream().map(line -> line.review().company()).distinct().toList());
        List<List<Object>> rows = lines.stream()
                .map(line -> Arrays.<Object>asList(
                        line.listing().number(),
                        shell.t(line.listing().content().name()),
                        name(shell, names, line.review().company()),
                        ModerationWords.of(shell, "cause", line.review().cause()),
                        matches(shell, words, line),
                        ModerationWords.of(shell, "state", line.review().state()),
                        line.review().since().toString()))
                .toList();
        return new ListFile(
                "moderation",
                List.of(
                        shell.t("shared.number"),
                        shell.t("catalog.product"),
                        shell.t("shared.company"),
                        shell.t("moderation.filter.cause"),
                        shell.t("moderation.matches"),
                        shell.t("shared.status"),
                        shell.t("moderation.since")),
                rows);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("product", shell.t("catalog.product")),
                Column.text("company", shell.t("shared.company")),
                Column.text("category", shell.t("catalog.category")).hideable(),
                Column.text("cause", shell.t("moderation.filter.cause")),
                Column.text("since", shell.t("moderation.since")).sorts(),
                Column.text("state", shell.t("shared.status")).hideable());
    }
}
